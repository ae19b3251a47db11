/**
 * How far a firm is spread over businesses, 0 in one alone, below 1: one less the Herfindahl index of its capital.
 *
 * Shape: `core` and the `count` cells of `others` from `first` are money >= 0, `core` above 0. Source: the index of
 * diversification of Berry (1971) "Corporate growth and diversification", Journal of Law and Economics 14(2).
 */
export function spreadOf(core: number, others: Float64Array, first: number, count: number): number {
  let sum = core;
  for (let i = 0; i < count; i++) sum += others[first + i] ?? 0;
  let squares = (core / sum) * (core / sum);
  for (let i = 0; i < count; i++) {
    const part = (others[first + i] ?? 0) / sum;
    squares += part * part;
  }
  return 1 - squares;
}
