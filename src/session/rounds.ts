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
import type { Scenario } from '../scenario';
import { openRound, playersOf, resumeRound, type Player, type Round } from '../table';
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

/** The rules that a record is played under: its scenario's at its level. */
export function rulesOf({ difficulty }: GameRecord, { rules }: Scenario): Rules {
  return atLevel(rules, difficulty);
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
