import {
  CLAUSE_IDS,
  contractsOf,
  isMember,
  readTerms,
  sameTerms,
  type Clause,
  type ClauseId,
  type FirmId,
  type TermSheet,
} from '../engine';
import type { Talk } from '../record';
import type { SeatInput } from './desk-seat';

export { sameTerms, type ClauseId } from '../engine';

/** Both sides of a table: whose sheet it is, and whom it faces. */
export interface TableSeat extends SeatInput {
  readonly partner: FirmId;
}

export function ownId(seat: SeatInput): FirmId {
  return seat.rules.firmIds[seat.report.firm] ?? '';
}

/** What the two firms have said to each other this quarter, oldest first. */
export function talkWith(seat: TableSeat): Talk[] {
  const own = ownId(seat);
  const { partner } = seat;
  return seat.talk.filter(
    ({ from, to }) => (from === own && to === partner) || (from === partner && to === own),
  );
}

/** The last sheet that the partner stands by: offered, countered or accepted this quarter; null before it spoke. */
export function theirSheet(seat: TableSeat): TermSheet | null {
  return (
    talkWith(seat).findLast((talk) => talk.from === seat.partner && talk.kind !== 'refuse')?.terms ?? null
  );
}

/** True when every other party stands by exactly these terms, so that they can be signed. */
export function partnerStandsBy(seat: TableSeat, terms: TermSheet): boolean {
  const own = ownId(seat);
  return terms.members.every((member) => member === own || standsBy(seat, member, terms));
}

/** True when one party stands by exactly these terms. */
export function standsBy({ talk }: TableSeat, member: FirmId, terms: TermSheet): boolean {
  return talk.some((said) => said.from === member && said.kind !== 'refuse' && sameTerms(said.terms, terms));
}

/** What lies on the table when one sits down: their last sheet, else our last offer, else the usual sheet. */
export function firstSheet(seat: TableSeat): TermSheet {
  const own = ownId(seat);
  return (
    theirSheet(seat) ??
    talkWith(seat).findLast((talk) => talk.from === own && talk.kind === 'offer')?.terms ??
    usualSheet(seat)
  );
}

export function emptySheet(seat: TableSeat): TermSheet {
  return {
    members: [ownId(seat), seat.partner],
    startsAfterQuarters: 1,
    termQuarters: 12,
    exitFee: 0,
    clauses: {},
  };
}

/** The terms in force between just these two, which an offer would change; null when nothing binds them. */
export function standingTerms(seat: TableSeat): TermSheet | null {
  const { table, firm } = seat.report;
  const other = seat.rules.firmIds.indexOf(seat.partner);
  const slot = contractsOf(table, firm).find((each) => isMember(table, each, other));
  const terms = slot === undefined ? null : readTerms(table, seat.rules, slot);
  return terms?.members.length === 2 ? terms : null;
}

/** The terms in force, else the clauses that two such firms usually agree on. */
export function usualSheet(seat: TableSeat): TermSheet {
  const standing = standingTerms(seat);
  if (standing) return standing;
  const { rules, report } = seat;
  const sorts = new Set([
    rules.firms[report.firm]?.sort,
    rules.firms[rules.firmIds.indexOf(seat.partner)]?.sort,
  ]);
  const usual: readonly ClauseId[] =
    sorts.size > 1
      ? ['storefront', 'logistics', 'data', 'governance']
      : ['logistics', 'data', 'marketing', 'governance'];
  let sheet = emptySheet(seat);
  for (const id of usual) sheet = withClause(sheet, id, usualClause(seat, id));
  return sheet;
}

/** A clause as it first comes on the sheet. Sellers go to the platform; who is richer buys the stake. */
export function usualClause(seat: TableSeat, id: ClauseId): Clause {
  const { rules, report } = seat;
  const { table } = report;
  const { moneyStep } = rules.scale;
  const own = ownId(seat);
  const other = seat.partner;
  const index = (firm: FirmId): number => rules.firmIds.indexOf(firm);
  const platform = (firm: FirmId): boolean => rules.firms[index(firm)]?.sort === 'platform';
  const value = (firm: FirmId): number => table.marketValue[index(firm)] ?? 0;
  const host = platform(other) || !platform(own) ? other : own;
  const seller = host === own ? other : own;
  const buyer = value(other) >= value(own) ? other : own;
  const bought = buyer === own ? other : own;
  switch (id) {
    case 'equity':
      return {
        from: buyer,
        to: bought,
        stake: 0.1,
        pay: fairPay(value(bought), 0.1, moneyStep),
        closesAfterQuarters: 1,
        lockUpQuarters: 12,
      };
    case 'equity-back':
      return {
        from: bought,
        to: buyer,
        stake: 0.01,
        pay: fairPay(value(buyer), 0.01, moneyStep),
        closesAfterQuarters: 1,
        lockUpQuarters: 12,
      };
    case 'storefront':
      return { from: seller, to: host, commission: 0.03, placement: 0.5 };
    case 'logistics':
      return { from: seller, to: host, share: 0.3, fee: 1.1 };
    case 'logistics-back':
      return { from: host, to: seller, share: 0.3, fee: 1.1 };
    case 'data':
      return { scope: 'orders', safeguards: 0.6 };
    case 'marketing':
      return { fund: 20 * moneyStep };
    case 'sharing':
      return { split: 'shapley' };
    case 'exclusivity':
      return { from: seller };
    case 'governance':
      return { bodies: ['committee'] };
    case 'order-quota':
      return { from: seller, to: host, share: 0.3, markup: 0.02 };
    case 'tools':
      return { from: host, to: seller, level: 0.5 };
    case 'joint-buying':
      return { share: 0.3 };
    case 'membership':
      return { depth: 0.5 };
    case 'inventory':
      return { share: 0.3 };
    case 'joint-research':
      return { fund: 2e10 };
    case 'treasury':
      return { from: buyer, to: bought, part: 0.5, fee: 0.005 };
    case 'licence':
      return { from: host, to: seller, breadth: 0.3, royalty: 0.01 };
  }
}

/** What new shares that make up `stake` afterwards cost at the market value, in whole steps. */
function fairPay(value: number, stake: number, moneyStep: number): number {
  return Math.round((value * stake) / (1 - stake) / moneyStep) * moneyStep;
}

export function withClause(sheet: TermSheet, id: ClauseId, clause: Clause): TermSheet {
  // Clauses stand in the order of the vocabulary whatever order they were put in.
  const clauses: Partial<Record<ClauseId, Clause>> = {};
  for (const known of CLAUSE_IDS) {
    const kept = known === id ? clause : sheet.clauses[known];
    if (kept) clauses[known] = kept;
  }
  return { ...sheet, clauses };
}

export function withoutClause(sheet: TermSheet, id: ClauseId): TermSheet {
  const { [id]: _taken, ...clauses } = sheet.clauses;
  return { ...sheet, clauses };
}

export function withClauseField(
  sheet: TermSheet,
  id: ClauseId,
  field: string,
  value: number | string | readonly string[],
): TermSheet {
  const clause = sheet.clauses[id];
  return clause ? withClause(sheet, id, { ...clause, [field]: value }) : sheet;
}

/** Exchanges giver and taker of a clause; a bound firm passes to the other. */
export function turnClause(sheet: TermSheet, id: ClauseId): TermSheet {
  const clause = sheet.clauses[id];
  if (!clause?.from) return sheet;
  const other = clause.to ?? sheet.members.find((member) => member !== clause.from) ?? clause.from;
  return withClause(
    sheet,
    id,
    clause.to === undefined ? { ...clause, from: other } : { ...clause, from: other, to: clause.from },
  );
}

/** Names of the clauses, and `term`, in which two sheets differ. */
export function differences(a: TermSheet, b: TermSheet): (ClauseId | 'term')[] {
  const differ: (ClauseId | 'term')[] = CLAUSE_IDS.filter(
    (id) => clauseText(a.clauses[id]) !== clauseText(b.clauses[id]),
  );
  const term = (sheet: TermSheet): string =>
    [sheet.startsAfterQuarters, sheet.termQuarters, sheet.exitFee].join();
  if (term(a) !== term(b)) differ.push('term');
  return differ;
}

function clauseText(clause: Clause | undefined): string {
  return clause
    ? JSON.stringify(Object.entries(clause).toSorted(([one], [two]) => (one < two ? -1 : 1)))
    : '';
}
