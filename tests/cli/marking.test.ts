import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { encodeAssignment, encodeLink, printRecord } from '../../src/record';
import { aTask, namesOf, studentsGame } from '../teaching/class';
import { csvRows } from './csv';
import { documentOf, expectRefused, scratchFolder, sim, simAll } from './sim';

const folder = scratchFolder();
afterAll(folder.remove);
// Each command is a process of its own, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const TASK = aTask();
const encoded = encodeAssignment(TASK);
const CODE = encoded.ok ? encoded.value : '';

test('a folder is marked against the teacher’s link: the altered one, the wrong seed and a link in a text file', async () => {
  const pile = folder.path('pile');
  mkdirSync(pile);
  const [ann, bo, cho] = namesOf(3).map((name, at) => studentsGame(TASK, name, at + 1));
  const other = studentsGame(aTask({ seed: 'picked' }), 'Dee', 4);
  if (!ann || !bo || !cho) throw new Error('no class');
  writeFileSync(`${pile}/ann.json`, printRecord(ann));
  writeFileSync(`${pile}/bo.json`, printRecord(bo).replace('Student 2, quarter 2', 'Something else'));
  const link = encodeLink(cho);
  writeFileSync(`${pile}/cho.txt`, `My game: https://school.example/#/record/${link.ok ? link.value : ''}\n`);
  writeFileSync(`${pile}/dee.json`, printRecord(other));
  const [csv, json] = await simAll([
    ['verify', pile, '--csv', '--assignment', `https://school.example/#/assignment/${CODE}`],
    ['verify', pile, '--json', '--assignment', CODE],
  ]);
  expect([csv.code, json.code]).toEqual([1, 1]);
  const [head = [], ...lines] = csvRows(csv.out);
  const at = (column: string) => lines.map((line) => line[head.indexOf(column)]);
  expect(at('name')).toEqual(['ann.json', 'bo.json', 'cho.txt', 'dee.json']);
  expect(at('verified')).toEqual(['true', 'false', 'true', 'true']);
  expect(at('first_difference')).toEqual(['', '2015Q4', '', '']);
  expect(at('student')).toEqual(['Student 01', 'Student 02', 'Student 03', 'Dee']);
  expect(at('differs_from_assignment').map((said) => said !== '')).toEqual([false, false, false, true]);
  expect(Number(at('score')[0]) - Number(at('reference_score')[0])).toBeCloseTo(Number(at('grade')[0]), 1);
  const rows = documentOf<{ name: string; differs: { field: string }[]; refusals: string[] }[]>(json);
  expect(rows[3]?.differs.map(({ field }) => field)).toEqual(['assignment.terms.seed', 'seed']);
  expect(rows[1]?.refusals).toEqual(['assignment.seal: words-altered {"period":"2015Q4"}']);
});

test('a link that is no assignment is refused before anything is marked', async () => {
  const game = encodeLink(studentsGame(TASK, 'Ann', 1));
  expectRefused(await sim('verify', '.', '--assignment', 'nonsense!'), 1, /--assignment: link-not-a-code/);
  expectRefused(
    await sim('verify', '.', '--assignment', game.ok ? game.value : ''),
    1,
    /--assignment: link-is-a-record/,
  );
});
