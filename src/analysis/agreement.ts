import { foresightAt, type FirmId, type Rules } from '../engine';
import { sameAssignment, seedFor, type Assignment, type GameRecord } from '../record';
import { playersFor } from '../table';

/** One thing in which a game is not the task. */
export interface Disagreement {
  /** Path of the field in the record, or `assignment` for a game that was played for no task. */
  readonly field: string;
  readonly wanted: string;
  readonly found: string;
}

/**
 * Everything in which a game differs from the task that a teacher set; without one, from the task that it says it was
 * played for. Empty where it is the task's game.
 */
export function disagreements(record: GameRecord, rules: Rules, set: Assignment | null): Disagreement[] {
  const said = record.assignment?.terms ?? null;
  const terms = set ?? said;
  if (!terms) return [];
  const found: Disagreement[] = [];
  const compare = (field: string, wanted: unknown, is: unknown): void => {
    if (wanted !== is) found.push({ field, wanted: printed(wanted), found: printed(is) });
  };
  if (!said) found.push({ field: 'assignment', wanted: terms.title ?? terms.seed, found: 'none' });
  else if (set && !sameAssignment(set, said))
    for (const key of TERMS)
      compare(`assignment.terms.${key}`, JSON.stringify(set[key]), JSON.stringify(said[key]));
  compare('scenario.id', terms.scenario.id, record.scenario.id);
  compare('scenario.form', terms.scenario.form, record.scenario.form);
  compare('scenario.hash', terms.scenario.hash, record.scenario.hash);
  compare('seed', seedFor(terms, record.assignment?.student ?? ''), record.seed);
  compare('luck', terms.luck, record.luck);
  compare('difficulty', terms.difficulty, record.difficulty);
  const foresight = foresightAt(rules, terms.difficulty);
  compare('foresight', foresight > 0 ? foresight : undefined, record.foresight);
  const players = playersFor(rules.firmIds, terms.seat, terms.rivals);
  for (const firm of seatsOf(players, record)) compare(`seats.${firm}`, players[firm], record.seats[firm]);
  if (!terms.takeback) compare('takebacks', 0, record.takebacks);
  for (const path of Object.keys(record.parameters ?? {}))
    found.push({ field: `parameters.${path}`, wanted: 'none', found: printed(record.parameters?.[path]) });
  if (record.branch) found.push({ field: 'branch', wanted: 'none', found: record.branch.from });
  return found;
}

/** What tasks are compared by; `scenario` is compared with the game itself. */
const TERMS = [
  'seat',
  'seed',
  'seeds',
  'luck',
  'difficulty',
  'rivals',
  'forecast',
  'takeback',
  'title',
  'question',
] as const;

function seatsOf(players: Readonly<Record<FirmId, string>>, { seats }: GameRecord): FirmId[] {
  return [...new Set([...Object.keys(players), ...Object.keys(seats)])];
}

function printed(value: unknown): string {
  return value === undefined ? 'none' : String(value);
}
