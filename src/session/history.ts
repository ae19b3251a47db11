import { type FirmId } from '../engine';
import { appendTurn, parseRecord, verify, type GameRecord } from '../record';
import type { RivalId } from '../rivals';
import { type Scenario } from '../scenario';
import { closeRound, openRound } from '../table';
import { lineFor } from './line';
import type { HistoryLine } from './types';
import { newRecord } from './rounds';

const HISTORIES = import.meta.glob<string>('../../seeds/records/*.history.json', {
  query: '?raw',
  import: 'default',
});

/** Seed of a line that we play ourselves: luck is off, so it moves nothing. */
const LINE_SEED = '00000000';

/**
 * The recorded game of a scenario: its file where there is one for these very rules, else the recorded line played now;
 * null where the line is a demonstration, since nothing is on record to be held against.
 */
export async function historyOf(scenario: Scenario): Promise<HistoryLine | null> {
  if (scenario.file.demonstration) return null;
  const text = await HISTORIES[`../../seeds/records/${scenario.id}.history.json`]?.();
  const parsed = text === undefined ? null : parseRecord(text);
  const record =
    parsed?.ok && verify(parsed.value, scenario.rules).verified ? parsed.value : playHistory(scenario);
  const line = lineFor(record, scenario.rules);
  if (!line.ok) return null;
  return { scenario, record, tables: line.value.worlds, turns: line.value.turns, events: line.value.events };
}

const besides = new Map<string, HistoryLine | null>();

/** The recorded or demonstrated line of a case under the luck of a record; null where it cannot be played. */
export function lineBeside(scenario: Scenario, { seed, luck }: GameRecord): HistoryLine | null {
  const key = `${scenario.rules.hash} ${String(luck)} ${seed}`;
  const known = besides.get(key);
  if (known !== undefined) return known;
  const record = playHistory(scenario, seed, luck);
  const line = lineFor(record, scenario.rules);
  const found = line.ok
    ? { scenario, record, tables: line.value.worlds, turns: line.value.turns, events: line.value.events }
    : null;
  // One game is looked at for long, many are not: the last few lines are kept.
  if (besides.size > 8) besides.clear();
  besides.set(key, found);
  return found;
}

function playHistory(scenario: Scenario, seed = LINE_SEED, luck = false): GameRecord {
  const { rules } = scenario;
  const players = Object.fromEntries(rules.firmIds.map((firm): [FirmId, RivalId] => [firm, 'historical']));
  let record = newRecord(scenario, players, seed, luck);
  let round = openRound({ rules, seed, luck, players });
  while (!round.over) {
    const closed = closeRound(round, {});
    if (!closed.ok) break;
    record = appendTurn(record, closed.value.played.turn);
    round = closed.value.round;
  }
  return record;
}
