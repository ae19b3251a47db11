import { ln, power } from './numbers';

/**
 * Saturating response to a spend: 0 at 0, `max` far out, half of it at `half`.
 *
 * Range: x and half in one unit, x >= 0, half > 0, steepness > 0 (above 1 the curve is S-shaped); out in
 * 0..max.
 * Source: Hill (1910); as the ADBUDG curve, Little (1970) "Models and managers", Management Science 16(8):
 * max * x^g / (k^g + x^g).
 */
export function hill(x: number, max: number, half: number, steepness: number): number {
  if (x <= 0) return 0;
  // Divided through by x^steepness, so that neither power can overflow into Infinity / Infinity.
  return max / (1 + power(half / x, steepness));
}

/** Four answers of a manager about one market. Shares in 0..1; spend in any unit, above 0. */
export interface AdbudgAnswers {
  readonly atZero: number;
  readonly atSaturation: number;
  /** Spend that keeps the share where it is, and that share. */
  readonly spend: number;
  readonly atSpend: number;
  /** Share when spending half as much again. */
  readonly atHalfMore: number;
}

/** Response curve share = min + (max - min) * hill(spend). */
export interface AdbudgCurve {
  readonly min: number;
  readonly max: number;
  readonly half: number;
  readonly steepness: number;
}

/**
 * The curve through the four answers, or null where no increasing curve goes through them:
 * atZero < atSpend < atHalfMore < atSaturation is needed.
 *
 * Source: Little (1970), decision-calculus questions; solved for steepness and half in closed form.
 */
export function adbudgFromAnswers(answers: AdbudgAnswers): AdbudgCurve | null {
  const { atZero, atSaturation, spend, atSpend, atHalfMore } = answers;
  if (!(atZero < atSpend && atSpend < atHalfMore && atHalfMore < atSaturation && spend > 0)) return null;
  const now = (atSpend - atZero) / (atSaturation - atZero);
  const more = (atHalfMore - atZero) / (atSaturation - atZero);
  const steepness = ln(more / (1 - more) / (now / (1 - now))) / ln(1.5);
  const half = spend * power((1 - now) / now, 1 / steepness);
  return { min: atZero, max: atSaturation, half, steepness };
}

/**
 * Response to a spend on an ADBUDG curve: min + (max - min) x^g / (k^g + x^g).
 *
 * Units: spend and half in one unit; min, max and the answer in one unit (a share, or a part of full effect).
 * Range: as hill. Source: Little (1970) "Models and managers: the concept of a decision calculus", Management
 * Science 16(8).
 */
export function adbudg(spend: number, min: number, max: number, half: number, steepness: number): number {
  return min + hill(spend, max - min, half, steepness);
}

/**
 * Advertising in force after the last period: spends weighted by alpha to the power of their age.
 *
 * Shape: spend oldest first. Range: alpha in 0..1, window >= 1 periods; a shorter history shortens the
 * window. Weights sum to 1, so a steady spend is its own stock.
 * Source: Jin et al. (2017) "Bayesian methods for media mix modeling with carryover and shape effects";
 * the same normalised form is used by the Meridian library.
 */
export function adstock(spend: readonly number[], alpha: number, window: number): number {
  const ages = Math.min(window, spend.length);
  let weight = 1;
  let weighted = 0;
  let weights = 0;
  for (let age = 0; age < ages; age++) {
    weighted += weight * (spend[spend.length - 1 - age] ?? 0);
    weights += weight;
    weight *= alpha;
  }
  return weights > 0 ? weighted / weights : 0;
}

/**
 * Advertising in force after one more period, from what was in force before: the adstock of an endless window
 * as a recursion.
 *
 * Range: alpha in 0..1. A steady spend is its own stock. Source: Broadbent (1979) "One way TV advertisements
 * work", in the normalised form of adstock.
 */
export function adstockStep(previous: number, spend: number, alpha: number): number {
  return alpha * previous + (1 - alpha) * spend;
}

/**
 * Goodwill at the end of a period.
 *
 * Range: decay in 0..1 a period; gain is what this period's advertising adds.
 * Source: Nerlove & Arrow (1962) "Optimal advertising policy under dynamic conditions", Economica 29,
 * discrete time.
 */
export function brandStock(previous: number, decay: number, gain: number): number {
  return (1 - decay) * previous + gain;
}

/**
 * Extra demand during a festival, as a fraction of normal demand.
 *
 * Range: depth is the price cut in 0..1 (exclusive); recentFestivals counts those of the last two quarters;
 * elasticity is the (positive) size of the promotion elasticity; fatigue >= 0 wears the lift for each recent
 * festival.
 * Source: constant-elasticity deal response, van Heerde, Leeflang & Wittink (2004), Marketing Science 23(3);
 * the default elasticity is one published estimate whose primary text was not seen; the fatigue divisor is
 * ours.
 */
export function festivalLift(
  depth: number,
  recentFestivals: number,
  elasticity = 3.63,
  fatigue = 0.5,
): number {
  return (power(1 / (1 - depth), elasticity) - 1) / (1 + fatigue * recentFestivals);
}

/**
 * Part of a festival's extra demand that was only brought forward and is missing next quarter.
 *
 * Range: timing in 0..1; published decompositions give 0.10 to 0.33.
 * Source: Gupta (1988), Journal of Marketing Research 25(4); van Heerde, Leeflang & Wittink (2004).
 */
export function festivalPayback(lift: number, timing = 0.2): number {
  return lift * timing;
}
