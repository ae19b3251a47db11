import { formatNumber, type Lang } from './format';
import { FORMULA_WORDS, type FormulaWords } from './words/formulas';

/** One row of figures under a formula. */
export interface FormulaRow {
  readonly label: string;
  /** As many as the block has columns. */
  readonly values: readonly string[];
  /** What comes out of the rows above. */
  readonly result: boolean;
}

/** A published formula with the inputs and outputs of one firm and quarter. */
export interface FormulaBlock {
  readonly formula: FormulaWords;
  /** Where it was applied: a segment, a contract; may be empty. */
  readonly where: string;
  readonly columns: readonly string[];
  readonly rows: readonly FormulaRow[];
}

/** What a bar opens: the cause in words and the formulas behind it. */
export interface Explanation {
  readonly title: string;
  readonly lead: string;
  /** Sentences before the formulas: what a rival did, which events struck. */
  readonly said: readonly string[];
  readonly blocks: readonly FormulaBlock[];
  readonly note: string;
}

export type FormulaId = keyof (typeof FORMULA_WORDS)['en'];

export function blockOf(
  id: FormulaId,
  language: Lang,
  columns: readonly string[],
  rows: readonly (FormulaRow | null)[],
  where = '',
): FormulaBlock {
  return {
    formula: FORMULA_WORDS[language][id],
    where,
    columns,
    rows: rows.filter((row) => row !== null),
  };
}

export function row(label: string, ...values: readonly string[]): FormulaRow {
  return { label, values, result: false };
}

export function resultRow(label: string, ...values: readonly string[]): FormulaRow {
  return { label, values, result: true };
}

/** Utilities and other plain figures, three decimals. */
export function plain(value: number | null, language: Lang, none: string): string {
  return value === null ? none : formatNumber(value, language, 3);
}
