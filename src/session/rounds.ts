import type { FirmId, Refusal, Result } from '../engine';
import { emptyRecord, type GameRecord } from '../record';
import type { Scenario } from '../scenario';
import { openRound, resumeRound, type Player, type Round } from '../table';
import { lineFor } from './line';
import type { GameInHand } from './types';

/** A record in which nothing has been played. */
export function newRecord(
  scenario: Scenario,
  players: Readonly<Record<FirmId, Player>>,
  seed: string,
  luck: boolean,
): GameRecord {
  return emptyRecord({ rules: scenario.rules, seed, luck, seats: players });
}

/** Who sits where, as the record says it; an unknown name holds course. */
export function playersOf(record: GameRecord): Record<FirmId, Player> {
  return Object.fromEntries(Object.entries(record.seats).map(([firm, player]) => [firm, player as Player]));
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
  const line = lineFor(record, scenario.rules);
  if (!line.ok) return line;
  const players = playersOf(record);
  const opened = openRound({ rules: scenario.rules, seed: record.seed, luck: record.luck, players });
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
