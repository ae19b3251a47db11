import { shareBySeller, type Rules } from '../engine';
import { playHistory } from './history';
import { compileTrial, withParameter, type Parameter, type Scenario } from '../scenario';

/** What share and pressure come to at both ends of one parameter's range. */
export interface Swing {
  /** Its name, or its path in the scenario where it is one cell of a table. */
  readonly parameter: string;
  readonly low: number;
  readonly high: number;
  /** Share by seller (fraction) with the parameter low and high; mean of the last four quarters. */
  readonly share: readonly [number, number];
  /** Index of pressure, likewise. */
  readonly pressure: readonly [number, number];
}

/** What the game opens with is a state, how the record is read is no part of it; a single part of a whole cannot move by itself. */
const STATES = [
  'opening',
  'market.demand',
  'market.onlineShare',
  'business.onlineSales',
  'business.storeSales',
  'observations',
];
const WHOLES = ['market.weight', 'market.season', 'market.mediaFit'];
const LAST_QUARTERS = 4;

/**
 * Tornado: the parameters that move a firm's share and pressure most over the ranges of their provenance, one at a time.
 *
 * The recorded line is played without luck; decisions that a parameter makes illegal are left out. Every number of the model,
 * the market and the firms counts, opening books and shares do not. Effect is the spread of
 * share as a part of the widest one plus the same of pressure; the largest comes first, names decide ties.
 */
export function tornado(scenario: Scenario, firm: number, most: number): Swing[] {
  const swings = scenario.parameters.filter(isLaw).map((parameter) => swingOf(scenario, parameter, firm));
  const spread = ([a, b]: readonly [number, number]): number => Math.abs(b - a);
  const widest = (of: (swing: Swing) => readonly [number, number]): number =>
    Math.max(1e-12, ...swings.map((swing) => spread(of(swing))));
  const widestShare = widest(({ share }) => share);
  const widestPressure = widest(({ pressure }) => pressure);
  const effect = ({ share, pressure }: Swing): number =>
    spread(share) / widestShare + spread(pressure) / widestPressure;
  return swings.sort((a, b) => effect(b) - effect(a) || (a.parameter < b.parameter ? -1 : 1)).slice(0, most);
}

/** Whether a number is a law that may be tried at both ends of its range, not a state that the game opens with. */
export function isLaw({ path, low, high }: Parameter): boolean {
  return low < high && ![...STATES, ...WHOLES].some((group) => path.startsWith(`${group}.`));
}

function swingOf({ file, priors }: Scenario, { path, low, high }: Parameter, firm: number): Swing {
  const [at, end] = [low, high].map((value) =>
    levelOf(compileTrial(withParameter(file, priors, path, value), priors), firm),
  ) as [Level, Level];
  return {
    parameter: path.replace(/^parameters\./, ''),
    low,
    high,
    share: [at.share, end.share],
    pressure: [at.pressure, end.pressure],
  };
}

interface Level {
  readonly share: number;
  readonly pressure: number;
}

/** Share and pressure of a firm at the end of the recorded line, as means over its last quarters. */
function levelOf(rules: Rules, firm: number): Level {
  let share = 0;
  let pressure = 0;
  let counted = 0;
  playHistory(rules, {
    watch: (world, quarter) => {
      if (quarter < rules.quarters - LAST_QUARTERS) return;
      share += shareBySeller(world, firm);
      pressure += world.pressure[firm] as number;
      counted++;
    },
  });
  return { share: share / Math.max(1, counted), pressure: pressure / Math.max(1, counted) };
}
