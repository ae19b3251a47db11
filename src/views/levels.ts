import type { Level, Rules } from '../engine';
import type { DealWords } from './words/deal';

export interface LevelChoiceView {
  readonly id: Level;
  readonly name: string;
  readonly note: string;
}

const ORDER: readonly Level[] = ['essentials', 'standard', 'full'];

/** Levels that a scenario offers, the easiest first; the full game is always there. */
export function levelChoices(
  { levels }: Pick<Rules, 'levels'>,
  { level: words }: DealWords,
): LevelChoiceView[] {
  return ORDER.filter((id) => id === 'full' || levels[id] !== undefined).map((id) => {
    const { decisions = null, clauses = null } = levels[id] ?? {};
    // The alliance itself is counted by its clauses.
    const kinds = (decisions ?? []).filter((kind) => kind !== 'alliance').length;
    return { id, name: words.names[id], note: words.notes[id](kinds, clauses?.length ?? 0) };
  });
}
