import { expect } from 'vitest';
import {
  assetsOf,
  claimsOf,
  copyTable,
  shareBySeller,
  start,
  type ColumnName,
  type Rules,
  type World,
} from '../../src/engine';
import { bundledScenario, compileScenario, withParameter, type Scenario } from '../../src/scenario';
import { outOfRange } from '../laws/sweep';

export const SCENARIO = bundledScenario('alibaba-suning-2015') as Scenario;
export const RULES = SCENARIO.rules;
export const SUNING = RULES.firmIds.indexOf('suning');

/** The scenario's rules with some of its numbers, named by path, at other values. */
export function rulesWith(values: Readonly<Record<string, number>>): Rules {
  let { file } = SCENARIO;
  for (const [path, value] of Object.entries(values))
    file = withParameter(file, SCENARIO.priors, path, value);
  return compileScenario(file, SCENARIO.priors);
}

/** The opening with something about it changed. */
export function openingWith(rules: Rules, change: (world: World) => void): World {
  const world = copyTable(start(rules));
  change(world);
  return world;
}

/** Owners bring or take what makes the books balance again after an asset was set by hand. */
export function balance(world: World, firm: number): void {
  world.paidIn[firm] = (world.paidIn[firm] as number) + assetsOf(world, firm) - claimsOf(world, firm);
}

/** What must hold in every world, however odd: books, shares, ranges. `edited` columns stand outside their range by hand. */
export function expectLaws(worlds: readonly World[], edited: readonly ColumnName[] = []): void {
  for (const world of worlds) {
    const { firms, segments } = world.shape;
    for (let firm = 0; firm < firms; firm++) expect(assetsOf(world, firm)).toBe(claimsOf(world, firm));
    for (let s = 0; s < segments; s++) {
      let sum = world.outside[s] as number;
      for (let firm = 0; firm < firms; firm++) sum += world.share[firm * segments + s] as number;
      expect(sum).toBeCloseTo(1, 9);
    }
    const odd = outOfRange(world).filter((cell) => !edited.some((name) => cell.startsWith(`${name}[`)));
    expect(odd).toEqual([]);
  }
}

export function shareOf(world: World | undefined, firm = SUNING): number {
  return world ? shareBySeller(world, firm) : Number.NaN;
}

export function cell(world: World | undefined, column: ColumnName, at = SUNING): number {
  return world?.[column][at] ?? Number.NaN;
}
