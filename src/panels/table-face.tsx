import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { useIntentions, useSessionState } from './app-session';
import { useWords } from './app-words';
import { Button } from './parts/button';

export interface TableFaceProps {
  readonly partner: string;
  readonly firms: readonly string[];
}

/** In place of offer and signature where the partner sits at the same device: the way to the table between them. */
export function TableFace({ partner, firms }: TableFaceProps) {
  const words = useWords(HOT_SEAT_WORDS);
  const intend = useIntentions();
  const game = useSessionState((state) => state.game?.id ?? '');
  return (
    <>
      <span class="note only-desk" id="table-face">
        {words.faceThem(partner)}
      </span>
      <Button
        weight="main"
        describedBy="table-face"
        onClick={() => void intend.standUp().then(() => intend.go({ page: 'together', game, firms }))}
      >
        {words.faceOpen}
      </Button>
    </>
  );
}
