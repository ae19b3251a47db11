import { expect, test } from 'vitest';
import { nelderMead } from '../../src/analysis/nelder-mead';

test('the simplex search finds the bottom of a bent valley, and the same way twice', () => {
  // Rosenbrock (1960): minimum 0 at (1, 1).
  const valley = ([x = 0, y = 0]: readonly number[]): number =>
    100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
  const options = { step: 0.5, evaluations: 400, tolerance: 1e-12 };
  const found = nelderMead(valley, [-1.2, 1], options);
  expect(found.value).toBeLessThan(1e-8);
  expect(found.at[0]).toBeCloseTo(1, 3);
  expect(found.evaluations).toBeLessThanOrEqual(404);
  expect(nelderMead(valley, [-1.2, 1], options)).toEqual(found);
});
