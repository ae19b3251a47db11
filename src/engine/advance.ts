import { decisionRule } from './decisions';
import type { Luck } from './luck';
import { alliances } from './phases/alliances';
import { demand } from './phases/demand';
import { dependence } from './phases/dependence';
import { closeBooks, finance } from './phases/finance';
import { incidents } from './phases/incidents';
import { inventory } from './phases/inventory';
import { logistics } from './phases/logistics';
import { networks } from './phases/networks';
import { parcels } from './phases/parcels';
import { pressure } from './phases/pressure';
import { rivalry } from './phases/rivalry';
import { settlement } from './phases/settlement';
import { valuation } from './phases/valuation';
import { ventures } from './phases/ventures';
import type { Rules } from './rules';
import { clearScratch, scratchFor } from './scratch';
import { signContracts } from './signing';
import type { Posting, Recorder, Turn } from './turn';
import type { CheckedSheet, GameEvent } from './types';
import { calendarQuarter } from './units';
import { copyTable, resetFlows, type World } from './world';

/** What a quarter became. */
export interface Advance {
  readonly world: World;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly Posting[];
}

/** Sheets by firm index; a missing sheet holds course. */
export type SheetsByFirm = readonly (CheckedSheet | null)[];

/** One quarter: the phases in their order. A table of contents of the game. */
const PHASES: readonly ((turn: Turn) => void)[] = [
  alliances,
  ventures,
  logistics,
  demand,
  rivalry,
  networks,
  inventory,
  parcels,
  dependence,
  settlement,
  finance,
  valuation,
  incidents,
  closeBooks,
  pressure,
];

export interface AdvanceOptions {
  /** A buffer to write to; its old content is lost. */
  readonly into?: World;
  /** False leaves out events and postings. */
  readonly record?: boolean;
  /** True leaves the market as it was last quarter: what the causes of a change are measured against. */
  readonly holdMarket?: boolean;
  /** Is shown the turn as it stands when shoppers choose. */
  readonly beforeChoice?: (turn: Turn) => void;
}

/**
 * The only function that moves time: a world and the sheets of all firms become the world a quarter later.
 *
 * Pure at its door: `world` is read, a new one is returned. With `into` and without a recorder a rollout allocates
 * nothing.
 */
export function advance(
  world: World,
  sheets: SheetsByFirm,
  rules: Rules,
  luck: Luck,
  options: AdvanceOptions = {},
): Advance {
  const next = copyTable(world, options.into);
  resetFlows(next);
  const recorder: Recorder | null = options.record === false ? null : { events: [], postings: [] };
  const quarter = world.quarter[0] as number;
  const scratch = scratchFor(world.shape);
  clearScratch(scratch);
  const turn: Turn = {
    world: next,
    rules,
    luck,
    quarter,
    season: calendarQuarter(rules.start, quarter),
    recorder,
    scratch,
  };
  applySheets(turn, sheets);
  for (const phase of PHASES) {
    if (phase === rivalry) options.beforeChoice?.(turn);
    if (phase !== demand || options.holdMarket !== true) phase(turn);
  }
  next.quarter[0] = quarter + 1;
  return recorder
    ? { world: next, events: recorder.events, ledger: recorder.postings }
    : { world: next, events: NOTHING, ledger: NOTHING };
}

const NOTHING: readonly never[] = [];

/** Choices of all firms are written in firm order, contracts on which all members agree are signed, then studies read what stands. */
function applySheets(turn: Turn, sheets: SheetsByFirm): void {
  const { firms } = turn.world.shape;
  let signing = false;
  let learning = false;
  for (let firm = 0; firm < firms; firm++) {
    if (turn.world.active[firm] === 0) continue;
    for (const decision of sheets[firm]?.decisions ?? []) {
      const rule = decisionRule(decision.kind);
      turn.world.attentionSpent[firm] = (turn.world.attentionSpent[firm] as number) + rule.attention;
      rule.apply(turn, firm, decision);
      if (decision.kind === 'alliance') signing = true;
      if (rule.learn) learning = true;
    }
  }
  if (signing) signContracts(turn, sheets);
  if (learning) learn(turn, sheets);
}

function learn(turn: Turn, sheets: SheetsByFirm): void {
  for (let firm = 0; firm < turn.world.shape.firms; firm++) {
    if (turn.world.active[firm] === 0) continue;
    for (const decision of sheets[firm]?.decisions ?? [])
      decisionRule(decision.kind).learn?.(turn, firm, decision);
  }
}

/** True when the last quarter has been played. */
export function isOver(world: World, rules: Rules): boolean {
  return (world.quarter[0] as number) >= rules.quarters;
}
