import { imagine, luckSizes, noLuck, observe, rollout, shareBySeller, start, type Decision } from '../engine';
import { PERSONALITIES, reflexOf } from '../rivals';
import { compileTrial } from '../scenario/compile';
import type { PriorsFile, ScenarioFile } from '../scenario';
import { withParameter } from '../scenario/variation';
import { uniformOf } from './draws';
import { quantileOf } from './futures';
import { firstSheets } from './paired-futures';

/** A number that is not known better than its range. */
export interface OpenNumber {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FanQuestion {
  readonly file: ScenarioFile;
  readonly priors: PriorsFile;
  readonly firm: number;
  /** What firms put on their first sheets; the others, and all later quarters, follow the market. */
  readonly first: Readonly<Record<string, readonly Decision[]>>;
  readonly numbers: readonly OpenNumber[];
}

/**
 * Share of a firm at the end of every quarter, the opening first, under one draw of numbers inside their ranges.
 *
 * The weather stands still, so that only what is not known of the model moves the share. The same draw under wider ranges
 * takes the same part of each range: what widens does so by the range alone. Half the draws lie below a number's value.
 */
export function fanPath({ file, priors, firm, first, numbers }: FanQuestion, draw: number): number[] {
  let drawn = file;
  for (const { path, value, low, high } of numbers) {
    const u = uniformOf(`briefing-${draw}`, path);
    const at = u < 0.5 ? low + 2 * u * (value - low) : value + (2 * u - 1) * (high - value);
    drawn = withParameter(drawn, priors, path, at);
  }
  const rules = compileTrial(drawn, priors);
  const luck = noLuck(luckSizes(rules), rules.quarters + 1);
  const dream = imagine(observe(start(rules), firm), rules);
  const path = [shareBySeller(rules.openingTable, firm)];
  rollout(dream, rules, luck, {
    first: firstSheets(dream, rules, luck, first),
    reflex: reflexOf(rules, luck, PERSONALITIES.follower),
    quarters: rules.quarters,
    each: (world) => {
      path.push(shareBySeller(world, firm));
    },
  });
  // A game that ends early stands where it ended.
  while (path.length <= rules.quarters) path.push(path[path.length - 1] ?? 0);
  return path;
}

/** Quantiles of many paths, by quarter. */
export interface Fan {
  readonly draws: number;
  readonly quarters: readonly {
    readonly low95: number;
    readonly low80: number;
    readonly low50: number;
    readonly middle: number;
    readonly high50: number;
    readonly high80: number;
    readonly high95: number;
  }[];
}

export function fanOf(paths: readonly (readonly number[])[]): Fan {
  const length = paths[0]?.length ?? 0;
  const quarters = Array.from({ length }, (_, quarter) => {
    const at = paths.map((path) => path[quarter] ?? 0).sort((a, b) => a - b);
    return {
      low95: quantileOf(at, 0.025),
      low80: quantileOf(at, 0.1),
      low50: quantileOf(at, 0.25),
      middle: quantileOf(at, 0.5),
      high50: quantileOf(at, 0.75),
      high80: quantileOf(at, 0.9),
      high95: quantileOf(at, 0.975),
    };
  });
  return { draws: paths.length, quarters };
}
