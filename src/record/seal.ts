import { hashText } from '../engine';
import { lineOf } from './line';
import { canonicalText } from './parse';
import type { GameRecord } from './types';

/** Hexadecimal digits that seal one quarter. */
const QUARTER = 4;

/**
 * Marks of what playing again cannot prove of an assigned game: predictions, reasons, talk, who plays, what was taken back.
 * Four digits a quarter of the played line, each of them over all before it, so that the first quarter that was altered is
 * found (but for one chance in 65,536).
 *
 * No signature: whoever reads this can make one. It finds what is edited in a file by hand.
 */
export function sealOf(record: GameRecord): string {
  const { assignment, root: _root, takebacks, ...head } = record;
  if (!assignment) return '';
  const { terms, student } = assignment;
  const line = lineOf(record);
  let over = canonicalText([head, terms, student]);
  let seal = '';
  line.forEach(({ children: _children, ...turn }, quarter) => {
    // What was taken back so far stands with the last quarter: it may grow after any of them.
    const last = quarter === line.length - 1 ? takebacks : null;
    over = hashText(canonicalText([over, turn]));
    seal += last === null ? over.slice(0, QUARTER) : hashText(canonicalText([over, last])).slice(0, QUARTER);
  });
  return seal;
}

/** The record under its own seal; the same record where no teacher set a task. */
export function sealed(record: GameRecord): GameRecord {
  const { assignment } = record;
  return assignment ? { ...record, assignment: { ...assignment, seal: sealOf(record) } } : record;
}

/** The record that a game has become, under a new seal; one whose seal was broken before keeps it, or playing on would mend it. */
export function resealed(before: GameRecord, after: GameRecord): GameRecord {
  return firstUnsealed(before) === null ? sealed(after) : after;
}

/** The first period whose notes or talk are not those that were sealed, or null. */
export function firstUnsealed(record: GameRecord): string | null {
  const { assignment } = record;
  if (!assignment) return null;
  const [is, was] = [sealOf(record), assignment.seal];
  if (is === was) return null;
  const line = lineOf(record);
  const at = line.findIndex(
    (_, quarter) =>
      is.slice(QUARTER * quarter, QUARTER * (quarter + 1)) !==
      was.slice(QUARTER * quarter, QUARTER * (quarter + 1)),
  );
  return line[at < 0 ? line.length - 1 : at]?.period ?? '';
}
