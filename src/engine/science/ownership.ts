/**
 * Market-value dependency between firms that hold parts of each other: A = Chat (I - C)^-1.
 *
 * Shape: square, holdings[i][j] is the part of j that i holds; dependency[i][j] is the part of j's own assets
 * whose worth ends with the outside owners of i. Range: holdings in 0..1, diagonal 0, every column sum below
 * 1. Each column of dependency sums to 1: nothing is lost, only passed on.
 * Source: Elliott, Golub & Jackson (2014) "Financial networks and contagion", AER 104(10); the values after
 * Brioschi, Buzzacchi & Colombo (1989).
 */
export function dependencyMatrix(holdings: readonly (readonly number[])[]): { dependency: number[][] } {
  const n = holdings.length;
  const out = new Float64Array(n * n);
  dependencyInto(flatten(holdings), n, out, new Float64Array(n * n));
  return { dependency: holdings.map((_, i) => Array.from(out.subarray(i * n, i * n + n))) };
}

/**
 * The dependency matrix without allocating.
 *
 * Shape: holdings, out and scratch n x n row by row; holdings is kept, the other two are overwritten.
 * Range, source: as dependencyMatrix.
 */
export function dependencyInto(
  holdings: Float64Array,
  n: number,
  out: Float64Array,
  scratch: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const one = i === j ? 1 : 0;
      scratch[i * n + j] = one - (holdings[i * n + j] ?? 0);
      out[i * n + j] = one;
    }
  }
  // Column sums are below 1, so each diagonal entry outweighs its column and rows need no exchange.
  for (let k = 0; k < n; k++) {
    const lead = scratch[k * n + k] ?? 1;
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = (scratch[i * n + k] ?? 0) / lead;
      if (factor === 0) continue;
      for (let j = 0; j < n; j++) {
        scratch[i * n + j] = (scratch[i * n + j] ?? 0) - factor * (scratch[k * n + j] ?? 0);
        out[i * n + j] = (out[i * n + j] ?? 0) - factor * (out[k * n + j] ?? 0);
      }
    }
  }
  for (let i = 0; i < n; i++) {
    let outsiders = 1;
    for (let holder = 0; holder < n; holder++) outsiders -= holdings[holder * n + i] ?? 0;
    const factor = outsiders / (scratch[i * n + i] ?? 1);
    for (let j = 0; j < n; j++) out[i * n + j] = factor * (out[i * n + j] ?? 0);
  }
}

/**
 * Market values out of assets, v = A p, without allocating. Shape: dependency n x n row by row, the others n.
 */
export function valuesInto(
  dependency: Float64Array,
  assets: Float64Array,
  n: number,
  out: Float64Array,
): void {
  for (let i = 0; i < n; i++) {
    let value = 0;
    for (let j = 0; j < n; j++) value += (dependency[i * n + j] ?? 0) * (assets[j] ?? 0);
    out[i] = value;
  }
}

/** How a shock to assets ended. */
export interface Cascade {
  /** Market values after the last failure, one a firm. */
  readonly values: number[];
  /** Firms that fell below their threshold, by index, in order of wave and index. */
  readonly failed: number[];
  /** The same by wave: the first falls by the shock, each later one by the failures before it. */
  readonly waves: number[][];
}

/**
 * Failures that follow from a fall of assets, to the fixed point.
 *
 * Shape: holdings as dependencyMatrix; assets before and after the shock, one a firm, in money.
 * A firm fails when its value is below theta times its value before; failing destroys `loss` times that
 * threshold of its own assets, once. Range: theta and loss in 0..1.
 * Source: Elliott, Golub & Jackson (2014), their cascade algorithm; loss one half as in their example.
 */
export function contagion(
  holdings: readonly (readonly number[])[],
  assetsBefore: readonly number[],
  assetsAfter: readonly number[],
  theta: number,
  loss = 0.5,
): Cascade {
  const n = holdings.length;
  const dependency = new Float64Array(n * n);
  dependencyInto(flatten(holdings), n, dependency, new Float64Array(n * n));
  const values = new Float64Array(n);
  const waveOf = new Float64Array(n);
  const thresholds = new Float64Array(n);
  const before = Float64Array.from(assetsBefore);
  const after = Float64Array.from(assetsAfter);
  const last = contagionInto(dependency, before, after, n, theta, loss, values, thresholds, waveOf);
  const waves: number[][] = [];
  for (let wave = 1; wave <= last; wave++) {
    waves.push(Array.from(waveOf.keys()).filter((i) => waveOf[i] === wave));
  }
  return { values: Array.from(values), failed: waves.flat(), waves };
}

/**
 * The same cascade without allocating; returns the number of waves, 0 where nobody failed.
 *
 * Shape: dependency n x n row by row, the others n. `assets` holds those after the shock and is left with what failures
 * destroyed taken off; fills values, thresholds, and the wave in which each firm failed (0 stands).
 */
export function contagionInto(
  dependency: Float64Array,
  assetsBefore: Float64Array,
  assets: Float64Array,
  n: number,
  theta: number,
  loss: number,
  values: Float64Array,
  thresholds: Float64Array,
  waveOf: Float64Array,
): number {
  valuesInto(dependency, assetsBefore, n, thresholds);
  for (let i = 0; i < n; i++) {
    thresholds[i] = theta * (thresholds[i] ?? 0);
    waveOf[i] = 0;
  }
  for (let wave = 1; ; wave++) {
    valuesInto(dependency, assets, n, values);
    let fallen = 0;
    for (let i = 0; i < n; i++) {
      if (waveOf[i] !== 0 || !((values[i] ?? 0) < (thresholds[i] ?? 0))) continue;
      waveOf[i] = wave;
      fallen++;
    }
    if (fallen === 0) return wave - 1;
    for (let i = 0; i < n; i++) {
      if (waveOf[i] === wave) assets[i] = (assets[i] ?? 0) - loss * (thresholds[i] ?? 0);
    }
  }
}

/**
 * Shares sold to a new holder for a sum of money at a price, and the worth of the firm that the stake
 * implies.
 *
 * Units: paid in money, price in money a share, stakeAfter in 0..1 (exclusive); sharesIssued in paid's
 * magnitude of shares.
 * Source: post-money arithmetic of a placement; checked on the Alibaba-Suning terms of 10 August 2015.
 */
export function privatePlacement(
  paid: number,
  price: number,
  stakeAfter: number,
): { sharesIssued: number; postMoney: number } {
  return { sharesIssued: paid / price, postMoney: paid / stakeAfter };
}

/**
 * New shares after which their buyer holds `stakeAfter` of the enlarged firm. Units: shares; stakeAfter in 0..1
 * (exclusive). Source: the identity n / (N + n) = s.
 */
export function sharesForStake(shares: number, stakeAfter: number): number {
  return (shares * stakeAfter) / (1 - stakeAfter);
}

/** What an old holder of `stake` (0..1) of `shares` keeps after `issued` new ones go to somebody else. */
export function dilute(stake: number, shares: number, issued: number): number {
  return (stake * shares) / (shares + issued);
}

/**
 * Worth that each old share loses to the newcomer when shares are issued below their fair price.
 *
 * Units: money a share. Range: discount in 0..1 of the fair price; below 0 it is a premium and the old
 * holders gain.
 */
export function discountTransfer(
  shares: number,
  issued: number,
  fairPrice: number,
  discount: number,
): number {
  return (issued * fairPrice * discount) / (shares + issued);
}

function flatten(matrix: readonly (readonly number[])[]): Float64Array {
  const n = matrix.length;
  const flat = new Float64Array(n * n);
  matrix.forEach((row, i) => flat.set(row, i * n));
  return flat;
}
