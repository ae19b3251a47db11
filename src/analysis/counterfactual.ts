import {
  advance,
  luckSizes,
  observe,
  turnAtChoice,
  withoutEvents,
  type CheckedSheet,
  type Rules,
  type Table,
  type Turn,
} from '../engine';
import type { PlayedQuarter } from './causes';
import { inputsBetween, type UtilityInput } from './utility-inputs';

/** One cause of `causesOf`, or own decisions of several places on the sheet together. */
export type CauseGroup =
  | { readonly kind: 'momentum' }
  | { readonly kind: 'decisions'; readonly places: readonly number[] }
  | { readonly kind: 'firm'; readonly firm: number }
  | { readonly kind: 'market' }
  | { readonly kind: 'events' };

/**
 * The same quarter twice, as the firm would have been told of it: `from` without the cause, `to` as it was played.
 *
 * For momentum `from` is last quarter and `to` a quarter in which nobody acts. Both are reports: what the firm may not see
 * is NaN.
 */
export interface Counterfactual {
  readonly from: Table;
  readonly to: Table;
  /** By segment: what the firm itself offered, from one to the other. Empty for momentum, whose `from` is another quarter. */
  readonly inputs: readonly (readonly UtilityInput[])[];
}

/** Plays the quarter again without one cause, everything else and all luck as it was. */
export function withoutCause(
  quarter: PlayedQuarter,
  rules: Rules,
  firm: number,
  group: CauseGroup,
): Counterfactual {
  const { before, sheets, luck } = quarter;
  const calm = withoutEvents(luck, luckSizes(rules));
  const told = (table: Table): Table => observe(table, firm).table;
  if (group.kind === 'momentum') {
    const { world } = advance(before, [], rules, calm, { record: false, holdMarket: true });
    return { from: told(before), to: told(world), inputs: [] };
  }
  const others = sheets.map((sheet, at) => without(sheet, at, firm, group));
  const chance = group.kind === 'events' ? calm : luck;
  const holdMarket = group.kind === 'market';
  const from = advance(before, others, rules, chance, { record: false, holdMarket }).world;
  const to = advance(before, sheets, rules, luck, { record: false }).world;
  const offers: readonly [Turn, Turn] = [
    turnAtChoice(before, others, rules, chance, holdMarket),
    turnAtChoice(before, sheets, rules, luck, false),
  ];
  return {
    from: told(from),
    to: told(to),
    inputs: rules.segmentIds.map((_, s) => inputsBetween(offers[0], offers[1], firm, s)),
  };
}

function without(
  sheet: CheckedSheet | null,
  at: number,
  firm: number,
  group: CauseGroup,
): CheckedSheet | null {
  if (group.kind === 'firm') return at === group.firm ? null : sheet;
  if (group.kind !== 'decisions' || at !== firm || !sheet) return sheet;
  return { ...sheet, decisions: sheet.decisions.filter((_, place) => !group.places.includes(place)) };
}
