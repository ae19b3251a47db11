import { scoreSeat, type FirmId, type Refusal, type Rules } from '../engine';
import {
  calibrationOf,
  lineOf,
  replay,
  verifying,
  type Assignment,
  type Calibration,
  type GameRecord,
} from '../record';
import { scenarioWith, type Scenario } from '../scenario';
import { seatOf, type Progress } from '../table';
import { disagreements, type Disagreement } from './agreement';
import { headOf, recordOf, type HandIn } from './hand-in';
import { referenceScore, type References } from './reference';

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
  readonly references: References;
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

/** Marks one record in steps; what other files of the pile say of it is added by `withTwins`. Never throws. */
export function* marking(
  name: string,
  handIn: HandIn,
  { scenario, set, references }: MarkingOptions,
): Generator<Progress, Marked, void> {
  const { scenario: named, parameters, assignment } = headOf(handIn);
  const head = {
    ...unmarked(name, []),
    student: assignment?.student ?? null,
    scenario: named.id,
    form: named.form ?? null,
  };
  if (!scenario) {
    const values = { id: named.id };
    return { ...head, refusals: [{ code: 'unknown-scenario', path: 'scenario.id', values }] };
  }
  const played = scenarioWith(scenario, { parameters, form: named.form });
  if (!played.ok) return { ...head, refusals: played.refusals };
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
  if (!verdict.verified || !seat) return row;
  const { opening, quarters } = replay(record, rules);
  const worlds = [opening, ...quarters.map(({ world }) => world)];
  const { total, parts } = scoreSeat(rules, seat, worlds);
  const told = worlds.map((table) => ({ table }));
  const reference =
    row.quarters === 0 ? null : yield* referenceScore(record, rules, row.quarters, references);
  return {
    ...row,
    score: total,
    parts: Object.fromEntries(Object.entries(parts).map(([id, { points }]) => [id, points])),
    reference,
    grade: reference === null ? null : total - reference,
    calibration: calibrationOf(lineOf(record), told, { id: row.seat, firm: seat.firm }),
  };
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
    people: Object.keys(record.seats).filter((firm) => record.seats[firm] === 'human'),
    reasons: line.map(({ period, notes }) => ({ period, reason: notes.reasons?.[seat] ?? '' })),
    end: line.at(-1)?.after ?? '',
  };
}
