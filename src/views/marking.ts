import type { Disagreement, Marked } from '../analysis';
import type { CaseNames } from './case-words';
import { formatNumber, type Lang } from './format';
import { sayPeriod } from './period';
import { refusalLines } from './replay';
import { MARKING_WORDS, type MarkingWords } from './words/marking';

export type PileColumn = keyof MarkingWords['columns'];

/** How a pile is ordered: by which column, and whether the largest stands first. */
export interface PileOrder {
  readonly column: PileColumn;
  readonly falling: boolean;
}

export interface PileRow {
  readonly name: string;
  /** The student, else the name of the file. */
  readonly who: string;
  readonly state: 'verified' | 'altered' | 'refused';
  /** One a column, in the order of `PILE_COLUMNS`; the first heads the row. */
  readonly cells: readonly string[];
  readonly details: PileDetails;
}

export interface PileDetails {
  readonly remarks: readonly string[];
  /** Score, reference and grade as one sum; empty without all three. */
  readonly sum: string;
  readonly parts: readonly { readonly id: string; readonly aim: string; readonly points: string }[];
  readonly calibration: readonly string[];
  readonly reasons: readonly { readonly period: string; readonly reason: string }[];
  readonly seed: string;
}

export const PILE_COLUMNS: readonly PileColumn[] = [
  'student',
  'verified',
  'quarters',
  'score',
  'reference',
  'grade',
  'ranges',
  'takebacks',
  'reasons',
  'remarks',
];

/** The pile as rows of words, ordered; rows that are equal keep the order in which they came. */
export function pileRows(
  marked: readonly Marked[],
  order: PileOrder,
  names: (scenario: string) => CaseNames | null,
  language: Lang,
): PileRow[] {
  const keyed = marked.map((row) => ({ row, key: keyOf(row, order.column, language) }));
  const sign = order.falling ? -1 : 1;
  return keyed
    .sort((a, b) => sign * compare(a.key, b.key))
    .map(({ row }) => rowOf(row, names(row.scenario), language));
}

/** How many records there are, and what is wrong with how many, as one sentence. */
export function pileHeadline(marked: readonly Marked[], language: Lang): string {
  const words = MARKING_WORDS[language];
  const states = marked.map(stateOf);
  const count = (state: PileRow['state']): number => states.filter((each) => each === state).length;
  const [altered, refused] = [count('altered'), count('refused')];
  return [
    words.headline(marked.length, count('verified')),
    ...(altered > 0 ? [words.altered(altered)] : []),
    ...(refused > 0 ? [words.unread(refused)] : []),
  ].join(language === 'zh' ? '，' : ', ');
}

function stateOf(row: Marked): PileRow['state'] {
  if (row.verified) return 'verified';
  return row.firstDifference === null || isForeign(row) ? 'refused' : 'altered';
}

/** Played by another version of case or rules: nothing can be said of it here, and nobody altered it. */
function isForeign({ refusals }: Marked): boolean {
  return refusals.some(({ code }) => code === 'other-engine' || code === 'other-scenario');
}

function rowOf(row: Marked, names: CaseNames | null, language: Lang): PileRow {
  const words = MARKING_WORDS[language];
  const { name, student, quarters, of, calibration, reasons, takebacks, score, reference, grade } = row;
  const who = student ?? name;
  const state = stateOf(row);
  const details = detailsOf(row, names, language);
  const number = (value: number | null, signed = false): string =>
    value === null ? '–' : formatNumber(value, language, 1, signed);
  const written = reasons.filter(({ reason }) => reason !== '').length;
  const cells: Readonly<Record<PileColumn, string>> = {
    student: who,
    verified:
      state === 'verified'
        ? words.verified
        : state === 'altered'
          ? words.differs(sayPeriod(row.firstDifference ?? '', language))
          : isForeign(row)
            ? words.foreign
            : words.refused,
    quarters: state === 'refused' ? '–' : words.of(quarters, of),
    score: number(score),
    reference: number(reference),
    grade: number(grade, true),
    ranges: calibration && calibration.given > 0 ? words.of(calibration.inside, calibration.given) : '–',
    takebacks: state === 'refused' ? '–' : String(takebacks),
    reasons: state === 'refused' ? '–' : words.of(written, quarters),
    remarks: details.remarks.length === 0 ? '' : String(details.remarks.length),
  };
  return { name, who, state, cells: PILE_COLUMNS.map((column) => cells[column]), details };
}

function detailsOf(row: Marked, names: CaseNames | null, language: Lang): PileDetails {
  const { details: words } = MARKING_WORDS[language];
  const { score, reference, grade, calibration } = row;
  const number = (value: number, signed = false): string => formatNumber(value, language, 1, signed);
  return {
    remarks: remarksOf(row, language),
    sum:
      score === null || reference === null || grade === null
        ? ''
        : words.sum(number(score), number(reference), number(grade, true)),
    parts: Object.entries(row.parts).map(([id, points]) => ({
      id,
      aim: names?.words[language].goals[id] ?? id,
      points: number(points),
    })),
    calibration: calibration
      ? [
          calibration.given === 0
            ? words.noRanges
            : words.ranges(calibration.inside, calibration.given, calibration.skipped),
          ...(calibration.share
            ? [words.interval(formatNumber(100 * calibration.share.score, language, 2))]
            : []),
        ]
      : [],
    reasons: row.reasons.map(({ period, reason }) => ({ period: sayPeriod(period, language), reason })),
    seed: row.seed,
  };
}

/** Everything about a record that a marker should know, the worst first. */
export function remarksOf(row: Marked, language: Lang): string[] {
  const { remarks: words } = MARKING_WORDS[language];
  const { firstDifference, refusals, quarters, of, changed, people, sameGame, sameName } = row;
  const period = firstDifference === null ? '' : sayPeriod(firstDifference, language);
  const wordsAltered = refusals.some(({ code }) => code === 'words-altered');
  const others = refusals.filter(({ code }) => code !== 'words-altered');
  const list = (names: readonly string[]): string => names.join(language === 'zh' ? '、' : ', ');
  return [
    ...(firstDifference === null || isForeign(row)
      ? []
      : [wordsAltered ? words.words(period) : words.altered(period)]),
    ...refusalLines(others, language).map(({ place, sentence }) =>
      place === '' ? sentence : `${place}: ${sentence}`,
    ),
    ...row.differs.map((each) => disagreementSaid(each, words)),
    ...(of > 0 && row.student === null && row.differs.length === 0 ? [words.noTask] : []),
    ...(of > 0 && quarters < of ? [words.unfinished(quarters, of)] : []),
    ...Object.entries(changed).map(([path, value]) => words.changed(path, String(value))),
    ...(row.branch === null ? [] : [words.branch]),
    ...(people.length > 1 ? [words.people(people.length)] : []),
    ...(sameGame.length > 0 ? [words.sameGame(list(sameGame))] : []),
    ...(sameName.length > 0 ? [words.sameName(list(sameName))] : []),
  ];
}

function disagreementSaid({ field, wanted, found }: Disagreement, words: MarkingWords['remarks']): string {
  if (field === 'assignment') return words.noTask;
  const [, term] = /^assignment\.terms\.(.*)$/.exec(field) ?? [];
  const [, firm] = /^seats\.(.*)$/.exec(field) ?? [];
  const name =
    term !== undefined
      ? words.terms(term)
      : firm !== undefined
        ? words.seat(firm)
        : (words.fields[field] ?? field);
  const said = (value: string): string => (value === 'none' ? words.none : value);
  return words.differs(name, said(wanted), said(found));
}

function keyOf(row: Marked, column: PileColumn, language: Lang): string | number {
  switch (column) {
    case 'student':
      return (row.student ?? row.name).toLowerCase();
    case 'verified':
      return row.verified ? 'z' : (row.firstDifference ?? '');
    case 'quarters':
      return row.quarters;
    case 'score':
      return row.score ?? -1000;
    case 'reference':
      return row.reference ?? -1000;
    case 'grade':
      return row.grade ?? -1000;
    case 'ranges':
      return row.calibration && row.calibration.given > 0
        ? row.calibration.inside / row.calibration.given
        : -1;
    case 'takebacks':
      return row.takebacks;
    case 'reasons':
      return row.reasons.filter(({ reason }) => reason !== '').length;
    case 'remarks':
      return remarksOf(row, language).length;
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
