import { decodeAssignment, encodeAssignment, printRecord } from '../../src/record';
import { aTask, namesOf, studentsGame } from './class';

/**
 * Prints a class's games of a task: `tsx hand-in.ts COUNT [CODE]`, as `{ code, games: [name, text][] }`.
 *
 * A process of its own, since browser tests cannot read scenario files.
 */
const [count = '0', given] = process.argv.slice(2);
const terms = aTask({ title: 'Week 3', question: 'Run Suning.\nSay why.', forecast: false });
const code = given === undefined ? encodeAssignment(terms) : { ok: true as const, value: given };
const read = code.ok ? decodeAssignment(code.value) : code;
if (!code.ok || !read.ok) throw new Error(JSON.stringify({ code, read }));
const games = namesOf(Number(count)).map((name, at) => [
  name,
  printRecord(studentsGame(read.value, name, at + 1)),
]);
process.stdout.write(JSON.stringify({ code: code.value, games }));
