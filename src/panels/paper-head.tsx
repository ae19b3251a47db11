import { PAPER_WORDS } from '../views/words/paper';
import { useWords } from './app-words';
import { Sign } from './parts/sign';

export interface PaperHeadProps {
  readonly title: string;
  /** Under the title: case, seat, what the paper is for. */
  readonly line: string;
}

/** Name of the game, title and one line, as on every paper. */
export function PaperHead({ title, line }: PaperHeadProps) {
  const words = useWords(PAPER_WORDS);
  return (
    <header class="sheet-head">
      <p class="sheet-name">
        <Sign />
        <b>{words.page}</b>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="note">{line}</p>
    </header>
  );
}

export interface BlankProps {
  readonly label: string;
}

/** A label with a line to write on. */
export function Blank({ label }: BlankProps) {
  return (
    <span class="blank">
      <span class="note">{label}</span>
      <span class="blank-line" />
    </span>
  );
}

export interface LinesProps {
  readonly count: number;
}

/** Empty ruled lines. */
export function Lines({ count }: LinesProps) {
  return (
    <div class="ruled" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} class="ruled-line" />
      ))}
    </div>
  );
}
