import { isRunning } from '../alliance';
import { isMember } from '../clauses';
import { post, trailSum } from '../ledger';
import { normalOf } from '../luck';
import { clip, contagionInto, dependencyInto, exp, expectationGap } from '../science';
import { report, type Turn } from '../turn';
import { roundFen } from '../units';
import { ALLIANCE_SLOTS } from '../world';
import { dispersionOf } from './ventures';

/**
 * Market values through cross-holdings, and stakes carried at them.
 *
 * Each firm's own business is worth a multiple that follows sales and profit from the opening value; outside owners' value is
 * v = A p with A = C^ (I - C)^-1 (Elliott, Golub & Jackson 2014), so that a partner's fall is passed on.
 * A firm that loses more than its threshold in a quarter is fled from, which destroys a part of its assets and may pull down
 * those that hold it (their cascade). Promises of alliances lift the price on signing and fall due when synergy lags (MODEL 4.6).
 */
export function valuation(turn: Turn): void {
  const { world, scratch } = turn;
  const { firms } = world.shape;
  moveMarket(turn);
  for (let firm = 0; firm < firms; firm++) {
    scratch.assetsBefore[firm] = assetsAt(turn, firm);
    moveExpectation(turn, firm);
    world.primitiveValue[firm] = ownBusiness(turn, firm);
    scratch.primitive[firm] = assetsAt(turn, firm);
  }
  dependencyInto(world.stake, firms, scratch.matrix, scratch.matrixScratch);
  spreadFailure(turn);
  for (let firm = 0; firm < firms; firm++) {
    // v is what outside owners hold; the price of the whole firm is v over their part of it.
    let held = 0;
    for (let holder = 0; holder < firms; holder++) held += world.stake[holder * firms + firm] as number;
    world.marketValue[firm] = Math.max(
      0,
      roundFen((scratch.values[firm] as number) / Math.max(0.05, 1 - held)),
    );
  }
  revalueStakes(turn);
}

/** Worth of a firm without its stakes in others: its own business, what it promises, and cash of its owners. */
function assetsAt(turn: Turn, firm: number): number {
  const { world } = turn;
  return (
    (world.primitiveValue[firm] as number) * (1 + (world.promise[firm] as number)) +
    (world.ownersCash[firm] as number)
  );
}

/** Values through cross-holdings, and who falls below its threshold, by itself or pulled down by what it holds. */
function spreadFailure(turn: Turn): void {
  const { world, rules, scratch } = turn;
  const { firms } = world.shape;
  const { failureThreshold, failureLoss } = rules.parameters;
  const { matrix, assetsBefore, primitive, values, thresholds, waves } = scratch;
  const last = contagionInto(
    matrix,
    assetsBefore,
    primitive,
    firms,
    failureThreshold,
    failureLoss,
    values,
    thresholds,
    waves,
  );
  for (let wave = 1; wave <= last; wave++) {
    for (let firm = 0; firm < firms; firm++) {
      if (waves[firm] !== wave) continue;
      const loss = roundFen(failureLoss * (thresholds[firm] as number));
      world.primitiveValue[firm] = Math.max(0, (world.primitiveValue[firm] as number) - loss);
      report(turn, wave === 1 ? 'value-collapsed' : 'value-pulled-down', firm, { loss, wave });
    }
  }
}

function moveMarket(turn: Turn): void {
  const { world, rules, luck, quarter } = turn;
  const z = luck.on ? normalOf(luck, 'equity', 0, quarter) : 0;
  const last = world.shock[0] as number;
  world.shock[0] = clip(last * exp(rules.parameters.equityVolatility * z - 0.1 * (last - 1)), 0.2, 5);
}

/** Value of a firm's own business: last value drawn towards what sales and profit are worth, times the market. */
function ownBusiness(turn: Turn, firm: number): number {
  const { world, rules, luck, quarter } = turn;
  if (world.active[firm] === 0) return 0;
  const p = rules.parameters;
  const opening = rules.openingTable;
  const start = opening.primitiveValue[firm] as number;
  const sales = trailSum(world.revenueTrail, firm) / Math.max(1, trailSum(opening.revenueTrail, firm));
  const margin =
    trailSum(world.operatingProfitTrail, firm) / Math.max(1, trailSum(world.revenueTrail, firm)) -
    trailSum(opening.operatingProfitTrail, firm) / Math.max(1, trailSum(opening.revenueTrail, firm));
  const strain = Math.max(0, (world.pressure[firm] as number) - 35) / 100;
  // Investors pay less for a firm that does many things than for the same things apart.
  const focus = 1 - p.focusDiscount * dispersionOf(turn, firm);
  const worth =
    start * clip(0.4 + 0.6 * sales + p.marginMultiple * margin - p.strainDiscount * strain, 0.05, 6) * focus;
  const z = luck.on ? normalOf(luck, 'value', firm, quarter) : 0;
  const tide = 1 + (rules.firms[firm]?.beta ?? 1) * ((world.shock[0] as number) - 1);
  const last = world.primitiveValue[firm] as number;
  return roundFen(Math.max(0, (last + p.valuePace * (worth * tide - last)) * exp(p.valueVolatility * z)));
}

/** The part of value that rests on promises: decays, and is paid back or punished as synergy meets or misses its plan. */
function moveExpectation(turn: Turn, firm: number): void {
  const { world, rules } = turn;
  const p = rules.parameters;
  let gap = 0;
  for (let slot = 0; slot < ALLIANCE_SLOTS; slot++) {
    if (!isRunning(world, slot) || !isMember(world, slot, firm)) continue;
    gap +=
      ((world.delivered[slot] as number) - (world.promised[slot] as number)) * (world.scope[slot] as number);
  }
  world.promise[firm] = clip(
    expectationGap(world.promise[firm] as number, p.promiseDecay, gap, p.expectationGap),
    -0.5,
    1,
  );
}

/** Carries stakes at market value; the change goes to the revaluation reserve, not to profit. */
function revalueStakes(turn: Turn): void {
  const { world } = turn;
  const { firms } = world.shape;
  for (let holder = 0; holder < firms; holder++) {
    for (let issuer = 0; issuer < firms; issuer++) {
      const cell = holder * firms + issuer;
      const stake = world.stake[cell] as number;
      if (stake <= 0) continue;
      const value = roundFen(stake * (world.marketValue[issuer] as number));
      const change = value - (world.stakeValue[cell] as number);
      if (change >= 0) post(turn, holder, 'stakesHeld', 'revaluation', change, 'market-value');
      else post(turn, holder, 'revaluation', 'stakesHeld', -change, 'market-value');
      world.stakeValue[cell] = value;
    }
  }
}
