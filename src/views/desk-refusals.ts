import type { Refusal } from '../engine';
import type { SeatInput } from './desk-seat';
import { firmName } from './case-words';
import { formatCount, formatMoney, formatNumber, formatShare } from './format';
import type { RefusalWords } from './words/refusals';

/** A refusal as a sentence; its numbers are put in the unit of what was refused. */
export function refusalText(
  refusal: Refusal,
  seat: Pick<SeatInput, 'names' | 'language'>,
  words: RefusalWords,
): string {
  const say = words.codes[refusal.code];
  return say ? say(valuesOf(refusal, seat)) : words.unknown(refusal.code);
}

function valuesOf(
  { values = {}, path, code }: Refusal,
  { names, language }: Pick<SeatInput, 'names' | 'language'>,
): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string') said[name] = name === 'firm' ? firmName(names, value, language) : value;
    else if (name === 'means' || isMoney(path)) said[name] = formatMoney(value, language);
    else if (name === 'held' || (code === 'out-of-range' && isFraction(path)))
      said[name] = formatShare(value, language, 1);
    else
      said[name] = Number.isInteger(value) ? formatCount(value, language) : formatNumber(value, language, 2);
  }
  return said;
}

const MONEY =
  /(spend|pay|fund|exitFee|borrow|repay|dividend|dispatch|pilot|research|training|data|security)$/;
const FRACTION =
  /(stake|share|fee|commission|placement|safeguards|stance|depth|issue|buy-back|effort|opened|sent|take-rate|slots|premium-zone|curation|exclusivity)$/;

function isMoney(path: string): boolean {
  return MONEY.test(path) && !path.endsWith('clauses.data');
}

function isFraction(path: string): boolean {
  return FRACTION.test(path);
}

/** Refusals of the draft with the decision they speak of, by its place in the draft; -1 for the whole. */
export function refusalsByDecision(
  refusals: readonly Refusal[],
  seat: Pick<SeatInput, 'names' | 'language'>,
  words: RefusalWords,
): { readonly at: number; readonly text: string }[] {
  return refusals.map((refusal) => {
    const match = /^(?:[a-z-]+\.)?decisions\[(\d+)\]/.exec(refusal.path);
    return { at: match ? Number(match[1]) : -1, text: refusalText(refusal, seat, words) };
  });
}
