import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from './browsers';
import { answer, type Hashes } from './entry';
import { comparison, RANDOM_GAMES, randomRecords, type Comparison } from './games';
import { programFor, type JavaScriptEngine, type Program } from './program';
import { SHELLS } from './shells';

const ENGINES: readonly JavaScriptEngine[] = [...SHELLS, ...BROWSERS];

let games: Comparison;
let program: Program;
beforeAll(async () => {
  games = comparison(RANDOM_GAMES);
  program = await programFor(games.question);
}, 60_000);

const rows: (readonly string[])[] = [['engine', 'version', 'in', 'games', 'quarters', 'differences']];
afterAll(() => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  process.stdout.write(`\n${lines.map((line) => line.trimEnd()).join('\n')}\n\n`);
});

/** Quarters whose hash is not the expected one, lines that ended early or late included. */
function differences(expected: Hashes, got: Hashes): string[] {
  return Object.entries(expected).flatMap(([name, hashes]) => {
    const there = got[name] ?? [];
    const length = Math.max(hashes.length, there.length);
    const quarters = Array.from({ length }, (_, quarter) => quarter);
    return quarters.filter((q) => hashes[q] !== there[q]).map((q) => `${name}, hash ${q + 1}`);
  });
}

describe('the same choices give the same bytes', () => {
  test.for(ENGINES.map((engine) => [engine.name, engine] as const))(
    'in %s',
    async ([name, engine], { skip }) => {
      const found = engine.find();
      if (!found) {
        rows.push([name, 'not found on this machine', '', '0', '0', 'not compared']);
        expect(engine.required, `${name} is needed for this test`).toBe(false);
        return skip(`${name} was not found on this machine`);
      }
      for (const { place, answer } of await found.run(program)) {
        const got = JSON.parse(answer) as Hashes;
        const wrong = differences(games.expected, got);
        const quarters = Object.values(got).flat().length;
        rows.push([
          name,
          found.version,
          place,
          `${Object.keys(got).length}`,
          `${quarters}`,
          `${wrong.length}`,
        ]);
        expect(wrong.slice(0, 5), `${name}, ${place}`).toEqual([]);
        expect(Object.keys(got)).toEqual(Object.keys(games.expected));
      }
    },
  );

  test('and other choices, other luck or a last bit give others: the comparison sees them', () => {
    const [name = '', record] = Object.entries(randomRecords(1))[0] ?? [];
    if (!record) throw new Error('no game');
    const recorded = { [name]: { ...record, seed: `${record.seed}+` } };
    const got = JSON.parse(answer(JSON.stringify({ recorded, decided: {} }))) as Hashes;
    const expected = { [name]: games.expected[name] ?? [] };
    expect(differences(expected, got)).toContain(`${name}, hash 1`);
    expect(differences(expected, { [name]: expected[name]?.slice(1) ?? [] })).toHaveLength(14);
    expect(differences(expected, {})).toHaveLength(14);
  });
});
