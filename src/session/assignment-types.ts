import type { Marked } from '../analysis';
import type { FirmId, Level, Refusal, Result } from '../engine';
import type { Assignment } from '../record';
import type { Progress } from '../table';

export type { Disagreement, Marked } from '../analysis';
export type { Assignment } from '../record';

/** What a teacher chooses for a task; texts as they were typed. */
export interface TaskChoices {
  readonly scenario: string;
  readonly seat: FirmId;
  readonly form: string | null;
  readonly seed: string;
  readonly seeds: Assignment['seeds'];
  readonly luck: boolean;
  readonly level: Level;
  readonly rivals: string;
  readonly forecast: boolean;
  readonly takeback: boolean;
  readonly title: string;
  readonly question: string;
}

/** A task from a link, held against the case that is here. */
export type Task =
  | { readonly state: 'loading' }
  | { readonly state: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly state: 'ready'; readonly terms: Assignment };

export interface Assignments {
  /** The code of a task; null while its case is on its way. */
  code(choices: TaskChoices): Result<string> | null;
  read(code: string): Task;
}

/** Records of a pile: several classes, and not a hard disk. */
export const MOST_RECORDS = 300;

/** A file as far as a pile needs it: it is read when its turn comes, and not kept. */
export interface PileFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** A pile of records being marked. */
export interface PileView {
  readonly rows: readonly Marked[];
  /** Records that wait or are being marked; stopped, they wait until the marker goes on. */
  readonly waiting: number;
  readonly running: boolean;
  readonly now: { readonly name: string; readonly progress: Progress | null } | null;
  /** Files that the pile did not take, being full. */
  readonly left: number;
  /** The task that the games are held against; null for the one that each names itself. */
  readonly set: Assignment | null;
  /** What is wrong with the link that was given for it. */
  readonly refusals: readonly Refusal[];
}

export interface Pile {
  view(): PileView;
  add(files: readonly PileFile[]): void;
  /** Hands in whatever addresses stand in a text. */
  paste(text: string): void;
  stop(): void;
  goOn(): void;
  clear(): void;
  /** Holds the games against the task of a link, an empty one against their own; all are marked again. */
  hold(link: string): void;
  /** The table as a file for a spreadsheet. */
  csv(): Promise<string>;
  /** What was handed in, to be looked at. */
  text(name: string): Promise<string>;
}
