/**
 * Plays the games of seeds/records again from their choices and writes them anew: after a change of rules or scenario.
 * Run by `npm run records`; with `--check` nothing is written and a stale record exits 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { atLevel } from '../src/engine';
import { appendTurn, emptyRecord, lineOf, parseRecord, printRecord, type GameRecord } from '../src/record';
import { bundledScenario } from '../src/scenario';
import { closeRound, openRound, type Player } from '../src/table';

const folder = join(import.meta.dirname, '../seeds/records');
const checking = process.argv.includes('--check');

/** The same people deciding the same things against the same rivals, under today's rules. */
function playAgain(record: GameRecord): GameRecord {
  const rules = bundledScenario(record.scenario.id)?.rules;
  if (!rules) throw new Error(`no scenario ${record.scenario.id}`);
  const { seed, luck, seats, difficulty, foresight = 0 } = record;
  const players = seats as Readonly<Record<string, Player>>;
  let round = openRound({ rules: atLevel(rules, difficulty), seed, luck, players, foresight });
  let fresh = emptyRecord({ rules, seed, luck, seats, difficulty, foresight });
  for (const turn of lineOf(record)) {
    const people = Object.entries(turn.sheets).filter(([firm]) => seats[firm] === 'human');
    const result = closeRound(round, Object.fromEntries(people), turn.notes);
    if (!result.ok) throw new Error(`${turn.period}: ${JSON.stringify(result.refusals)}`);
    fresh = appendTurn(fresh, result.value.played.turn);
    round = result.value.round;
  }
  return fresh;
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.refusals)}`);
  const fresh = printRecord(playAgain(parsed.value));
  if (fresh === text) continue;
  if (checking) {
    process.stderr.write(`${name} is not what today's rules play; run npm run records\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, fresh);
    process.stderr.write(`${name} written\n`);
  }
}
