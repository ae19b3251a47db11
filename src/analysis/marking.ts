import { scoreSeat, type FirmId, type Refusal, type Rules } from '../engine';
import {
  calibrationOf,
  drained,
  lineOf,
  replaying,
  verifying,
  type Assignment,
  type Calibration,
  type GameRecord,
} from '../record';
import { scenarioWith, type Scenario } from '../scenario';
import { peopleOf, seatOf, type Progress } from '../table';
import { disagreements, type Disagreement } from './agreement';
import { headOf, readHandIn, recordOf, type HandIn } from './hand-in';
import { referenceGame, referenceKey, referenceScore, type ReferenceGame } from './reference';

/** What a marker is told of one record of a pile. */
export interface Marked {
  /** Of the file, or whatever else the record came in. */
  readonly name: string;
  /** As typed by the student; null where the game was played for no task. */
  readonly student: string | null;
  readonly scenario: string;
  readonly form: string | null;
  /** The seat that is scored. */
  readonly seat: FirmId;
  readonly seed: string;
  readonly verified: boolean;
  /** Quarters played, of all. */
  readonly quarters: number;
  readonly of: number;
  readonly firstDifference: string | null;
  readonly refusals: readonly Refusal[];
  /** Points of the mandate, 0..100, and what each goal gave; null and empty for a record that does not verify. */
  readonly score: number | null;
  readonly parts: Readonly<Record<string, number>>;
  /** Points of the reference on the same seed over as many quarters, and what the score has more than it. */
  readonly reference: number | null;
  readonly grade: number | null;
  readonly calibration: Calibration | null;
  readonly takebacks: number;
  /** Numbers of the case that were played at another value, by path. */
  readonly changed: Readonly<Record<string, number>>;
  readonly branch: string | null;
  /** Seats that people held. */
  readonly people: readonly FirmId[];
  /** By quarter; empty where nothing was written. */
  readonly reasons: readonly { readonly period: string; readonly reason: string }[];
  /** In what the game is not the task: the teacher's, else the one it names. */
  readonly differs: readonly Disagreement[];
  /** The world that it came to: equal in two files that hold one game. */
  readonly end: string;
  /** Other files of the pile with the same game, and with the same student's name. */
  readonly sameGame: readonly string[];
  readonly sameName: readonly string[];
}

export interface MarkingOptions {
  /** The case that the record names; null where it is not here. */
  readonly scenario: Scenario | null;
  /** The task that the teacher set; null to hold a game against the task that it names itself. */
  readonly set: Assignment | null;
}

/** What the files of one pile share. */
export interface PileOptions {
  readonly scenarioOf: (id: string) => Scenario | null;
  readonly set: Assignment | null;
  readonly known: Map<string, number | null>;
}

/** A record marked but for the reference, whose game may be played elsewhere. */
export interface Ungraded {
  readonly row: Marked;
  /** Null where there is none to play. */
  readonly reference: { readonly rules: Rules; readonly game: ReferenceGame } | null;
}

/** A row for what cannot be read or played. */
export function unmarked(name: string, refusals: readonly Refusal[]): Marked {
  return {
    name,
    student: null,
    scenario: '',
    form: null,
    seat: '',
    seed: '',
    verified: false,
    quarters: 0,
    of: 0,
    firstDifference: null,
    refusals,
    score: null,
    parts: {},
    reference: null,
    grade: null,
    calibration: null,
    takebacks: 0,
    changed: {},
    branch: null,
    people: [],
    reasons: [],
    differs: [],
    end: '',
    sameGame: [],
    sameName: [],
  };
}

/** The row with what the reference came to. */
export function graded(row: Marked, reference: number | null): Marked {
  const { score } = row;
  return { ...row, reference, grade: score === null || reference === null ? null : score - reference };
}

/**
 * Marks one record in steps of about a quarter; the grade is added by `graded`, and what other files of the pile say of it
 * by `withTwins`. Never throws.
 */
export function* marking(
  name: string,
  handIn: HandIn,
  { scenario, set }: MarkingOptions,
): Generator<Progress, Ungraded, void> {
  const { scenario: named, parameters, assignment } = headOf(handIn);
  const head = {
    ...unmarked(name, []),
    student: assignment?.student ?? null,
    scenario: named.id,
    form: named.form ?? null,
  };
  const alone = (row: Marked): Ungraded => ({ row, reference: null });
  if (!scenario) {
    const values = { id: named.id };
    return alone({ ...head, refusals: [{ code: 'unknown-scenario', path: 'scenario.id', values }] });
  }
  const played = scenarioWith(scenario, { parameters, form: named.form });
  if (!played.ok) return alone({ ...head, refusals: played.refusals });
  const { rules } = played.value;
  const record = yield* recordOf(handIn, rules);
  const verdict = yield* verifying(record, rules);
  const row = {
    ...head,
    ...choicesOf(record, rules),
    ...verdict,
    differs: disagreements(record, rules, set),
  };
  const seat = rules.seats.find(({ firm }) => rules.firmIds[firm] === row.seat);
  if (!verdict.verified || !seat) return alone(row);
  const { opening, quarters } = yield* replaying(record, rules);
  const worlds = [opening, ...quarters.map(({ world }) => world)];
  const { total, parts } = scoreSeat(rules, seat, worlds);
  const told = worlds.map((table) => ({ table }));
  const game = referenceGame(record, rules, row.quarters);
  return {
    row: {
      ...row,
      score: total,
      parts: Object.fromEntries(Object.entries(parts).map(([id, { points }]) => [id, points])),
      calibration: calibrationOf(lineOf(record), told, { id: row.seat, firm: seat.firm }),
    },
    reference: game && { rules, game },
  };
}

/**
 * A hand-in's text marked at once, grade and all; what other files of the pile say of it is still to be added.
 *
 * `known` keeps what references came to, so that a class on one seed costs one game; it is added to.
 */
export function marked(name: string, text: string, { scenarioOf, set, known }: PileOptions): Marked {
  const handIn = readHandIn(text);
  if (!handIn.ok) return unmarked(name, handIn.refusals);
  const scenario = scenarioOf(headOf(handIn.value).scenario.id);
  const { row, reference } = drained(marking(name, handIn.value, { scenario, set }));
  if (!reference) return row;
  const key = referenceKey(reference.rules, reference.game);
  const score = known.get(key) ?? referenceScore(reference.rules, reference.game);
  known.set(key, score);
  return graded(row, score);
}

/** What a record says of itself. */
function choicesOf(record: GameRecord, rules: Rules) {
  const seat = seatOf(record, rules);
  const line = lineOf(record);
  return {
    seat,
    seed: record.seed,
    of: rules.quarters,
    takebacks: record.takebacks,
    changed: record.parameters ?? {},
    branch: record.branch ? `${record.branch.from} ${record.branch.after}` : null,
    people: peopleOf(record),
    reasons: line.map(({ period, notes }) => ({ period, reason: notes.reasons?.[seat] ?? '' })),
    end: line.at(-1)?.after ?? '',
  };
}
