import { CONTROL, controlOf, equityOf, type Clause, type TermSheet } from '../engine';
import { firmById, ownFirm } from './desk-seat';
import { openingOf } from './desk-fields';
import { formatMoney, formatNumber, formatShare } from './format';
import { ownId, type TableSeat } from './table-sheet';
import { headed } from './words/catalogue';
import type { TermWords } from './words/terms';

export interface Consequence {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone: 'plain' | 'alarm';
}

interface Payment {
  readonly after: number;
  readonly cash: number;
  readonly tied: number;
}

/** What signing does that can be told exactly: payments, stakes, attention, and sums at last quarter's figures. */
export function consequencesOf(seat: TableSeat, sheet: TermSheet, words: TermWords): Consequence[] {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  const { page } = words;
  const own = ownId(seat);
  const lines: Consequence[] = [];
  const add = (
    id: string,
    label: string,
    value: string,
    note = '',
    tone: Consequence['tone'] = 'plain',
  ): void => {
    lines.push({ id, label, value, note, tone });
  };
  const money = (fen: number, signed = false): string => formatMoney(Math.round(fen), language, { signed });
  const payments = paymentsOf(sheet, own);
  let cash = table.cash[firm] ?? 0;
  let tied = table.stakesHeld[firm] ?? 0;
  let equity = equityOf(table, firm);
  for (const payment of payments) {
    add(
      `cash-${payment.after}-${payment.cash}`,
      payment.after === 0 ? page.cashNow : page.cashLater(words.summary.inQuarters(payment.after)),
      money(payment.cash, true),
      '',
      payment.cash < 0 ? 'alarm' : 'plain',
    );
    cash += payment.cash;
    tied += payment.tied;
    if (payment.cash > 0) equity += payment.cash;
  }
  if (payments.length > 0) {
    add('cash-free', page.cashFree, money(cash), '', cash < 0 ? 'alarm' : 'plain');
    const before = tied === 0 ? 0 : (table.stakesHeld[firm] ?? 0) / Math.max(1, equityOf(table, firm));
    add(
      'tied',
      page.tied,
      page.fromTo(formatShare(before, language, 0), formatShare(tied / Math.max(1, equity), language, 0)),
    );
  }
  for (const clause of equityClauses(sheet)) {
    if (clause.to !== own || clause.from === undefined) continue;
    const holder = rules.firmIds.indexOf(clause.from);
    const held = table.stake[holder * table.shape.firms + firm] ?? 0;
    const stake = typeof clause.stake === 'number' ? clause.stake : 0;
    const after = clause.kind === 'buy-out' ? held + stake : held * (1 - stake) + stake;
    const veto = controlOf(after) >= CONTROL.veto;
    add(
      'held',
      page.heldBy(firmById(seat, clause.from).name),
      formatShare(after, language, 2),
      headed(page.veto, veto ? page.vetoReached : page.vetoNot, language),
      veto ? 'alarm' : 'plain',
    );
  }
  addTrade(seat, sheet, words, add, money);
  const attention = openingOf(seat.openings, 'alliance')?.attention ?? 0;
  add('attention', page.attention, formatNumber(attention, language, 0));
  if (sheet.exitFee > 0) add('exit', page.exitFee, money(sheet.exitFee));
  return lines;
}

/** Flows of the running contract: commission, fund, capacity. */
function addTrade(
  seat: TableSeat,
  sheet: TermSheet,
  { page }: TermWords,
  add: (id: string, label: string, value: string, note?: string, tone?: Consequence['tone']) => void,
  money: (fen: number, signed?: boolean) => string,
): void {
  const { table } = seat.report;
  const own = ownFirm(seat);
  const partner = firmById(seat, seat.partner);
  const { storefront, marketing } = sheet.clauses;
  if (storefront) {
    const rate = typeof storefront.commission === 'number' ? storefront.commission : 0;
    const seller = storefront.from === own.id ? own : partner;
    const online = onlineSales(seat, seller.index);
    const mine = seller === own;
    if (online > 0)
      add(
        'commission',
        mine ? page.commission : page.commissionIn,
        money(mine ? -rate * online : rate * online, true),
        page.commissionNote,
        mine ? 'alarm' : 'plain',
      );
  }
  if (marketing && typeof marketing.fund === 'number')
    add('fund', page.fund, money(-marketing.fund / 2, true), '', 'alarm');
  for (const clause of [sheet.clauses.logistics, sheet.clauses['logistics-back']]) {
    if (!clause || typeof clause.share !== 'number') continue;
    const giver = clause.from === own.id ? own : partner;
    const { regions } = table.shape;
    let capacity = 0;
    for (let r = 0; r < regions; r++) capacity += table.capacity[giver.index * regions + r] ?? 0;
    add(
      `opened-${giver.id}`,
      giver === own ? page.opened : page.theirCapacity,
      formatNumber(capacity * clause.share, seat.language, 0),
    );
  }
}

/** Online sales of the last quarter; before the first one, a quarter of what is published of the year. */
function onlineSales(seat: TableSeat, firm: number): number {
  const { table } = seat.report;
  const { segments } = table.shape;
  const sold = table.onlineSales[firm] ?? 0;
  if (sold > 0) return sold;
  let sum = 0;
  for (let s = 0; s < segments; s++) {
    const cell = (firm * segments + s) * 4;
    const online =
      (table.channelShare[cell] ?? 0) +
      (table.channelShare[cell + 2] ?? 0) +
      (table.channelShare[cell + 3] ?? 0);
    sum += online * (table.demand[s] ?? 0);
  }
  return sum;
}

function equityClauses({ clauses }: TermSheet): Clause[] {
  return [clauses.equity, clauses['equity-back']].filter((clause) => clause !== undefined);
}

function paymentsOf(sheet: TermSheet, own: string): Payment[] {
  return equityClauses(sheet)
    .flatMap((clause): Payment[] => {
      const pay = typeof clause.pay === 'number' ? clause.pay : 0;
      const after = clause.closesAfterQuarters ?? 0;
      if (clause.from === own) return [{ after, cash: -pay, tied: pay }];
      // A buy-out pays the owners of the firm, not the firm.
      return clause.to === own && clause.kind !== 'buy-out' ? [{ after, cash: pay, tied: 0 }] : [];
    })
    .toSorted((a, b) => a.after - b.after || b.cash - a.cash);
}
