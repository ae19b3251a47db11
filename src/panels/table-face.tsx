import type { TermSheet } from '../views/desk-seat';
import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { useIntentions, useSessionState } from './app-session';
import { useWords } from './app-words';
import { Button } from './parts/button';

/** Puts the own sheet aside and sits down with the partner. */
function useMeeting(partner: string): () => Promise<void> {
  const intend = useIntentions();
  const game = useSessionState((state) => state.game);
  return async () => {
    await intend.standUp();
    if (game) intend.go({ page: 'together', game: game.id, firms: [game.seat, partner] });
  };
}

export interface TableFaceProps {
  readonly partner: string;
  readonly name: string;
}

/** In place of offer and signature where the partner sits at the same device: the way to the table between them. */
export function TableFace({ partner, name }: TableFaceProps) {
  const words = useWords(HOT_SEAT_WORDS);
  const meet = useMeeting(partner);
  return (
    <>
      <span class="note only-desk" id="table-face">
        {words.faceThem(name)}
      </span>
      <Button weight="main" describedBy="table-face" onClick={() => void meet()}>
        {words.faceOpen}
      </Button>
    </>
  );
}

export interface TableLayProps {
  readonly partner: string;
  readonly sheet: TermSheet;
  readonly legal: boolean;
}

/** What was put together in private is laid on the table between them, for both to see. */
export function TableLay({ partner, sheet, legal }: TableLayProps) {
  const words = useWords(HOT_SEAT_WORDS);
  const intend = useIntentions();
  const meet = useMeeting(partner);
  const lay = async (): Promise<void> => {
    const laid = await intend.offer(partner, sheet);
    if (laid.ok) await meet();
  };
  return (
    <Button weight="quiet" disabled={!legal || sheet.members.length > 2} onClick={() => void lay()}>
      {words.lay}
    </Button>
  );
}
