import {
  atLevel,
  foresightAt,
  type FirmId,
  type Level,
  type Refusal,
  type Result,
  type Rules,
} from '../engine';
import { emptyRecord, type GameRecord } from '../record';
import { scenarioInForm, variedScenario, type Scenario } from '../scenario';
import { RIVAL_IDS } from '../rivals';
import { openRound, resumeRound, type Player, type Round } from '../table';
import { lineFor } from './line';
import type { GameInHand } from './types';

/** A record in which nothing has been played. */
export function newRecord(
  scenario: Scenario,
  players: Readonly<Record<FirmId, Player>>,
  seed: string,
  luck: boolean,
  level: Level = 'full',
  parameters: Readonly<Record<string, number>> = {},
): GameRecord {
  const { rules, form } = scenario;
  const foresight = foresightAt(rules, level);
  return emptyRecord({ rules, form, seed, luck, seats: players, difficulty: level, foresight, parameters });
}

const varied = new WeakMap<Scenario, Map<string, Result<Scenario>>>();

/** What of a record makes its scenario another one than the file's: changed numbers, and a length of its own. */
export interface Making {
  readonly parameters?: Readonly<Record<string, number>> | undefined;
  readonly form?: string | undefined;
}

/** What a record says of the scenario that it was played in. */
export function makingOf({
  parameters,
  scenario: { form },
}: Pick<GameRecord, 'parameters' | 'scenario'>): Making {
  return { parameters, form };
}

/** The scenario as a game is played in it; refused where it cannot be so. Kept, as compiling is slow. */
export function scenarioWith(scenario: Scenario, { parameters = {}, form }: Making): Result<Scenario> {
  let kept = varied.get(scenario);
  if (!kept) {
    kept = new Map();
    varied.set(scenario, kept);
  }
  const key = JSON.stringify([form, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]);
  const known = kept.get(key);
  if (known) return known;
  const made = variedScenario(scenario, parameters);
  const formed = made.ok ? scenarioInForm(made.value, form) : null;
  const result: Result<Scenario> = !made.ok
    ? {
        ok: false,
        refusals: made.problems.map(({ path, code, text: says }) => ({ path, code, values: { says } })),
      }
    : formed
      ? { ok: true, value: formed }
      : refused({ code: 'unknown-form', path: 'scenario.form', values: { form: form ?? '' } });
  kept.set(key, result);
  return result;
}

/** The rules that a record is played under: its scenario's at its level. */
export function rulesOf({ difficulty }: GameRecord, { rules }: Scenario): Rules {
  return atLevel(rules, difficulty);
}

/** Who sits where, as the record says it; an unknown name holds course. */
export function playersOf(record: GameRecord): Record<FirmId, Player> {
  return Object.fromEntries(
    Object.entries(record.seats).map(([firm, name]): [FirmId, Player] => [
      firm,
      name === 'human' ? name : (RIVAL_IDS.find((id) => id === name) ?? 'hold-course'),
    ]),
  );
}

/** The seat a person holds in a record; the scenario's first seat when none does. */
export function seatOf(record: GameRecord, scenario: Scenario): FirmId {
  const human = scenario.rules.firmIds.find((firm) => record.seats[firm] === 'human');
  return human ?? scenario.rules.firmIds[scenario.rules.seats[0]?.firm ?? 0] ?? '';
}

const rounds = new WeakMap<GameRecord, Round>();

/** The table as it stands after the record's last turn, with the rivals' offers put forward. */
export function roundAfter(record: GameRecord, scenario: Scenario): Result<Round> {
  const known = rounds.get(record);
  if (known) return { ok: true, value: known };
  if (record.scenario.hash !== scenario.rules.hash)
    return refused({ code: 'other-scenario', path: 'scenario.hash' });
  const rules = rulesOf(record, scenario);
  const line = lineFor(record, rules);
  if (!line.ok) return line;
  const players = playersOf(record);
  const { seed, luck, foresight = 0 } = record;
  const opened = openRound({ rules, seed, luck, players, foresight });
  const round = line.value.worlds.length > 1 ? resumeRound(opened, line.value.worlds, players) : opened;
  rounds.set(record, round);
  return { ok: true, value: round };
}

/** The round with the talk of the present quarter, which a saved draft may have brought back. */
export function tableOf(game: GameInHand, scenario: Scenario): Result<Round> {
  const round = roundAfter(game.record, scenario);
  return round.ok ? { ok: true, value: { ...round.value, talk: game.talk } } : round;
}

/** Keeps the round that a record has just led to, so that it is not played again. */
export function rememberRound(record: GameRecord, round: Round): void {
  rounds.set(record, round);
}

export function refused(reason: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}
