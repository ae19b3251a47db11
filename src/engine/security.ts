import type { ParameterName } from './parameters';
import { breachProbability, clip, securityInvestment } from './science';

type Parameters = Readonly<Record<ParameterName, number>>;

/** Part of sales lost for a year with a stained name that is profit. */
const CONTRIBUTION = 0.1;

/** Where spending on security starts to count: the level of a firm that spends nothing. */
const UNGUARDED = 1;

/** Chance of a breach while nothing is spent: raised by shared data (`exposure`, 0 alone), divided by 1 + guard. */
function vulnerability(parameters: Parameters, exposure: number, guard: number): number {
  return (parameters.breachBase * (1 + parameters.exposureGain * exposure)) / (1 + guard);
}

/**
 * Chance of a data breach this quarter at a level of security (1 = nothing spent), after Gordon & Loeb (2002).
 */
export function breachHazard(
  parameters: Parameters,
  exposure: number,
  guard: number,
  security: number,
): number {
  const spent = Math.max(0, security - UNGUARDED);
  const { securityAlpha, securityBeta } = parameters;
  return breachProbability(vulnerability(parameters, exposure, guard), 1, spent, securityAlpha, securityBeta);
}

/** What a stained name costs in the year after a breach, in parts of a quarter's revenue. */
export function stainPart(parameters: Parameters): number {
  return 4 * clip(parameters.breachShock * parameters.reputation, 0, 1) * CONTRIBUTION;
}

/**
 * Level of security above which another fen costs more than the breaches it prevents: Gordon and Loeb's z*, on
 * top of the level of a firm that spends nothing.
 *
 * Keeping one level costs revenue / securityStrength a quarter, so loss and investment are counted in levels.
 */
export function bestSecurity(parameters: Parameters, exposure: number, guard: number): number {
  const loss = (parameters.breachLoss * (1 + exposure) + stainPart(parameters)) * parameters.securityStrength;
  const { securityAlpha, securityBeta } = parameters;
  return (
    UNGUARDED +
    securityInvestment(vulnerability(parameters, exposure, guard), loss, securityAlpha, securityBeta)
  );
}

/** What bringing security from one level to another costs a quarter, in parts of revenue; 0 where it is reached. */
export function securityCost(parameters: Parameters, from: number, to: number): number {
  return Math.max(0, to - from) / parameters.securityStrength;
}

/** What guarding the data that a contract opens costs, in parts of revenue: the best spend for what is shared. */
export function safeguardCost(parameters: Parameters, dataScope: number, safeguards: number): number {
  return safeguards * securityCost(parameters, UNGUARDED, bestSecurity(parameters, dataScope / 3, 0));
}
