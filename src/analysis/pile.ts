import { rmbMFromFen } from '../engine';
import { studentKey } from '../record';
import type { Marked } from './marking';

/** The rows of a pile with what they have in common: the same game in two files, the same name over two games. */
export function withTwins(rows: readonly Marked[]): Marked[] {
  const games = groupsOf(rows, ({ end }) => end);
  const names = groupsOf(rows, ({ student }) => (student === null ? '' : studentKey(student)));
  const others = (group: readonly string[] | undefined, { name }: Marked): string[] =>
    (group ?? []).filter((each) => each !== name);
  return rows.map((row) => ({
    ...row,
    sameGame: others(games.get(row.end), row),
    sameName: row.student === null ? [] : others(names.get(studentKey(row.student)), row),
  }));
}

function groupsOf(rows: readonly Marked[], keyOf: (row: Marked) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), row.name]);
  }
  return groups;
}

type Cells = Readonly<Record<string, (row: Marked) => string>>;

/** Columns of the table as they stand in a file, in order. */
const COLUMNS: Cells = {
  name: ({ name }) => name,
  scenario: ({ scenario }) => scenario,
  verified: ({ verified }) => String(verified),
  quarters: ({ quarters }) => String(quarters),
  first_difference: ({ firstDifference }) => firstDifference ?? '',
  score: ({ score }) => points(score),
  parts: ({ parts }) => pairs(parts, (value) => value.toFixed(2)),
  student: ({ student }) => student ?? '',
  form: ({ form }) => form ?? '',
  seat: ({ seat }) => seat,
  quarters_of_game: ({ of }) => String(of),
  reference_score: ({ reference }) => points(reference),
  grade: ({ grade }) => points(grade),
  ranges_given: ({ calibration }) => count(calibration?.given),
  ranges_held: ({ calibration }) => count(calibration?.inside),
  quarters_without_prediction: ({ calibration }) => count(calibration?.skipped),
  share_interval_score: ({ calibration }) => calibration?.share?.score.toFixed(5) ?? '',
  cash_interval_score_rmb_m: ({ calibration }) =>
    calibration?.cash ? rmbMFromFen(calibration.cash.score).toFixed(1) : '',
  takebacks: ({ takebacks }) => String(takebacks),
  assumptions_changed: ({ changed }) => pairs(changed, String),
  branch: ({ branch }) => branch ?? '',
  seats_of_people: ({ people }) => people.join(' '),
  differs_from_assignment: ({ differs }) =>
    differs.map(({ field, wanted, found }) => `${field}: ${wanted} / ${found}`).join(' | '),
  same_game_as: ({ sameGame }) => sameGame.join(' | '),
  same_student_as: ({ sameName }) => sameName.join(' | '),
  reasons: ({ reasons }) =>
    reasons
      .filter(({ reason }) => reason !== '')
      .map(({ period, reason }) => `${period}: ${reason}`)
      .join(' | '),
  refusals: ({ refusals }) =>
    refusals.map(({ path, code }) => `${path === '' ? '(whole)' : path} ${code}`).join(' | '),
};

/** The pile as comma-separated text after RFC 4180: a head, then one line a record, each ended by CR LF. */
export function pileCsv(rows: readonly Marked[]): string {
  const lines = [Object.keys(COLUMNS), ...rows.map((row) => Object.values(COLUMNS).map((of) => of(row)))];
  return `${lines.map((cells) => cells.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/**
 * A cell: what a spreadsheet would run as a formula gets a quote before it, full-width signs of the same meaning included.
 * A plain number is none, whatever its sign.
 */
export function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function points(value: number | null): string {
  return value === null ? '' : value.toFixed(2);
}

function count(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function pairs(of: Readonly<Record<string, number>>, print: (value: number) => string): string {
  return Object.entries(of)
    .map(([id, value]) => `${id}=${print(value)}`)
    .join(' ');
}
