import { hashText, type FirmId, type Hash, type Level, type Result } from '../engine';
import { oneLine } from '../scenario/signs';
import { parseUntrusted } from '../scenario/untrusted';
import { packText, refused, TASK, unpackText } from './link-text';
import { canonicalText, problems } from './parse';
import { assignmentTerms } from './schema';
import { LONGEST_STUDENT, type GameRecord } from './types';

/** What a teacher fixes for everyone who plays a task. */
export interface Assignment {
  /** `hash` is of the rules that the teacher saw: another version of the case is another task. */
  readonly scenario: { readonly id: string; readonly form?: string; readonly hash: Hash };
  readonly seat: FirmId;
  /** The seed of all games; with `each`, what every student's seed is made of. */
  readonly seed: string;
  readonly seeds: 'same' | 'each';
  readonly luck: boolean;
  readonly difficulty: Level;
  /** One of `RIVAL_CHOICES`. */
  readonly rivals: string;
  /** Whether the student may look at futures of a draft. */
  readonly forecast: boolean;
  /** Whether a closed quarter may be taken back. */
  readonly takeback: boolean;
  readonly title?: string;
  readonly question?: string;
}

/** The task that a game was played for, and by whom. */
export interface Assigned {
  readonly terms: Assignment;
  /** As the student typed it: one line, never empty. */
  readonly student: string;
  /** Marks of what no replay proves, as `sealOf` makes them. */
  readonly seal: string;
}

/** A task's text is below 2 kB, whatever the teacher asks. */
const LIMITS = { bytes: 8_000, depth: 6 };
const SEED_DIGITS = 16;

/** A task as a code of letters, digits, `-` and `_`. */
export function encodeAssignment(terms: Assignment): Result<string> {
  const valid = assignmentTerms.safeParse(terms);
  if (!valid.success) return { ok: false, refusals: problems(valid.error.issues, '') };
  return packText(TASK, canonicalText(terms));
}

/** The task that a code holds, or every reason why not, each with its path. The case and its rules are not looked at. */
export function decodeAssignment(code: string): Result<Assignment> {
  const opened = unpackText(code);
  if (!opened.ok) return opened;
  const { form, text } = opened.value;
  if (form !== TASK) return refused({ code: 'link-is-a-record', path: 'link' });
  const parsed = parseUntrusted(text, LIMITS);
  if (!parsed.ok) return parsed;
  const result = assignmentTerms.safeParse(parsed.value);
  if (!result.success) return { ok: false, refusals: problems(result.error.issues, '') };
  const terms = result.data as Assignment;
  return canonicalText(terms) === text
    ? { ok: true, value: terms }
    : refused({ code: 'link-not-canonical', path: 'link' });
}

/** A student's name as it is kept: empty where nothing is left of it. */
export function studentName(typed: string): string {
  return oneLine(typed, LONGEST_STUDENT);
}

/** The name as seeds and markers compare it: letters of any width and case, and spaces between them, are the same. */
export function studentKey(student: string): string {
  return studentName(student.normalize('NFKC')).toLowerCase();
}

/**
 * The seed of one student's game: a hash over task and name, so that the marker finds it again and nobody chooses it.
 *
 * Students of the same name get the same luck.
 */
export function seedFor({ seed, seeds, scenario, seat }: Assignment, student: string): string {
  if (seeds === 'same') return seed;
  return hashText(canonicalText([seed, scenario, seat, studentKey(student)])).slice(0, SEED_DIGITS);
}

/** Whether two tasks are one, word for word. */
export function sameAssignment(a: Assignment, b: Assignment): boolean {
  return canonicalText(a) === canonicalText(b);
}

/** What a game keeps a player from; nothing where no teacher said so. */
export function isForbidden({ assignment }: GameRecord, what: 'forecast' | 'takeback'): boolean {
  return assignment !== undefined && !assignment.terms[what];
}
