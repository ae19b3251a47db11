import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scoreSeat, type Refusal } from '../../engine';
import { parseRecord, replay, verify as verifyRecord } from '../../record';
import { lineOfRefusal, Misused, Refused } from '../exit';
import { readInput, rulesOf } from '../inputs';
import type { Options } from '../options';

interface Verified {
  readonly verified: boolean;
  readonly quarters: number;
  readonly firstDifference: string | null;
}

interface Marked extends Verified {
  readonly name: string;
  readonly scenario: string;
  readonly score: number | null;
  readonly parts: Readonly<Record<string, number>>;
  readonly reasons: readonly string[];
}

/** Re-simulates one record, or every record of a folder. Exit 1 when one does not verify. */
export function verify(options: Options): { document: unknown; failed: boolean; csv?: string } {
  const [path] = options.operands;
  if (path === undefined) throw new Misused('verify needs a record or a folder');
  if (isFolder(path)) {
    const rows = readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort((a, b) => (a < b ? -1 : 1))
      .map((name) => mark(join(path, name), name));
    if (rows.length === 0) throw new Refused([{ code: 'no-records', path }]);
    const failed = rows.some((row) => !row.verified);
    return options.flag('csv') ? { document: rows, failed, csv: csvOf(rows) } : { document: rows, failed };
  }
  const { verdict, refusals } = judge(path);
  for (const refusal of refusals) process.stderr.write(`${lineOfRefusal(refusal)}\n`);
  return { document: verdict, failed: !verdict.verified };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function judge(path: string): { verdict: Verified; refusals: readonly Refusal[] } {
  const parsed = parseRecord(readInput(path));
  if (!parsed.ok) throw new Refused(parsed.refusals);
  const rules = rulesOf(parsed.value);
  const { verified, quarters, firstDifference, refusals } = verifyRecord(parsed.value, rules);
  return { verdict: { verified, quarters, firstDifference }, refusals };
}

/** One row of a pile: a record that cannot be read is a row with its reasons, so that the others are still marked. */
function mark(path: string, name: string): Marked {
  const none = {
    name,
    scenario: '',
    verified: false,
    quarters: 0,
    firstDifference: null,
    score: null,
    parts: {},
  };
  try {
    const { verdict, refusals } = judge(path);
    const reasons = refusals.map(lineOfRefusal);
    const parsed = parseRecord(readInput(path));
    if (!parsed.ok) return { ...none, reasons };
    const rules = rulesOf(parsed.value);
    const human = Object.entries(parsed.value.seats).find(([, player]) => player === 'human')?.[0];
    const seat = rules.seats.find((candidate) => rules.firmIds[candidate.firm] === human) ?? rules.seats[0];
    if (!seat) return { ...none, ...verdict, scenario: parsed.value.scenario.id, reasons };
    const played = replay(parsed.value, rules);
    const score = scoreSeat(rules, seat, [
      played.opening,
      ...played.quarters.map((quarter) => quarter.world),
    ]);
    const parts = Object.fromEntries(Object.entries(score.parts).map(([id, part]) => [id, part.points]));
    return {
      name,
      scenario: rules.id,
      ...verdict,
      score: verdict.verified ? score.total : null,
      parts: verdict.verified ? parts : {},
      reasons,
    };
  } catch (error) {
    if (error instanceof Refused) return { ...none, reasons: error.refusals.map(lineOfRefusal) };
    throw error;
  }
}

function csvOf(rows: readonly Marked[]): string {
  const header = [
    'name',
    'scenario',
    'verified',
    'quarters',
    'first_difference',
    'score',
    'parts',
    'reasons',
  ];
  const lines = rows.map((row) => [
    row.name,
    row.scenario,
    String(row.verified),
    String(row.quarters),
    row.firstDifference ?? '',
    row.score === null ? '' : row.score.toFixed(2),
    Object.entries(row.parts)
      .map(([id, points]) => `${id}=${points.toFixed(2)}`)
      .join(' '),
    row.reasons.join(' | '),
  ]);
  return [header, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** RFC 4180; a leading sign or at would be run as a formula by a spreadsheet, so it gets a quote before it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
