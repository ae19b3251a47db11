import type { Division } from '../rivals';
import { formatMoney, formatShare } from './format';
import { firmById, type FirmName, type TermSheet } from './desk-seat';
import { withClause, withoutClause, type TableSeat } from './table-sheet';
import type { DealWords } from './words/deal';

export type RuleId = keyof Division['byRule'];
export const RULES: readonly RuleId[] = ['nash', 'shapley', 'nucleolus'];

export interface DivisionRow {
  readonly firm: FirmName;
  /** By fees, then by each of `RULES`. */
  readonly figures: readonly string[];
}

export interface DivisionProposal {
  readonly id: RuleId;
  readonly name: string;
  /** Why it parts the gain so. */
  readonly why: string;
  readonly on: boolean;
  /** The sheet with the rule on it, or off it again. */
  readonly sheet: TermSheet;
}

export interface DivisionView {
  readonly note: string;
  readonly rows: readonly DivisionRow[];
  readonly proposals: readonly DivisionProposal[];
}

/** The joint gains of a sheet, divided by every rule; null where nothing is gained together. */
export function divisionView(
  division: Division,
  sheet: TermSheet,
  seat: TableSeat,
  words: DealWords['division'],
): DivisionView | null {
  const { members, whole, byFees, byRule } = division;
  if (whole <= 0) return null;
  const money = (fen: number): string => formatMoney(Math.round(fen), seat.language, { signed: true });
  const chosen = sheet.clauses.sharing?.split;
  return {
    note: words.note(formatMoney(Math.round(whole), seat.language)),
    rows: members.map((id, at) => ({
      firm: firmById(seat, id),
      figures: [byFees, ...RULES.map((rule) => byRule[rule])].map((parts) => money(parts[at] ?? 0)),
    })),
    proposals: RULES.map((id) => ({
      id,
      name: words.names[id],
      why: whyOf(id, division, seat, words),
      on: chosen === id,
      sheet: chosen === id ? withoutClause(sheet, 'sharing') : withClause(sheet, 'sharing', { split: id }),
    })),
  };
}

function whyOf(
  rule: RuleId,
  { members, whole, byRule, powers, slack }: Division,
  seat: TableSeat,
  { why }: DealWords['division'],
): string {
  const name = (at: number): string => firmById(seat, members[at] ?? '').name;
  const money = (fen: number): string => formatMoney(Math.round(fen), seat.language);
  const most = largest(byRule[rule]);
  switch (rule) {
    case 'nash': {
      const strong = largest(powers);
      const weak = largest(powers.map((power) => -power));
      const part = (byRule.nash[strong] ?? 0) / whole;
      return Math.abs((powers[strong] ?? 0) - (powers[weak] ?? 0)) < 0.01
        ? why.nashEven
        : why.nash(name(strong), name(weak), formatShare(part, seat.language, 0));
    }
    case 'shapley':
      return members.length === 2
        ? why.shapleyEven
        : why.shapley(name(most), money(byRule.shapley[most] ?? 0));
    case 'nucleolus':
      if (members.length === 2) return why.same;
      return slack.nucleolus >= 0
        ? why.nucleolus(money(slack.nucleolus))
        : why.nucleolusShort(money(-slack.nucleolus));
  }
}

function largest(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, at) => {
    if (value > (values[best] ?? 0)) best = at;
  });
  return best;
}
