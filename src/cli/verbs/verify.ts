import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { holdsLink, marked, pileCsv, unmarked, withTwins, type Marked } from '../../analysis';
import { decodeAssignment, parseRecord, verify as verifyRecord, type Assignment } from '../../record';
import { bundledScenario } from '../../scenario';
import { lineOfRefusal, Misused, Refused } from '../exit';
import { readInput, rulesOf } from '../inputs';
import type { Options } from '../options';

/** Re-simulates one record, or marks every record of a folder. Exit 1 when one does not verify. */
export function verify(options: Options): { document: unknown; failed: boolean; csv?: string } {
  const [path] = options.operands;
  if (path === undefined) throw new Misused('verify needs a record or a folder');
  const set = assignmentFrom(options.text('assignment'));
  if (isFolder(path)) {
    const rows = pile(path, set);
    const failed = rows.some((row) => !row.verified);
    return options.flag('csv')
      ? { document: [], failed, csv: pileCsv(rows) }
      : { document: rows.map(printed), failed };
  }
  if (set) {
    const row = mark(path, path, set, new Map());
    return { document: printed(row), failed: !row.verified };
  }
  const parsed = parseRecord(readInput(path));
  if (!parsed.ok) throw new Refused(parsed.refusals);
  const { refusals, ...verdict } = verifyRecord(parsed.value, rulesOf(parsed.value));
  for (const refusal of refusals) process.stderr.write(`${lineOfRefusal(refusal)}\n`);
  return { document: verdict, failed: !verdict.verified };
}

/** The task that a teacher's link holds: its address, or the code alone. */
function assignmentFrom(link: string | undefined): Assignment | null {
  if (link === undefined) return null;
  const decoded = decodeAssignment(link.replace(/^.*#\/assignment\//, ''));
  if (decoded.ok) return decoded.value;
  throw new Refused(decoded.refusals.map((refusal) => ({ ...refusal, path: '--assignment' })));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Marks the records of a folder, and the links that stand in its text files. */
function pile(folder: string, set: Assignment | null): Marked[] {
  const references = new Map<string, number | null>();
  const rows = readdirSync(folder)
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((name) => isHandIn(join(folder, name)))
    .map((name) => mark(join(folder, name), name, set, references));
  if (rows.length === 0) throw new Refused([{ code: 'no-records', path: folder }]);
  return withTwins(rows);
}

function isHandIn(path: string): boolean {
  return path.endsWith('.json') || (path.endsWith('.txt') && !isFolder(path) && holdsLink(readInput(path)));
}

/** One row: a record that cannot be read is a row with its reasons, so that the others are still marked. */
function mark(path: string, name: string, set: Assignment | null, known: Map<string, number | null>): Marked {
  const read = textAt(path);
  if ('refusals' in read) return unmarked(name, read.refusals);
  return marked(name, read.text, { scenarioOf: (id) => bundledScenario(id) ?? null, set, known });
}

function textAt(path: string): { readonly text: string } | Refused {
  try {
    return { text: readInput(path) };
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** A row as the document of the command line: refusals as lines. */
function printed({ refusals, ...row }: Marked): unknown {
  return { ...row, refusals: refusals.map(lineOfRefusal) };
}
