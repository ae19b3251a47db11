/** A minimum that a search has found. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluations: number;
}

export interface SearchOptions {
  /** Edge of the first simplex. */
  readonly step: number;
  readonly evaluations: number;
  /** Stops when the simplex's values lie this close together. */
  readonly tolerance: number;
}

interface Corner {
  at: number[];
  value: number;
}

/**
 * Minimum of a function of several variables by the simplex search of Nelder and Mead.
 *
 * Shape: `from` holds one start value a variable; unbounded, so bounds are the caller's transform. Deterministic.
 * Source: Nelder & Mead (1965) The Computer Journal 7, with coefficients 1, 2, 1/2, 1/2.
 */
export function nelderMead(
  of: (at: readonly number[]) => number,
  from: readonly number[],
  { step, evaluations, tolerance }: SearchOptions,
): Minimum {
  const budget = { left: evaluations };
  const evaluate = (at: number[]): Corner => {
    budget.left--;
    return { at, value: of(at) };
  };
  const n = from.length;
  const corners: Corner[] = [evaluate([...from])];
  for (let i = 0; i < n; i++) corners.push(evaluate(from.map((x, j) => (i === j ? x + step : x))));
  const inOrder = (): void => void corners.sort((a, b) => a.value - b.value);
  inOrder();
  while (budget.left > 0) {
    const best = corners[0] as Corner;
    const worst = corners[n] as Corner;
    const second = corners[n - 1] as Corner;
    if (worst.value - best.value < tolerance) break;
    const centre = from.map((_, j) => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += (corners[i] as Corner).at[j] as number;
      return sum / n;
    });
    const along = (factor: number): number[] =>
      centre.map((c, j) => c + factor * ((worst.at[j] as number) - c));
    const reflected = evaluate(along(-1));
    let taken: Corner | null = null;
    if (reflected.value < best.value) {
      const expanded = evaluate(along(-2));
      taken = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < second.value) taken = reflected;
    else {
      const outside = reflected.value < worst.value;
      const contracted = evaluate(along(outside ? -0.5 : 0.5));
      if (contracted.value < (outside ? reflected.value : worst.value)) taken = contracted;
    }
    if (taken) corners[n] = taken;
    else
      for (let i = 1; i <= n; i++)
        corners[i] = evaluate((corners[i] as Corner).at.map((x, j) => ((best.at[j] as number) + x) / 2));
    inOrder();
  }
  const { at, value } = corners[0] as Corner;
  return { at, value, evaluations: evaluations - budget.left };
}
