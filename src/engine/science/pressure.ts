import { clip } from './numbers';

/** What pressure is read from. Money in one unit; flows over the trailing four quarters unless said. */
export interface PressureInputs {
  /** Z'' score. */
  readonly z2: number;
  readonly ebit: number;
  readonly interest: number;
  /** Cash and undrawn credit lines. */
  readonly liquidity: number;
  /** Cash used up in one quarter; 0 or less where none is. */
  readonly burnPerQuarter: number;
  /** Debt less cash. */
  readonly netDebt: number;
  readonly ebitda: number;
  /** Capital tied in stakes of other firms. */
  readonly stakes: number;
  /** Book equity. */
  readonly equity: number;
}

/** The five parts of pressure, each 0 (calm) to 100 (crisis). */
export interface PressureParts {
  readonly solvency: number;
  readonly cover: number;
  readonly runway: number;
  readonly leverage: number;
  readonly tied: number;
}

/** How near the wall, in words. */
export type PressureZone = 'calm' | 'steady' | 'tight' | 'strained' | 'crisis';

/** 0 at the calm edge, 100 at the crisis edge, straight between and held beyond. */
function scale(value: number, calm: number, crisis: number): number {
  return 100 * clip((value - calm) / (crisis - calm), 0, 1);
}

/** Z'' from 5.85 (calm) down to 3.25. Source: cut-off and constant of Altman, Hartzell & Peck (1995). */
export function solvencyPressure(z2: number): number {
  return scale(z2, 5.85, 3.25);
}

/** Interest cover from 4 (calm) down to 1. Without interest: 0, or 100 if there is a loss. */
export function coverPressure(ebit: number, interest: number): number {
  if (interest <= 0) return ebit >= 0 ? 0 : 100;
  return scale(ebit / interest, 4, 1);
}

/** Quarters that liquidity lasts, from 8 (calm) down to 1. Without burn it lasts for ever: 0. */
export function runwayPressure(liquidity: number, burnPerQuarter: number): number {
  if (burnPerQuarter <= 0) return 0;
  return scale(liquidity / burnPerQuarter, 8, 1);
}

/**
 * Net debt in years of EBITDA, from 1 (calm) up to 6. No equity: 100; net cash: 0; debt without EBITDA: 100.
 */
export function leveragePressure(netDebt: number, ebitda: number, equity: number): number {
  if (equity <= 0) return 100;
  if (netDebt <= 0) return 0;
  if (ebitda <= 0) return 100;
  return scale(netDebt / ebitda, 1, 6);
}

/** Part of equity tied in stakes, from 0.15 (calm) up to 0.60. No equity: 100. */
export function tiedPressure(stakes: number, equity: number): number {
  if (equity <= 0) return 100;
  return scale(stakes / equity, 0.15, 0.6);
}

/** All five parts. Units, range: as PressureParts. Source: the edges are design priors except Z''. */
export function pressureParts(inputs: PressureInputs): PressureParts {
  return {
    solvency: solvencyPressure(inputs.z2),
    cover: coverPressure(inputs.ebit, inputs.interest),
    runway: runwayPressure(inputs.liquidity, inputs.burnPerQuarter),
    leverage: leveragePressure(inputs.netDebt, inputs.ebitda, inputs.equity),
    tied: tiedPressure(inputs.stakes, inputs.equity),
  };
}

/** Weights of the index: the mean of the five parts, and the worst of them once more. Design priors; they sum to 1. */
export const MEAN_WEIGHT = 0.7;
export const WORST_WEIGHT = 0.3;

/**
 * Pressure 0 (calm) to 100 (crisis) out of its five parts: 0.70 of their mean and 0.30 of the worst.
 *
 * The worst counts twice, so that one fatal weakness is not averaged away.
 */
export function pressureIndex(
  solvency: number,
  cover: number,
  runway: number,
  leverage: number,
  tied: number,
): number {
  const mean = (solvency + cover + runway + leverage + tied) / 5;
  const worst = Math.max(solvency, cover, runway, leverage, tied);
  return clip(MEAN_WEIGHT * mean + WORST_WEIGHT * worst, 0, 100);
}

/** Zone of an index: steady from 20, tight from 35, strained from 55, crisis from 75. */
export function pressureZone(index: number): PressureZone {
  if (index >= 75) return 'crisis';
  if (index >= 55) return 'strained';
  if (index >= 35) return 'tight';
  return index >= 20 ? 'steady' : 'calm';
}
