import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendTurn, emptyRecord, lineOf, linesOf, parseRecord, type GameRecord } from '../../src/record';
import { closeRound, openRound } from '../../src/table';
import { RULES } from '../laws/games';
import { decideHashes, type DecidedGame, type Hashes, type Question } from './entry';

export const RANDOM_GAMES = 200;

const SEEDS = join(import.meta.dirname, '../../seeds/records');

/** Records of random legal play of all seats, every fourth without luck: the same from any machine. */
export function randomRecords(count: number): Record<string, GameRecord> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, game) => [
      `random-${String(game).padStart(3, '0')}`,
      recordRandomGame(`engines-${game}`, game % 4 !== 3),
    ]),
  );
}

function recordRandomGame(seed: string, luck: boolean): GameRecord {
  const rules = RULES;
  const seats = Object.fromEntries(rules.firmIds.map((firm) => [firm, 'random-legal' as const]));
  let round = openRound({ rules, seed, luck, players: seats });
  let record = emptyRecord({ rules, seed, luck, seats });
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(`${seed}: ${JSON.stringify(result.refusals)}`);
    // What was said at the table does not move the world; without it a record is a third as long.
    record = appendTurn(record, { ...result.value.played.turn, talk: [] });
    round = result.value.round;
  }
  return record;
}

/** The records that come with the program. */
function seedRecords(): Record<string, GameRecord> {
  return Object.fromEntries(
    readdirSync(SEEDS)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const parsed = parseRecord(readFileSync(join(SEEDS, name), 'utf8'));
        if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.refusals)}`);
        return [name.replace(/\.json$/, ''), parsed.value];
      }),
  );
}

/** Hashes as they stand in a record, all its lines after one another. */
function recordedHashes(record: GameRecord): string[] {
  return linesOf(record).flatMap((choices) => lineOf(record, choices).map((turn) => turn.after));
}

const DECIDED: Readonly<Record<string, DecidedGame>> = {
  'rivals-historical': { seed: '1', luck: true, player: 'historical' },
  'rivals-hold-course': { seed: '1', luck: false, player: 'hold-course' },
  'rivals-networker': { seed: '2', luck: true, player: 'networker' },
  'rivals-follower': { seed: '3', luck: true, player: 'follower' },
  'rivals-cautious': { seed: '4', luck: true, player: 'cautious' },
  'rivals-random-legal': { seed: '5', luck: true, player: 'random-legal' },
};

export interface Comparison {
  readonly question: Question;
  /** What this process played when the games were recorded. */
  readonly expected: Hashes;
}

/** Random games, the records of seeds/, and games that computed rivals decide anew. */
export function comparison(randomGames: number): Comparison {
  const recorded = { ...randomRecords(randomGames), ...seedRecords() };
  const expected: Record<string, readonly string[]> = {};
  for (const [name, record] of Object.entries(recorded)) expected[name] = recordedHashes(record);
  for (const [name, game] of Object.entries(DECIDED)) expected[name] = decideHashes(game);
  return { question: { recorded, decided: DECIDED }, expected };
}
