import { CHANNEL, CHANNELS } from '../columns';
import { post } from '../ledger';
import { bassStep } from '../science';
import type { Rules } from '../rules';
import type { Turn } from '../turn';
import { roundFen } from '../units';
import type { Table } from '../world';

const HS = CHANNELS.length;
const DAYS_PER_QUARTER = 90;
/** Part of the loans beyond what is offered that is paid back in a quarter. */
const RUN_OFF = 0.7;
/** Pressure from which suppliers look twice. */
const TIGHT = 35;

/**
 * Customers pay, suppliers are paid: balances move to the days that are usual.
 *
 * Terms are those of the opening books, longer where suppliers are financed. They move with the mix of channels, because makers
 * of large appliances wait months for a chain of shops, and goods for the web are paid as the web retailer's own books show;
 * and they shrink when pressure rises above what it was. Credit to shoppers stands among receivables.
 */
export function settleWorkingCapital(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  lendToShoppers(turn, firm);
  const due = roundFen(((world.ownSales[firm] as number) * receivableDays(turn, firm)) / DAYS_PER_QUARTER);
  const collected = (world.receivables[firm] as number) - due;
  if (collected >= 0) post(turn, firm, 'cash', 'receivables', collected, 'collection');
  else post(turn, firm, 'receivables', 'cash', -collected, 'collection');
  const financed = world.supplierFinance[firm] as number;
  const vouched = turn.scratch.creditDays[firm] as number;
  const days = payableDays(turn, firm) + p.supplierFinanceDays * financed + vouched;
  // Suppliers' terms outlast the quarter, so that a festival's purchases are paid over the two that follow.
  const usual = ((world.costOfGoods[firm] as number) * days) / DAYS_PER_QUARTER;
  const before = turn.scratch.owedBefore[firm] as number;
  const owed = roundFen(before + p.settlementPace * (usual - before));
  const paid = (world.payables[firm] as number) - owed;
  if (paid > 0) post(turn, firm, 'payables', 'cash', paid, 'suppliers');
  const fee = roundFen((world.costOfGoods[firm] as number) * financed * p.supplierFinanceCost);
  post(turn, firm, 'interest', 'cash', fee, 'supplier-finance');
}

/**
 * Shoppers take up what a firm would lend them after Bass (1969), as a new service; a firm that lends less lets loans run off.
 */
function lendToShoppers(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  const offered = world.consumerCredit[firm] as number;
  const taken = world.creditPart[firm] as number;
  if (offered <= 0 && taken <= 0) return;
  world.creditPart[firm] =
    offered > taken
      ? Math.min(offered, taken + bassStep(taken, offered, p.creditInnovation, p.creditImitation))
      : taken + RUN_OFF * (offered - taken);
  const lent =
    (world.ownSales[firm] as number) *
    ((p.creditDays * (world.creditPart[firm] as number)) / DAYS_PER_QUARTER);
  const bad = lent * p.creditLoss;
  post(turn, firm, 'cash', 'commissionIncome', roundFen(lent * p.creditYield + bad), 'consumer-credit');
  // Who is known from two sets of books pretends less, and is lent less that is never paid back.
  const vetted = Math.min(1, turn.scratch.vetted[firm] as number);
  world.badLoans[firm] = roundFen(bad * (1 - p.creditCheck * vetted));
  post(turn, firm, 'incidentLosses', 'cash', world.badLoans[firm] as number, 'consumer-credit');
}

/** Part of the firm's own sales that is made on the web, 0..1; 0 for a firm that owns no goods. */
export function webPart(table: Table, rules: Rules, firm: number): number {
  const own = rules.firms[firm]?.ownOnline ?? 0;
  const { segments } = table.shape;
  let web = 0;
  let shops = 0;
  for (let s = 0; s < segments; s++) {
    const at = (firm * segments + s) * HS;
    const demand = table.demand[s] as number;
    const site =
      (table.channelShare[at + CHANNEL.online] as number) + (table.channelShare[at + CHANNEL.live] as number);
    web += (own * site + (table.channelShare[at + CHANNEL.storefront] as number)) * demand;
    shops += (table.channelShare[at + CHANNEL.stores] as number) * demand;
  }
  return web + shops > 0 ? web / (web + shops) : 0;
}

/** How far the mix has moved from shops to the web since the opening, as a part of the shops' opening part. */
function movedToWeb(turn: Turn, firm: number): number {
  const opening = turn.rules.openingWeb[firm] as number;
  return opening < 1 ? (webPart(turn.world, turn.rules, firm) - opening) / (1 - opening) : 0;
}

function payableDays(turn: Turn, firm: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const usual = rules.firms[firm]?.payableDays ?? 0;
  const mixed = usual - movedToWeb(turn, firm) * Math.max(0, usual - p.webPayableDays);
  const calm = Math.max(TIGHT, rules.openingTable.pressure[firm] as number);
  const strain = Math.max(0, (world.pressure[firm] as number) - calm) / 100;
  return mixed * (1 - p.strainedTerms * strain);
}

/** Web shoppers buy on credit, and a storefront on another's platform is paid later than a sale of one's own. */
function receivableDays(turn: Turn, firm: number): number {
  const { world, rules } = turn;
  const p = rules.parameters;
  const usual = rules.firms[firm]?.receivableDays ?? 0;
  const { segments } = world.shape;
  let hosted = 0;
  let all = 0;
  for (let s = 0; s < segments; s++) {
    const demand = world.demand[s] as number;
    hosted += (world.channelShare[(firm * segments + s) * HS + CHANNEL.storefront] as number) * demand;
    all += (world.share[firm * segments + s] as number) * demand;
  }
  const mixed = usual + movedToWeb(turn, firm) * Math.max(0, p.webReceivableDays - usual);
  const lent = p.creditDays * (world.creditPart[firm] as number);
  return Math.max(0, mixed) + lent + (all > 0 ? (hosted / all) * p.storefrontCreditDays : 0);
}
