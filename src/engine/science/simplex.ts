/** Where a linear program is best. Every number is a count of 1/denominator. */
export interface Optimum {
  readonly denominator: bigint;
  readonly solution: readonly bigint[];
  /** Shadow price of each row, >= 0: a row with a price above 0 is tight in every best solution. */
  readonly prices: readonly bigint[];
}

/**
 * Exact solution of a small linear program: maximise objective . x where each row . x <= its limit and x >=
 * 0.
 *
 * Shape: rows are dense, one entry a variable. Range: whole numbers, limits >= 0 (so that x = 0 is allowed).
 * Errors: throws RangeError if the objective has no bound.
 * Source: Dantzig's simplex on a condensed tableau; least-index rule of Bland (1977), Math. Oper. Res. 2(2),
 * so it ends; whole-number pivoting of Edmonds (1967), so nothing is rounded.
 */
export function maximise(
  rows: readonly (readonly bigint[])[],
  limits: readonly bigint[],
  objective: readonly bigint[],
): Optimum {
  const width = objective.length;
  const tableau = rows.map((row, i) => [...row, limits[i] ?? 0n]);
  const goal = [...objective.map((c) => -c), 0n];
  tableau.push(goal);
  // Labels: 0..width-1 the variables, from width on the slack of each row.
  const outside = objective.map((_, j) => j);
  const basis = rows.map((_, i) => width + i);
  let denominator = 1n;
  for (;;) {
    const column = lowestLabel(outside, (j) => (goal[j] ?? 0n) < 0n);
    if (column < 0) break;
    const row = leavingRow(tableau, basis, column);
    if (row < 0) throw new RangeError('linear program without a bound');
    denominator = pivot(tableau, row, column, denominator);
    const label = basis[row] ?? 0;
    basis[row] = outside[column] ?? 0;
    outside[column] = label;
  }
  const solution = objective.map(() => 0n);
  const prices = rows.map(() => 0n);
  basis.forEach((label, i) => {
    if (label < width) solution[label] = tableau[i]?.[width] ?? 0n;
  });
  outside.forEach((label, j) => {
    if (label >= width) prices[label - width] = goal[j] ?? 0n;
  });
  return { denominator, solution, prices };
}

/** Position with the lowest label among those that pass, or -1. */
function lowestLabel(labels: readonly number[], passes: (position: number) => boolean): number {
  let best = -1;
  labels.forEach((label, position) => {
    if (passes(position) && (best < 0 || label < (labels[best] ?? Infinity))) best = position;
  });
  return best;
}

/** Row that limits the growth of a column first, by lowest label among equals, or -1. */
function leavingRow(
  tableau: readonly (readonly bigint[])[],
  basis: readonly number[],
  column: number,
): number {
  let best = -1;
  let bestLimit = 0n;
  let bestRate = 1n;
  basis.forEach((label, i) => {
    const row = tableau[i] ?? [];
    const rate = row[column] ?? 0n;
    if (rate <= 0n) return;
    const limit = row[row.length - 1] ?? 0n;
    const left = limit * bestRate;
    const right = bestLimit * rate;
    if (best < 0 || left < right || (left === right && label < (basis[best] ?? Infinity))) {
      best = i;
      bestLimit = limit;
      bestRate = rate;
    }
  });
  return best;
}

/**
 * Swaps a row's basic variable for a column's; every division leaves no rest. Returns the new denominator.
 */
function pivot(tableau: bigint[][], row: number, column: number, denominator: bigint): bigint {
  const pivotRow = tableau[row] ?? [];
  const turn = pivotRow[column] ?? 1n;
  tableau.forEach((entries, i) => {
    if (i === row) return;
    const factor = entries[column] ?? 0n;
    for (let j = 0; j < entries.length; j++) {
      entries[j] =
        j === column ? -factor : ((entries[j] ?? 0n) * turn - factor * (pivotRow[j] ?? 0n)) / denominator;
    }
  });
  pivotRow[column] = denominator;
  return turn;
}
