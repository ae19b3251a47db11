import {
  advance,
  check,
  drawLuck,
  fenFromRmbM,
  holdCourse,
  luckSizes,
  noLuck,
  openings,
  start,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type Rules,
  type TermSheet,
  type World,
} from '../../src/engine';
import { bundledScenario } from '../../src/scenario';

export const SCENARIO = 'alibaba-suning-2015';

export function scenarioRules(): Rules {
  const scenario = bundledScenario(SCENARIO);
  if (!scenario) throw new Error('the scenario is missing');
  return scenario.rules;
}

/** Decisions by quarter of the game and firm; what is missing holds course. */
export type Script = Readonly<Record<number, Readonly<Record<FirmId, readonly Decision[]>>>>;

/** Worlds of a game in which everybody holds course but for the script; every sheet must be legal. */
export function playScript(
  rules: Rules,
  script: Script,
  quarters: number,
  seed: string | null = null,
  opening?: World,
): World[] {
  const luck =
    seed === null
      ? noLuck(luckSizes(rules), rules.quarters)
      : drawLuck(seed, luckSizes(rules), rules.quarters);
  const worlds: World[] = [opening ?? start(rules)];
  for (let q = 0; q < quarters; q++) {
    const world = worlds[q] as World;
    const sheets = rules.firmIds.map((firm): CheckedSheet => {
      const decisions = script[q]?.[firm];
      if (!decisions) return holdCourse(firm);
      const result = check(world, rules, { firm, decisions });
      if (!result.ok) throw new Error(`${firm} in quarter ${q}: ${JSON.stringify(result.refusals)}`);
      return result.value;
    });
    worlds.push(advance(world, sheets, rules, luck).world);
  }
  return worlds;
}

/** What a player sees of a firm: share of all demand and of each segment in points, pressure, cash in fen. */
export interface Seen {
  readonly share: number;
  readonly segments: readonly number[];
  readonly pressure: number;
  readonly cash: number;
}

export function seenOf(world: World, rules: Rules, firm: FirmId): Seen {
  const f = rules.firmIds.indexOf(firm);
  const { segments } = world.shape;
  let sold = 0;
  let demand = 0;
  for (let s = 0; s < segments; s++) {
    sold += (world.share[f * segments + s] as number) * (world.demand[s] as number);
    demand += world.demand[s] as number;
  }
  return {
    share: (100 * sold) / demand,
    segments: Array.from({ length: segments }, (_, s) => 100 * (world.share[f * segments + s] as number)),
    pressure: world.pressure[f] as number,
    cash: world.cash[f] as number,
  };
}

/** Differences that the lever made, by quarter, in points of share, pressure, and cash as a part of what there was. */
export function effectOf(before: readonly World[], after: readonly World[], rules: Rules, firm: FirmId) {
  return after.slice(1).map((world, i) => {
    const a = seenOf(world, rules, firm);
    const b = seenOf(before[i + 1] as World, rules, firm);
    return {
      share: a.share - b.share,
      segments: a.segments.map((value, s) => value - (b.segments[s] as number)),
      pressure: a.pressure - b.pressure,
      cash: (a.cash - b.cash) / Math.max(1, Math.abs(b.cash)),
    };
  });
}

/** True when anyone would notice: 0.1 point of share (of all or of a segment), 1 of pressure, or 0.5 % of cash. */
export function isVisible(effects: ReturnType<typeof effectOf>): boolean {
  return effects.some(
    (effect) =>
      Math.abs(effect.share) >= 0.1 ||
      effect.segments.some((points) => Math.abs(points) >= 0.1) ||
      Math.abs(effect.pressure) >= 1 ||
      Math.abs(effect.cash) >= 0.005,
  );
}

/** The middle of an amount field of an opening, on its step. */
export function middleOf(rules: Rules, world: World, firm: FirmId, kind: string, field: string): number {
  const opening = openings(world, rules, rules.firmIds.indexOf(firm)).find(
    (candidate) => candidate.kind === kind,
  );
  const found = opening?.fields[field];
  if (found?.type !== 'amount') throw new Error(`${kind}.${field} is not an amount`);
  const half = found.min + (found.max - found.min) / 2;
  return found.min + Math.round((half - found.min) / found.step) * found.step;
}

/** A plain alliance of Suning and Alibaba, with the clauses given. */
export function termsWith(clauses: TermSheet['clauses'], others: Partial<TermSheet> = {}): TermSheet {
  return {
    members: ['suning', 'alibaba'],
    startsAfterQuarters: 0,
    termQuarters: 20,
    exitFee: fenFromRmbM(500),
    clauses,
    ...others,
  };
}

export function signs(terms: TermSheet): Readonly<Record<FirmId, readonly Decision[]>> {
  return {
    suning: [{ kind: 'alliance', action: 'propose', terms }],
    alibaba: [{ kind: 'alliance', action: 'answer', terms }],
  };
}
