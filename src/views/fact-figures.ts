import { formatNumber, type Lang } from './format';
import { FIGURE_LABELS_ZH } from './words/figure-labels';
import { FIGURE_KINDS, FIGURE_SCALES_ZH, FIGURE_SIDES, FIGURE_UNITS } from './words/figures';

/** A figure of a fact, with its unit as the evidence writes it: `bn RMB (derived)`, `days, to`, `date (yyyymmdd)`. */
export interface FactFigure {
  readonly value: number;
  readonly unit: string;
  readonly text?: string | undefined;
}

export interface FigurePair {
  readonly label: string;
  readonly value: string;
}

/** A fact's figures as pairs: what it counts, and the value with its unit, in the reader's language. */
export function figurePairs(fact: { readonly figures: readonly FactFigure[] }, language: Lang): FigurePair[] {
  return fact.figures.map((figure) => ({
    label: labelOf(figure, language),
    value: sayFigure(figure, language),
  }));
}

function labelOf({ text, unit, value }: FactFigure, language: Lang): string {
  if (isDate(unit)) return FIGURE_KINDS[language].date;
  if (unit === 'year' && text === String(value)) return FIGURE_KINDS[language].year;
  if (text === undefined) return unit;
  return language === 'zh' ? (FIGURE_LABELS_ZH[text] ?? text) : text;
}

/** The value with its unit; a unit that nobody has words for stands as the evidence writes it. */
export function sayFigure({ value, unit }: FactFigure, language: Lang): string {
  if (isDate(unit)) return sayDate(value, language);
  const year = unit.startsWith('year') && Number.isInteger(value);
  const scale = language === 'zh' ? (FIGURE_SCALES_ZH[baseOf(unit)] ?? 1) : 1;
  // Scaling adds digits that only the machine knows.
  const scaled = Number((value * scale).toPrecision(6));
  const digits = Math.min(4, (String(scaled).split('.')[1] ?? '').length);
  const count = year && value > 1000 ? String(value) : formatNumber(scaled, language, digits);
  return sayUnit(unit, count, language);
}

function isDate(unit: string): boolean {
  return unit === 'date (yyyymmdd)' || unit === 'month (yyyymm)';
}

/** `yyyymmdd` or `yyyymm` as a date. */
function sayDate(value: number, language: Lang): string {
  const digits = String(value);
  const [year, month, day] = [digits.slice(0, 4), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  if (language === 'zh') return `${year}年${month}月${day > 0 ? `${day}日` : ''}`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month - 1, 1)),
  );
  return `${day > 0 ? `${day} ` : ''}${name} ${year}`;
}

/** The unit without what may stand behind it. */
function baseOf(unit: string): string {
  const tail = tailOf(unit);
  return tail === undefined ? unit : unit.slice(0, -tail.length).trim();
}

function tailOf(unit: string): string | undefined {
  return Object.keys(FIGURE_SIDES.en).find((each) => unit.endsWith(each));
}

/** A unit taken apart: the plain unit, and what stands behind it. Null where there are no words for it. */
export function unitWords(
  unit: string,
  language: Lang,
): { readonly base: string; readonly side: string } | null {
  const sides = FIGURE_SIDES[language] as Readonly<Record<string, string>>;
  const units = FIGURE_UNITS[language] as Readonly<Record<string, string>>;
  const tail = tailOf(unit);
  const base = units[baseOf(unit)];
  return base === undefined ? null : { base, side: (tail === undefined ? undefined : sides[tail]) ?? '#' };
}

function sayUnit(unit: string, count: string, language: Lang): string {
  const words = unitWords(unit, language);
  return words ? words.side.replace('#', words.base.replace('#', count)) : `${count} ${unit}`.trim();
}
