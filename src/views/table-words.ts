import type { Clause, ClauseId, TermSheet } from '../engine';
import { amountText } from './desk-fields';
import { firmById, type SeatInput } from './desk-seat';
import { formatShare } from './format';
import { listOf } from './words/catalogue';
import type { TermWords } from './words/terms';

/** One clause in words: "Alibaba takes 19.99 % of Suning for RMB 28.3bn, closing 3 quarters later". */
export function clauseSummary(seat: SeatInput, id: ClauseId, clause: Clause, words: TermWords): string {
  const { language } = seat;
  const { summary } = words;
  const firm = (name: 'from' | 'to'): string =>
    clause[name] === undefined ? '' : firmById(seat, clause[name]).name;
  const number = (name: string): number => {
    const value = clause[name];
    return typeof value === 'number' ? value : 0;
  };
  const share = (name: string, digits: 0 | 1 | 2 = 0): string => formatShare(number(name), language, digits);
  switch (id) {
    case 'equity':
    case 'equity-back': {
      const bought = (clause.kind === 'buy-out' ? summary.buyOut : summary.equity)({
        from: firm('from'),
        to: firm('to'),
        stake: share('stake', 2),
        pay: amountText(number('pay'), 'fen', language),
      });
      const closes = summary.closes(summary.inQuarters(clause.closesAfterQuarters ?? 0));
      const lock = clause.lockUpQuarters ?? 0;
      return bought + closes + (lock > 0 ? summary.locked(words.quarters(lock)) : '');
    }
    case 'storefront':
      return summary.storefront({
        from: firm('from'),
        to: firm('to'),
        commission: share('commission', 1),
        placement: share('placement'),
      });
    case 'logistics':
    case 'logistics-back':
      return summary.logistics({
        from: firm('from'),
        to: firm('to'),
        share: share('share'),
        fee: feeText(number('fee'), language),
      });
    case 'data':
      return summary.data({
        scope: words.options[String(clause.scope)] ?? String(clause.scope),
        safeguards: share('safeguards'),
      });
    case 'marketing':
      return summary.marketing({ fund: amountText(number('fund'), 'fen', language) });
    case 'sharing':
      return summary.sharing({ rule: words.options[String(clause.split)] ?? String(clause.split) });
    case 'exclusivity':
      return summary.exclusivity({ from: firm('from') });
    case 'order-quota':
      return summary.orderQuota({
        from: firm('from'),
        to: firm('to'),
        share: share('share'),
        markup: share('markup', 1),
      });
    case 'tools':
      return summary.tools({ from: firm('from'), to: firm('to'), level: share('level') });
    case 'joint-buying':
      return summary.jointBuying({ share: share('share') });
    case 'membership':
      return summary.membership({ depth: share('depth') });
    case 'inventory':
      return summary.inventory({ share: share('share') });
    case 'joint-research':
      return summary.marketing({ fund: amountText(number('fund'), 'fen', language) });
    case 'treasury':
      return summary.treasury({
        from: firm('from'),
        to: firm('to'),
        part: share('part'),
        fee: share('fee', 1),
      });
    case 'licence':
      return summary.licence({
        from: firm('from'),
        to: firm('to'),
        breadth: share('breadth'),
        royalty: share('royalty', 1),
      });
    case 'governance': {
      const bodies = Array.isArray(clause.bodies)
        ? clause.bodies.map((body) => words.options[String(body)] ?? String(body))
        : [];
      return bodies.length === 0 ? summary.governanceNone : summary.governance(listOf(bodies, language));
    }
  }
}

/** A fee as a multiple of the provider's own cost: 110 %. */
function feeText(fee: number, language: SeatInput['language']): string {
  return formatShare(fee, language, 0);
}

/** Start, length and exit in words. */
export function termSummary(seat: SeatInput, sheet: TermSheet, words: TermWords): string {
  const { summary } = words;
  return summary.term({
    start: summary.start(sheet.startsAfterQuarters),
    term: words.quarters(sheet.termQuarters),
    fee: amountText(sheet.exitFee, 'fen', seat.language),
  });
}

/** Every clause of a sheet with its summary, then its term. */
export function sheetLines(
  seat: SeatInput,
  sheet: TermSheet,
  words: TermWords,
): { readonly id: ClauseId | 'term'; readonly name: string; readonly text: string }[] {
  const lines: { readonly id: ClauseId | 'term'; readonly name: string; readonly text: string }[] = [];
  for (const [key, clause] of Object.entries(sheet.clauses)) {
    const id = key as ClauseId;
    lines.push({ id, name: words.clauses[id]?.name ?? id, text: clauseSummary(seat, id, clause, words) });
  }
  lines.push({ id: 'term', name: words.termRow, text: termSummary(seat, sheet, words) });
  return lines;
}
