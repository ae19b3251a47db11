import type { Scenario } from '../../scenario';
import { linesOf, Rollout } from './lines';
import { rate } from './rate';
import { syntheticRules, type Size } from './synthetic';

const GAMES = 4;

/** Sizes that are played, and the power of the size above which the cost may not grow. */
const SWEEPS = {
  firms: { sizes: [2, 4, 8, 16, 32], most: 2 },
  segments: { sizes: [3, 6, 12, 24, 48], most: 1 },
  regions: { sizes: [4, 8, 16, 32, 64], most: 1 },
  quarters: { sizes: [7, 14, 28, 56, 112], most: 1 },
} as const;
type Axis = keyof typeof SWEEPS;

/** How the cost of a game grows along one axis. */
interface Slope {
  readonly sizes: readonly number[];
  /** A quarter's cost; for the axis of quarters a whole game's. */
  readonly microseconds: readonly number[];
  /** Power of the size: least squares through the logarithms. */
  readonly slope: number;
  /** The same between the two largest sizes, where fixed costs weigh least. */
  readonly last: number;
  readonly most: number;
}

/**
 * Cost of made-up markets of growing size: random legal play, and for the number of quarters firms that hold course,
 * of whom none fails on the way.
 */
export function slopes({ file, priors }: Scenario): Record<Axis, Slope> {
  const axes = Object.keys(SWEEPS) as Axis[];
  return Object.fromEntries(axes.map((axis) => [axis, slopeOf(file, priors, axis)])) as Record<Axis, Slope>;
}

function slopeOf(file: Scenario['file'], priors: Scenario['priors'], axis: Axis): Slope {
  const { sizes, most } = SWEEPS[axis];
  const microseconds = sizes.map((count) => {
    const size: Size = {
      firms: file.firms.length,
      segments: file.segments.length,
      regions: file.regions.length,
      quarters: file.quarters,
      [axis]: count,
    };
    const rules = syntheticRules(file, priors, size);
    const lines = linesOf(rules, axis === 'quarters' ? 'hold-course' : 'random-legal', GAMES);
    const rollout = new Rollout(rules);
    const quarter = 1e6 / rate(() => rollout.play(lines), 300, 400);
    return Math.round(10 * quarter * (axis === 'quarters' ? count : 1)) / 10;
  });
  return {
    sizes,
    microseconds,
    slope: slopeThrough(sizes, microseconds),
    last: slopeThrough(sizes.slice(-2), microseconds.slice(-2)),
    most,
  };
}

function slopeThrough(sizes: readonly number[], costs: readonly number[]): number {
  const x = sizes.map((size) => Math.log(size));
  const y = costs.map((cost) => Math.log(cost));
  const meanX = mean(x);
  const meanY = mean(y);
  let above = 0;
  let below = 0;
  x.forEach((value, i) => {
    above += (value - meanX) * ((y[i] ?? 0) - meanY);
    below += (value - meanX) * (value - meanX);
  });
  return Math.round((above / below) * 100) / 100;
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
