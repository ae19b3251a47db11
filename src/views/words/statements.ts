import type { Catalogue } from './catalogue';

const EN = {
  title: 'The books',
  note: 'each line with the quarter before and the change on the same quarter a year ago; the books foot to the fen, printed figures are rounded',
  columns: { line: 'Line', now: 'Now', prior: 'Before', onYear: 'On the year' },
  handBefore: 'In hand at the start',
  handAfter: 'In hand at the end',
  minus: '−',
};

export type StatementWords = typeof EN;

const ZH: StatementWords = {
  title: '报表',
  note: '每行列出上季数与同比变动；账目分文不差，所列数字为四舍五入',
  columns: { line: '项目', now: '本季', prior: '上季', onYear: '同比' },
  handBefore: '期初现金',
  handAfter: '期末现金',
  minus: '−',
};

export const STATEMENT_WORDS: Catalogue<StatementWords> = { en: EN, zh: ZH };
