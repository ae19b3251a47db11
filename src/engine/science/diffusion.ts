import { ln } from './numbers';

/**
 * New adopters of one period.
 *
 * Units: adopted and market in one unit, 0 <= adopted <= market; p (innovation) and q (imitation) per period,
 * >= 0. Never more than remain. Source: Bass (1969) "A new product growth for model consumer durables",
 * Management Science 15(5): (p + q A / M)(M - A), in discrete time.
 */
export function bassStep(adopted: number, market: number, p: number, q: number): number {
  if (market <= 0) return 0;
  const left = market - adopted;
  return Math.max(0, Math.min(left, (p + (q * adopted) / market) * left));
}

/** A diffusion over time. Lists have one entry a period; peakPeriod counts from 1, the first of equals. */
export interface Diffusion {
  readonly adoptions: number[];
  readonly cumulative: number[];
  readonly peakPeriod: number;
  readonly peakAdoptions: number;
}

/**
 * Diffusion from nobody, by repeated bassStep: the first period's adopters are innovation * market. Source:
 * as bassStep.
 */
export function bass(innovation: number, imitation: number, market: number, periods: number): Diffusion {
  const adoptions: number[] = [];
  const cumulative: number[] = [];
  let adopted = 0;
  let peakPeriod = 0;
  let peakAdoptions = 0;
  for (let period = 1; period <= periods; period++) {
    const adopters = bassStep(adopted, market, innovation, imitation);
    adopted = Math.min(market, adopted + adopters);
    adoptions.push(adopters);
    cumulative.push(adopted);
    if (adopters > peakAdoptions) {
      peakPeriod = period;
      peakAdoptions = adopters;
    }
  }
  return { adoptions, cumulative, peakPeriod, peakAdoptions };
}

/**
 * Time and height of the peak of the continuous curve.
 *
 * Range: p > 0, q > 0. Where q <= p sales fall from the start: time 0 and p * market.
 * Source: Bass (1969): ln(q/p)/(p+q) and market*(p+q)^2/(4q).
 */
export function bassPeak(p: number, q: number, market: number): { time: number; adoptions: number } {
  if (q <= p) return { time: 0, adoptions: p * market };
  return { time: ln(q / p) / (p + q), adoptions: (market * (p + q) * (p + q)) / (4 * q) };
}
