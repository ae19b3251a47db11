import type { Causes, PlayedQuarter } from '../analysis';
import type { FirmId, Rules, World } from '../engine';

/** A quarter that was played, and the firm that asks why its figures changed. */
export interface CauseQuestion {
  readonly played: PlayedQuarter;
  readonly rules: Rules;
  readonly firm: FirmId;
  /** The world that the quarter led to: causes are kept beside it. */
  readonly after: World;
  /** Works them out here and now. */
  readonly reckon: () => Causes;
}

/** Causes are dear, a hundred quarters and more played again: they are worked out beside the page. */
export interface Reckoning {
  /** Causes that are known, else null and they are on their way; `loaded` tells when they have come. */
  causes(question: CauseQuestion | null): Causes | null;
  /** Works out what may be asked next while nothing else is wanted; takes the place of what was expected before. */
  expect(questions: readonly CauseQuestion[]): void;
}
