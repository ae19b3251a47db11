import {
  nashBargainInto,
  nucleolusInto,
  powerInto,
  shapleyInto,
  type FirmId,
  type Report,
  type Rules,
  type TermSheet,
} from '../engine';
import { courseOf, dealOf } from './course';
import { dreamOf } from './dream';
import { gainsOf } from './sharing';
import { valueIn } from './value';

/** Rules by which a contract may divide what its members gain together. */
export const DIVISION_RULES = ['nash', 'shapley', 'nucleolus'] as const;
export type DivisionRule = (typeof DIVISION_RULES)[number];

/** What each member gets of the joint gains of a sheet, over its term, before tax; members as on the sheet. */
export interface Division {
  readonly members: readonly FirmId[];
  /** What all gain together; 0 or less leaves nothing to divide. */
  readonly whole: number;
  /** By fees and commission as they stand. */
  readonly byFees: readonly number[];
  readonly byRule: Readonly<Record<DivisionRule, readonly number[]>>;
  /** 0..1, sum 1: bargaining power out of who leans on whom. */
  readonly powers: readonly number[];
  /** 0..1: part of each member's business that would lean on the others. */
  readonly leaning: readonly number[];
  /**
   * By rule: how much the worst-off group of members gets above (or below, negative) what it could gain on its own.
   */
  readonly slack: Readonly<Record<DivisionRule, number>>;
}

/**
 * Proposals for dividing the gains of a sheet, from what the owner of `report` may know; null where fewer than two of its
 * members are in this game.
 *
 * Source: Nash (1950) with powers after Kalai (1977); Shapley (1953); Schmeidler (1969).
 */
export function divisionOf(report: Report, rules: Rules, terms: TermSheet): Division | null {
  const world = dreamOf(report, rules);
  const deal = dealOf(world, rules, terms);
  const count = deal.members.length;
  if (count < 2) return null;
  const rate = 0.015 + Math.max(0, world.interestRate[report.firm] as number);
  const course = courseOf(rules, deal, rate, deal.bodies);
  const { worths, earned, fees } = gainsOf(world, rules, deal, course, rate);
  const whole = worths[worths.length - 1] as number;
  const leans = new Float64Array(count * count);
  deal.members.forEach((one, i) =>
    deal.members.forEach((other, j) => {
      if (i === j) return;
      leans[i * count + j] = valueIn(world, rules, one, between(rules, terms, one, other)).dependence;
    }),
  );
  const powers = new Float64Array(count);
  powerInto(leans, count, powers);
  const parts = (fill: (out: Float64Array) => void): number[] => {
    const out = new Float64Array(count);
    if (whole > 0) fill(out);
    return [...out];
  };
  const byRule = {
    nash: parts((out) => nashBargainInto(whole, new Float64Array(count), powers, count, out)),
    shapley: parts((out) => shapleyInto(count, worths, out)),
    nucleolus: parts((out) => nucleolusInto(count, worths, out)),
  };
  return {
    members: terms.members,
    whole,
    byFees: [...earned].map((gain, i) => gain + (fees[i] as number)),
    byRule,
    powers: [...powers],
    leaning: deal.members.map((member) => valueIn(world, rules, member, terms).dependence),
    slack: {
      nash: leastSlack(worths, byRule.nash),
      shapley: leastSlack(worths, byRule.shapley),
      nucleolus: leastSlack(worths, byRule.nucleolus),
    },
  };
}

/** The part of a sheet that binds two of its members. */
function between(rules: Rules, terms: TermSheet, one: number, other: number): TermSheet {
  const pair = [rules.firmIds[one] ?? '', rules.firmIds[other] ?? ''];
  const clauses = Object.fromEntries(
    Object.entries(terms.clauses).filter(([, clause]) =>
      [clause?.from, clause?.to].every((party) => party === undefined || pair.includes(party)),
    ),
  );
  return { ...terms, members: pair, clauses };
}

/** Least of what a coalition gets less what it could gain alone, the whole and nobody left out. */
function leastSlack(worths: Float64Array, parts: readonly number[]): number {
  let least = Infinity;
  for (let mask = 1; mask < worths.length - 1; mask++) {
    let got = 0;
    parts.forEach((part, i) => {
      if ((mask & (1 << i)) !== 0) got += part;
    });
    least = Math.min(least, got - (worths[mask] as number));
  }
  return least;
}
