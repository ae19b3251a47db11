import type { GameRecord, Progress, Refusal } from '../session';
import { recordedChoices, refusalLines } from '../views/replay';
import type { ProblemLine } from '../views/problems';
import { REPLAY_WORDS } from '../views/words/replay';
import { useLanguage, useWords } from './app-words';
import { FactTable } from './chart/chart';
import { EmptyState } from './parts/empty-state';
import { Section } from './parts/section';

export interface RefusalListProps {
  readonly lines: readonly ProblemLine[];
}

/** Each place and what is wrong there. */
export function RefusalList({ lines }: RefusalListProps) {
  return (
    <ul class="rows problems" role="alert">
      {lines.map(({ place, sentence }, index) => (
        <li key={index}>
          {place === '' ? null : <code class="problem-place">{place}</code>} {sentence}
        </li>
      ))}
    </ul>
  );
}

export interface ReplayRefusedProps {
  readonly refusals: readonly Refusal[];
  readonly record: GameRecord | null;
}

/** A record that cannot be played here: why, and what it holds as far as it could be read. */
export function ReplayRefused({ refusals, record }: ReplayRefusedProps) {
  const { refused: words } = useWords(REPLAY_WORDS);
  const language = useLanguage();
  const choices = record ? recordedChoices(record, language) : null;
  return (
    <main class="page replay-refused" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <div class="stack">
        <RefusalList lines={refusalLines(refusals, language)} />
        {choices ? (
          <Section headline={words.choices} note={words.choicesWhy}>
            <FactTable table={choices} caption={words.choices} />
          </Section>
        ) : null}
        <p>
          <a href="#/">{words.home}</a>
        </p>
      </div>
    </main>
  );
}

/** A game that is not kept here. */
export function ReplayMissing() {
  const { refused: words } = useWords(REPLAY_WORDS);
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{words.missing}</h1>
      <EmptyState action={<a href="#/">{words.home}</a>}>{words.missingWhy}</EmptyState>
    </main>
  );
}

export interface ReplayRestoringProps {
  readonly playing: Progress;
}

/** A short link is being played out: how far it is, and the way out. */
export function ReplayRestoring({ playing: { done, of } }: ReplayRestoringProps) {
  const words = useWords(REPLAY_WORDS);
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{words.waiting}</h1>
      <EmptyState action={<a href="#/">{words.refused.home}</a>}>
        {words.restoring(done, of)} <progress value={done} max={of} aria-label={words.waiting} />
      </EmptyState>
    </main>
  );
}
