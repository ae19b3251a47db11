import { exp, expLessOne, ln, lnOnePlus, power } from './numbers';

/**
 * Security spend that minimises expected loss plus spend, where the chance of a breach is v / (1 + alpha
 * z)^beta.
 *
 * Units: loss and investment in money (or both in another unit of spend), alpha per unit of it; vulnerability
 * in 0..1; alpha, beta > 0. Not below 0, and never above vulnerability * loss / e.
 * Source: Gordon & Loeb (2002) "The economics of information security investment", ACM TISSEC 5(4), class I:
 * z* = ((v beta alpha L)^(1 / (beta + 1)) - 1) / alpha.
 */
export function securityInvestment(vulnerability: number, loss: number, alpha: number, beta: number): number {
  const best = power(vulnerability * beta * alpha * loss, 1 / (beta + 1));
  return Math.max(0, (best - 1) / alpha);
}

/** As securityInvestment, under the names of the published cases. */
export function gordonLoeb(
  vulnerability: number,
  loss: number,
  alpha: number,
  beta: number,
): { investment: number } {
  return { investment: securityInvestment(vulnerability, loss, alpha, beta) };
}

/**
 * Chance of a breach in a quarter after spending z on security.
 *
 * Range: vulnerability in 0..1; exposure >= 0 multiplies it (1 alone, more when data is shared); out in 0..1.
 * Source: Gordon & Loeb (2002), class I; the exposure factor is ours.
 */
export function breachProbability(
  vulnerability: number,
  exposure: number,
  z: number,
  alpha: number,
  beta: number,
): number {
  return Math.max(0, Math.min(1, (vulnerability * exposure) / power(1 + alpha * z, beta)));
}

/**
 * Constant chance of ending in any one quarter that leaves `survival` alive after a number of years.
 *
 * Range: survival in 0..1, years > 0. Source: geometric life time.
 */
export function quarterlyHazard(survival: number, years: number): { hazard: number } {
  if (survival <= 0) return { hazard: 1 };
  return { hazard: 0 - expLessOne(ln(survival) / (4 * years)) };
}

/** Where the complementary log-log saturates long before the exponential could overflow. */
const LARGEST_PREDICTOR = 50;

/**
 * Chance that an alliance ends this quarter: the complementary log-log of a base chance shifted by
 * covariates.
 *
 * Range: base and out in 0..1; linearPredictor is the sum of covariate times coefficient, 0 gives base back.
 * Source: Prentice & Gloeckler (1978) "Regression analysis of grouped survival data", Biometrics 34(1).
 */
export function breakUpHazard(base: number, linearPredictor: number): number {
  if (base <= 0) return 0;
  if (base >= 1) return 1;
  const shift = Math.max(-LARGEST_PREDICTOR, Math.min(LARGEST_PREDICTOR, linearPredictor));
  return 0 - expLessOne(lnOnePlus(-base) * exp(shift));
}
