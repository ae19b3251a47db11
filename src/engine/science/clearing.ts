/**
 * A firm that can pay this part of its debts pays all: what lacks is rounding. Counted as a default, it could
 * close a ring that is short of nothing, whose equations have no single answer.
 */
const ALL_BUT = 1 - 1e-12;

const MOST_ROUNDS = 10_000;

/**
 * What each firm pays of its debts to the others when all pay at once and none has limitless money.
 *
 * Shape: liabilities[i][j] is what i owes j (diagonal 0); externalAssets and seniorLiabilities one a firm,
 * all in money and >= 0. Senior debts are paid to the outside first. Out: total paid to other firms by each.
 * Laws: a firm pays at most what it owes and at most what it has; it pays in full or keeps nothing; creditors
 * share in proportion. The largest such payments are returned.
 * Source: Eisenberg & Noe (2001) "Systemic risk in financial systems", Management Science 47(2):
 * p_i = min(owed_i, own_i + sum_j parts_ij p_j), by their sequence of default waves.
 */
export function clearing(
  liabilities: readonly (readonly number[])[],
  externalAssets: readonly number[],
  seniorLiabilities: readonly number[],
): { payments: number[] } {
  const n = liabilities.length;
  const debts = new Float64Array(n * n);
  liabilities.forEach((row, i) => debts.set(row, i * n));
  const own = Float64Array.from(externalAssets, (assets, i) => assets - (seniorLiabilities[i] ?? 0));
  const payments = new Float64Array(n);
  clearingInto(debts, own, n, payments, new Float64Array(clearingWork(n)));
  return { payments: Array.from(payments) };
}

/** Cells of working memory that `clearingInto` needs for n firms. */
export function clearingWork(n: number): number {
  return n * (n + 4);
}

/**
 * The same payments without allocating; true when everybody pays in full.
 *
 * Shape: debts n x n row by row, debts[i * n + j] what i owes j; own n: means before any payment, less senior debts, may be
 * below 0; payments n, filled. Laws, source: as clearing.
 */
export function clearingInto(
  debts: Float64Array,
  own: Float64Array,
  n: number,
  payments: Float64Array,
  work: Float64Array,
): boolean {
  if (allPay(debts, own, n, payments)) return true;
  // Working memory: debts in all, who is in default, who of those still pays something, then the equations.
  const owed = work.subarray(0, n);
  const state = work.subarray(n, 2 * n);
  const rows = work.subarray(2 * n, 2 * n + n * (n + 1));
  owed.set(payments.subarray(0, n));
  state.fill(STANDS);
  for (;;) {
    let fresh = false;
    for (let i = 0; i < n; i++) {
      if (state[i] !== STANDS) continue;
      if (!(means(debts, own, owed, payments, n, i) < (owed[i] ?? 0) * ALL_BUT)) continue;
      state[i] = FALLING;
      fresh = true;
    }
    if (!fresh) return false;
    for (let i = 0; i < n; i++) {
      if (state[i] !== STANDS) state[i] = DEFAULTED;
      payments[i] = state[i] === STANDS ? (owed[i] ?? 0) : 0;
    }
    payFrom(debts, own, owed, state, n, payments, rows);
  }
}

/** Fills in payment in full; true when that leaves nobody short. */
function allPay(debts: Float64Array, own: Float64Array, n: number, payments: Float64Array): boolean {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += debts[i * n + j] ?? 0;
    payments[i] = sum;
  }
  for (let i = 0; i < n; i++) {
    if (means(debts, own, payments, payments, n, i) < (payments[i] ?? 0) * ALL_BUT) return false;
  }
  return true;
}

/** States of a firm: it pays all; it cannot; it cannot, but has means; and, while a wave is counted, it is about to. */
const STANDS = 0;
const DEFAULTED = 1;
const PAYING = 2;
const FALLING = 3;
const JOINING = 4;

/** Means of one firm when the others pay as given. */
function means(
  debts: Float64Array,
  own: Float64Array,
  owed: Float64Array,
  payments: Float64Array,
  n: number,
  i: number,
): number {
  let sum = own[i] ?? 0;
  for (let j = 0; j < n; j++) {
    const debt = debts[j * n + i] ?? 0;
    if (debt > 0) sum += (debt / (owed[j] ?? 1)) * (payments[j] ?? 0);
  }
  return sum;
}

/**
 * Payments when the defaulted pay all their means and the others their debts.
 *
 * Those without means pay nothing: a linear complementarity problem. Firms join the paying ones
 * as their means turn positive; payments then only rise, so each joins once.
 * Source: Chandrasekaran (1970), Opsearch 7(4).
 */
function payFrom(
  debts: Float64Array,
  own: Float64Array,
  owed: Float64Array,
  state: Float64Array,
  n: number,
  payments: Float64Array,
  rows: Float64Array,
): void {
  for (;;) {
    let joined = false;
    for (let i = 0; i < n; i++) {
      if (state[i] !== DEFAULTED || !(means(debts, own, owed, payments, n, i) > 0)) continue;
      state[i] = JOINING;
      joined = true;
    }
    if (!joined) return;
    for (let i = 0; i < n; i++) {
      if (state[i] === JOINING) state[i] = PAYING;
      const pays = state[i] === PAYING;
      for (let j = 0; j < n; j++) {
        const debt = pays ? (debts[j * n + i] ?? 0) : 0;
        rows[i * (n + 1) + j] = (i === j ? 1 : 0) - (debt > 0 ? debt / (owed[j] ?? 1) : 0);
      }
      rows[i * (n + 1) + n] = pays ? (own[i] ?? 0) : state[i] === STANDS ? (owed[i] ?? 0) : 0;
    }
    if (!solveLinear(rows, n, payments)) {
      // Only where a closed ring of defaults is short of next to nothing.
      payInRounds(debts, own, owed, n, payments, rows);
      return;
    }
    for (let i = 0; i < n; i++) {
      payments[i] = Math.max(0, Math.min(owed[i] ?? 0, payments[i] ?? 0));
    }
  }
}

/** The same payments by rounds from full payment down: slow, but sure where equations are not. */
function payInRounds(
  debts: Float64Array,
  own: Float64Array,
  owed: Float64Array,
  n: number,
  payments: Float64Array,
  next: Float64Array,
): void {
  payments.set(owed);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let settled = true;
    for (let i = 0; i < n; i++) {
      next[i] = Math.max(0, Math.min(owed[i] ?? 0, means(debts, own, owed, payments, n, i)));
      if (next[i] !== payments[i]) settled = false;
    }
    if (settled) return;
    for (let i = 0; i < n; i++) payments[i] = next[i] ?? 0;
  }
}

/**
 * Gaussian elimination with row exchange on n rows of coefficients and right side; false if singular. Overwrites rows.
 */
function solveLinear(rows: Float64Array, n: number, out: Float64Array): boolean {
  const width = n + 1;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(rows[i * width + k] ?? 0) > Math.abs(rows[best * width + k] ?? 0)) best = i;
    }
    const pivot = rows[best * width + k] ?? 0;
    if (Math.abs(pivot) < 1e-14) return false;
    for (let j = k; j < width; j++) {
      const held = rows[k * width + j] ?? 0;
      rows[k * width + j] = rows[best * width + j] ?? 0;
      rows[best * width + j] = held;
    }
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = (rows[i * width + k] ?? 0) / pivot;
      for (let j = k; j < width; j++) {
        rows[i * width + j] = (rows[i * width + j] ?? 0) - factor * (rows[k * width + j] ?? 0);
      }
    }
  }
  for (let i = 0; i < n; i++) out[i] = (rows[i * width + n] ?? 0) / (rows[i * width + i] ?? 1);
  return true;
}
