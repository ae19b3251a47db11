/**
 * Every number the reader sees becomes words here, in both languages.
 *
 * English figures are rounded before the unit is chosen, so that RMB 28.3bn and 283亿元 are the same three digits.
 */
import type { Scale } from '../engine';

export type Lang = 'en' | 'zh';

const LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Lang, string>;
const MINUS = '\u2212';
/** Narrow no-break space: between a figure and its sign in English, and between a figure and a Chinese word. */
const THIN = '\u202f';
const NO_BREAK = '\u00a0';

interface MoneyUnit {
  /** Power of ten of one unit, in RMB. */
  readonly power: number;
  readonly word: string;
}

const MONEY_UNITS = {
  en: [
    { power: 12, word: 'tn' },
    { power: 9, word: 'bn' },
    { power: 6, word: 'm' },
    { power: 0, word: '' },
  ],
  zh: [
    { power: 12, word: '万亿' },
    { power: 8, word: '亿' },
    { power: 4, word: '万' },
    { power: 0, word: '' },
  ],
} as const satisfies Record<Lang, readonly MoneyUnit[]>;

export interface MoneyStyle {
  /** Whether a gain carries a plus. */
  readonly signed?: boolean;
  /** Leaves the currency out, where a column or a sentence has named it: 2.40bn, 24.0亿. */
  readonly bare?: boolean;
}

const plain = new Map<string, Intl.NumberFormat>();

function decimal(value: number, lang: Lang, digits: number): string {
  const key = `${lang}${digits}`;
  let format = plain.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[lang], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    plain.set(key, format);
  }
  return format.format(value);
}

/** Sign of a figure that has been printed: one that rounds to zero has none. */
function signOf(value: number, printed: string, signed: boolean): string {
  if (!/[1-9]/.test(printed)) return '';
  if (value < 0) return MINUS;
  return signed ? '+' : '';
}

/** Money in words: RMB 28.3bn, 283亿元; always three significant digits, U+2212 for a loss. `fen` is an integer. */
export function formatMoney(fen: number, lang: Lang, style: MoneyStyle = {}): string {
  const { signed = false, bare = false } = style;
  const { figure, word } = threeDigits(Math.abs(fen), lang);
  const sign = signOf(fen, figure, signed);
  if (lang === 'zh') return `${sign}${figure}${word}${bare ? '' : '元'}`;
  return bare ? `${sign}${figure}${word}` : `${sign}RMB${NO_BREAK}${figure}${word}`;
}

function threeDigits(fen: number, lang: Lang): { readonly figure: string; readonly word: string } {
  if (fen === 0) return { figure: '0', word: '' };
  // Decimal rounding happens once, on the fen, before a language picks its unit: 9.995 must not become 9.99 in one of them.
  const [mantissa = '0', exponent = '0'] = fen.toExponential(2).split('e');
  const power = Number(exponent) - 2;
  const unit = MONEY_UNITS[lang].find((candidate) => candidate.power <= power) ?? { power: 0, word: '' };
  const shift = power - unit.power;
  const figure = decimal(Number(`${mantissa}e${shift}`), lang, Math.max(0, 2 - shift));
  return { figure, word: unit.word };
}

const CELLS = {
  en: { large: { fen: 1e11, digits: 2, unit: 'RMB bn' }, small: { fen: 1e5, digits: 1, unit: 'RMB k' } },
  zh: { large: { fen: 1e10, digits: 1, unit: '亿元' }, small: { fen: 1e6, digits: 2, unit: '万元' } },
} as const;

/** Whether a case counts in thousands of RMB and single parcels. */
export function isSmall({ moneyStep }: Scale): boolean {
  return moneyStep < 1e9;
}

/** The unit that a column of money is in: RMB bn or 亿元, for a small shop RMB k or 万元. */
export function moneyCellUnit(lang: Lang, scale: Scale): string {
  return CELLS[lang][isSmall(scale) ? 'small' : 'large'].unit;
}

/** Money for a column whose head names the unit, `moneyCellUnit`. */
export function formatMoneyCell(fen: number, lang: Lang, scale: Scale, style: MoneyStyle = {}): string {
  const cell = CELLS[lang][isSmall(scale) ? 'small' : 'large'];
  return formatNumber(fen / cell.fen, lang, cell.digits, style.signed ?? false);
}

/** A plain number with fixed decimals and U+2212. */
export function formatNumber(value: number, lang: Lang, digits: number, signed = false): string {
  const figure = decimal(Math.abs(value), lang, digits);
  return signOf(value, figure, signed) + figure;
}

/** Two places where one would hide a small figure's change, else one. */
function placesFor(fraction: number, small: number): 1 | 2 {
  return Math.abs(fraction) < small ? 2 : 1;
}

/** A share of 0..1 as a percentage: 5.6 % (narrow no-break space), 0.79 %, 5.6%. */
export function formatShare(share: number, lang: Lang, digits: 0 | 1 | 2 = placesFor(share, 0.02)): string {
  const figure = formatNumber(share * 100, lang, digits);
  return lang === 'zh' ? `${figure}%` : `${figure}${THIN}%`;
}

/** A difference of two shares (0..1) in percentage points: +0.4 points, +0.04 points, +0.4个百分点. */
export function formatPoints(
  difference: number,
  lang: Lang,
  digits: 0 | 1 | 2 = placesFor(difference, 0.002),
): string {
  const figure = formatNumber(difference * 100, lang, digits, true);
  if (lang === 'zh') return `${figure}个百分点`;
  return `${figure} ${isOne(figure) ? 'point' : 'points'}`;
}

/** A length of time in days: 49 days, 0.6 days, 49 天. */
export function formatDays(days: number, lang: Lang, digits: 0 | 1 = 0): string {
  const figure = formatNumber(days, lang, digits);
  if (lang === 'zh') return `${figure}${THIN}天`;
  return `${figure} ${isOne(figure) ? 'day' : 'days'}`;
}

/** A whole number with groups of three. */
export function formatCount(count: number, lang: Lang): string {
  return formatNumber(Math.round(count), lang, 0);
}

/** A quarter of a year: 2015 Q3, 2015年三季度. `quarter` is 1..4. */
export function formatPeriod(year: number, quarter: number, lang: Lang): string {
  if (lang === 'en') return `${year} Q${quarter}`;
  return `${year}年${['一', '二', '三', '四'][quarter - 1] ?? quarter}季度`;
}

/** A quarter for an axis, the same in both languages: 15Q3. */
export function formatShortPeriod(year: number, quarter: number): string {
  return `${String(year % 100).padStart(2, '0')}Q${quarter}`;
}

/** A signed change in a unit named elsewhere: +1.4, −0.3, 0.0. */
export function formatDelta(change: number, lang: Lang, digits: 0 | 1 | 2 = 1): string {
  return formatNumber(change, lang, digits, true);
}

function isOne(figure: string): boolean {
  return /^[+\u2212]?1$/.test(figure);
}
