import { assetsOf, post } from '../ledger';
import { drawOf } from '../luck';
import { spreadOf } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';
import { VENTURES } from '../ventures';

/**
 * One quarter of the businesses beside the trade: what is spent on them, what they earn, how they ripen, fail and fade.
 *
 * A real option with a J-curve: spending is an expense at once, income follows capital and ripeness. Source: Burgelman
 * (1983), Administrative Science Quarterly 28(2), and Biggadike (1979) "The risky business of diversification", Harvard
 * Business Review 57(3): new corporate ventures lose money for years before they earn any.
 */
export function ventures(turn: Turn): void {
  const { world, rules } = turn;
  if (rules.ventures.length === 0) return;
  for (let firm = 0; firm < world.shape.firms; firm++) {
    if (world.active[firm] === 0) continue;
    for (let v = 0; v < rules.ventures.length; v++) run(turn, firm, v);
    distract(turn, firm);
  }
}

function run(turn: Turn, firm: number, v: number): void {
  const { world, rules } = turn;
  const venture = rules.ventures[v];
  if (!venture) return;
  const cell = firm * VENTURES.length + venture.place;
  const budget = world.ventureBudget[cell] as number;
  const before = world.ventureCapital[cell] as number;
  if (budget === 0 && before === 0) return;
  post(turn, firm, 'overheads', 'cash', budget, 'diversify');
  const faded = before * (1 - rules.parameters.ventureFade);
  // What is not kept up is not worth keeping on the list.
  const capital = faded < 100 && budget === 0 ? 0 : faded + budget;
  const ripe = capital > 0 ? (world.ventureRipe[cell] as number) : 0;
  const income = roundFen(venture.yield * capital * ripe);
  post(turn, firm, 'cash', 'ventureIncome', income, 'diversify');
  // New money in an old business starts as unripe as any.
  const mixed = capital > 0 ? (ripe * faded) / capital : 0;
  world.ventureCapital[cell] = roundFen(capital);
  world.ventureRipe[cell] = capital > 0 ? mixed + (1 - mixed) / venture.quarters : 0;
  fail(turn, firm, cell, venture.hazard * (1 - ripe));
}

/** A business that is not yet ripe may turn out to be none; without luck that costs its expected part. */
function fail(turn: Turn, firm: number, cell: number, hazard: number): void {
  const { world, luck, quarter } = turn;
  const capital = world.ventureCapital[cell] as number;
  if (capital <= 0) return;
  if (!luck.on) {
    world.ventureCapital[cell] = roundFen(capital * (1 - hazard));
    return;
  }
  if (drawOf(luck, 'venture', firm, quarter) >= hazard) return;
  world.ventureCapital[cell] = 0;
  world.ventureRipe[cell] = 0;
  world.ventureBudget[cell] = 0;
  report(turn, 'venture-failed', firm, { loss: capital });
}

/** Whoever does many things does each a little worse: shoppers notice. */
function distract(turn: Turn, firm: number): void {
  const { world, rules, scratch } = turn;
  const lost = rules.parameters.focusLoss * dispersionOf(turn, firm);
  if (lost === 0) return;
  const { segments } = world.shape;
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    scratch.allianceUtility[cell] = (scratch.allianceUtility[cell] as number) - lost;
  }
}

/** How far the firm's capital is spread over other businesses than its trade, 0 not at all, below 1. */
export function dispersionOf({ world, rules }: Turn, firm: number): number {
  if (rules.ventures.length === 0) return 0;
  const first = firm * VENTURES.length;
  return spreadOf(Math.max(1, assetsOf(world, firm)), world.ventureCapital, first, VENTURES.length);
}

/** Points of management attention that running businesses beside the trade take. */
export function attentionOf({ world, rules }: Turn, firm: number): number {
  let running = 0;
  for (const { place } of rules.ventures) {
    const cell = firm * VENTURES.length + place;
    if ((world.ventureCapital[cell] as number) > 0 || (world.ventureBudget[cell] as number) > 0) running++;
  }
  return running * rules.parameters.ventureAttention;
}
