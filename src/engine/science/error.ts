/** Parts of the mean squared error of a forecast; they sum to 1. */
export interface TheilParts {
  /** From unequal means. */
  readonly bias: number;
  /** From unequal standard deviations. */
  readonly variance: number;
  /** From imperfect correlation: what is left when mean and spread are right. */
  readonly covariance: number;
}

/**
 * Theil's inequality proportions.
 *
 * Shape: two lists of one length >= 1, in order of time. Standard deviations are those of the whole
 * population. A forecast without error has no parts: all are 0.
 * Source: Theil (1966) Applied Economic Forecasting, ch. 2; Sterman (1984) Dynamica 10(2).
 */
export function theil(predicted: readonly number[], actual: readonly number[]): TheilParts {
  const n = actual.length;
  let squares = 0;
  let meanPredicted = 0;
  let meanActual = 0;
  for (let i = 0; i < n; i++) {
    const p = predicted[i] ?? NaN;
    const a = actual[i] ?? NaN;
    squares += (p - a) * (p - a);
    meanPredicted += p / n;
    meanActual += a / n;
  }
  if (squares === 0) return { bias: 0, variance: 0, covariance: 0 };
  let varPredicted = 0;
  let varActual = 0;
  let shared = 0;
  for (let i = 0; i < n; i++) {
    const p = (predicted[i] ?? NaN) - meanPredicted;
    const a = (actual[i] ?? NaN) - meanActual;
    varPredicted += (p * p) / n;
    varActual += (a * a) / n;
    shared += (p * a) / n;
  }
  const meanSquare = squares / n;
  const means = meanPredicted - meanActual;
  const spreads = Math.sqrt(varPredicted) - Math.sqrt(varActual);
  return {
    bias: (means * means) / meanSquare,
    variance: (spreads * spreads) / meanSquare,
    // 2(1-r)*sP*sA written without r, which a constant series does not have.
    covariance: Math.max(0, (2 * (Math.sqrt(varPredicted) * Math.sqrt(varActual) - shared)) / meanSquare),
  };
}

/** Mean of |predicted - actual|, in their unit. Shape: two lists of one length >= 1. */
export function meanAbsoluteError(predicted: readonly number[], actual: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) sum += Math.abs((predicted[i] ?? NaN) - (actual[i] ?? NaN));
  return sum / actual.length;
}

/** Root of the mean squared difference, in the unit of the lists. Shape: two lists of one length >= 1. */
export function rootMeanSquareError(predicted: readonly number[], actual: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < actual.length; i++) {
    const miss = (predicted[i] ?? NaN) - (actual[i] ?? NaN);
    sum += miss * miss;
  }
  return Math.sqrt(sum / actual.length);
}

/**
 * Part of a reference forecast's error that the model avoids: 1 perfect, 0 no better, below 0 worse.
 *
 * null where the reference makes no error, so that there was nothing to avoid.
 * Source: Murphy (1988) "Skill scores based on the mean square error", Monthly Weather Review 116, with
 * absolute errors.
 */
export function skill(modelError: number, referenceError: number): number | null {
  return referenceError > 0 ? 1 - modelError / referenceError : null;
}
