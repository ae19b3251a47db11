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
  const owed = liabilities.map((row) => {
    let sum = 0;
    for (const debt of row) sum += debt;
    return sum;
  });
  const own = externalAssets.map((assets, i) => assets - (seniorLiabilities[i] ?? 0));
  // parts[i][j]: the part of each payment of j that goes to i.
  const parts = liabilities.map((_, i) =>
    liabilities.map((row, j) => ((owed[j] ?? 0) > 0 ? (row[i] ?? 0) / (owed[j] ?? 1) : 0)),
  );
  const system = { parts, own, owed };
  const defaulted = owed.map(() => false);
  let payments = [...owed];
  for (;;) {
    const fresh = owed.map((debt, i) => !defaulted[i] && means(system, payments, i) < debt * ALL_BUT);
    if (!fresh.includes(true)) return { payments };
    fresh.forEach((isFresh, i) => {
      if (isFresh) defaulted[i] = true;
    });
    payments = payFrom(system, defaulted);
  }
}

/** Part of each payment by receiver and payer, own means before any payment, and debts to the others. */
interface System {
  readonly parts: readonly (readonly number[])[];
  readonly own: readonly number[];
  readonly owed: readonly number[];
}

/** Means of one firm when the others pay as given. */
function means(system: System, payments: readonly number[], i: number): number {
  let sum = system.own[i] ?? 0;
  (system.parts[i] ?? []).forEach((part, j) => (sum += part * (payments[j] ?? 0)));
  return sum;
}

/**
 * Payments when the defaulted pay all their means and the others their debts.
 *
 * Those without means pay nothing: a linear complementarity problem. Firms join the paying ones
 * as their means turn positive; payments then only rise, so each joins once.
 * Source: Chandrasekaran (1970), Opsearch 7(4).
 */
function payFrom(system: System, defaulted: readonly boolean[]): number[] {
  const { parts, own, owed } = system;
  const paying = owed.map(() => false);
  let payments = owed.map((debt, i) => (defaulted[i] ? 0 : debt));
  for (;;) {
    const joins = owed.map((_, i) => defaulted[i] === true && !paying[i] && means(system, payments, i) > 0);
    if (!joins.includes(true)) return payments;
    joins.forEach((isJoining, i) => {
      if (isJoining) paying[i] = true;
    });
    const exact = solveLinear(
      owed.map((debt, i) => {
        const row = owed.map((_, j) => (i === j ? 1 : 0) - (paying[i] ? (parts[i]?.[j] ?? 0) : 0));
        row.push(paying[i] ? (own[i] ?? 0) : defaulted[i] ? 0 : debt);
        return row;
      }),
    );
    // Only where a closed ring of defaults is short of next to nothing.
    if (exact === null) return payInRounds(system);
    payments = exact.map((payment, i) => Math.max(0, Math.min(owed[i] ?? 0, payment)));
  }
}

/** The same payments by rounds from full payment down: slow, but sure where equations are not. */
function payInRounds(system: System): number[] {
  let payments = [...system.owed];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = system.owed.map((debt, i) => Math.max(0, Math.min(debt, means(system, payments, i))));
    if (next.every((payment, i) => payment === payments[i])) break;
    payments = next;
  }
  return payments;
}

/**
 * Gaussian elimination with row exchange on rows of coefficients and right side; null if singular. Overwrites
 * rows.
 */
function solveLinear(rows: number[][]): number[] | null {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
    }
    const lead = rows[best] ?? [];
    const pivot = lead[k] ?? 0;
    if (Math.abs(pivot) < 1e-14) return null;
    rows[best] = rows[k] ?? [];
    rows[k] = lead;
    rows.forEach((row, i) => {
      if (i === k) return;
      const factor = (row[k] ?? 0) / pivot;
      for (let j = k; j <= n; j++) row[j] = (row[j] ?? 0) - factor * (lead[j] ?? 0);
    });
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
