import { allianceId, clip, contractsOf, isRunning, trailSum, type Decision } from '../engine';
import type { Personality } from './personalities';
import { roundDown, spendAttention, type Standing } from './standing';

/** Use of a network above which queues grow fast. */
const FULL = 0.85;
const IDLE = 0.55;
/** Use above which building is too slow or too dear to be enough. */
const OVERFLOWING = 0.95;

/** Use that a firm builds for. */
const COMFORTABLE = 0.75;
/** Regions that it looks after in one quarter. */
const MOST_SITES = 3;

/**
 * Capacity: built where this quarter's parcels will fill the network, leased on top where they would overflow
 * it, leases
 * returned where it stands idle.
 */
export function networkMoves(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, rules, firm } = standing;
  const { regions } = table.shape;
  const tide = tideOf(standing);
  const cost = Math.max(1, rules.parameters.buildCost);
  let money = Math.min(
    standing.means,
    Math.max(0, (table.cash[firm] as number) - standing.floor) * who.building,
  );
  let largest = 0;
  for (let r = 0; r < regions; r++) largest = Math.max(largest, table.capacity[firm * regions + r] as number);
  let sites = 0;
  for (let k = 0; k < regions && sites < MOST_SITES && standing.attention > 1; k++) {
    const r = (standing.quarter + k) % regions;
    const cell = firm * regions + r;
    const room =
      (table.capacity[cell] as number) + (table.leased[cell] as number) + (table.building[cell] as number);
    if (room <= 0) continue;
    const carried =
      (table.load[cell] as number) - (table.handedLoad[cell] as number) + (table.guestLoad[cell] as number);
    const use = (carried * tide) / room;
    const region = rules.regionIds[r] ?? '';
    if (use > FULL) {
      const wanted = Math.min(
        Math.ceil((carried * tide) / COMFORTABLE - room),
        Math.max(20, Math.floor(largest)),
      );
      const build = Math.max(0, Math.min(wanted, Math.floor(money / cost)));
      const lease = use > OVERFLOWING ? Math.max(0, Math.ceil(wanted / 2) - build) : 0;
      if (build + lease <= 0 || !spendAttention(standing, 1)) continue;
      money -= build * cost;
      out.push({
        kind: 'logistics',
        region,
        ...(build > 0 ? { build } : {}),
        ...(lease > 0 ? { lease } : {}),
      });
      sites++;
    } else if (use < IDLE && (table.leased[cell] as number) >= 1 && spendAttention(standing, 1)) {
      out.push({
        kind: 'logistics',
        region,
        release: Math.min(500, Math.ceil(Math.floor(table.leased[cell] as number) / 2)),
      });
      sites++;
    }
  }
}

/** This quarter's parcels over last quarter's: the season of what the firm sells, and growth. */
function tideOf({ table, rules, firm, season }: Standing): number {
  const { segments } = table.shape;
  const seasons = rules.segments.season;
  const last = (season + 3) % 4;
  let now = 0;
  let then = 0;
  for (let s = 0; s < segments; s++) {
    const sold = (table.share[firm * segments + s] as number) * (table.demandTrend[s] as number);
    const growth =
      1 + (rules.segments.growth[s] as number) + 0.5 * (rules.segments.onlineGrowth[s] as number);
    now += sold * growth * (seasons[s * 4 + season] as number);
    then += sold * (seasons[s * 4 + last] as number);
  }
  return then > 0 ? clip(now / then, 0.7, 2) : 1;
}

/**
 * Shops: a few closed every other quarter under pressure, a few rebuilt when the format is known and money is
 * there.
 */
export function shopMove(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, rules, firm, quarter, pressure, losing } = standing;
  if ((quarter + firm) % 2 !== 0) return;
  const { regions } = table.shape;
  let region = -1;
  let most = 0;
  for (let r = 0; r < regions; r++) {
    const shops = table.stores[firm * regions + r] as number;
    if (shops > most) {
      most = shops;
      region = r;
    }
  }
  if (region < 0 || most < 10) return;
  const id = rules.regionIds[region] ?? '';
  if (pressure > who.saveAt + 10 && losing) {
    const close = Math.min(300, Math.max(1, Math.round(0.015 * most)));
    if (spendAttention(standing, 1)) out.push({ kind: 'stores', region: id, close });
    return;
  }
  const spare = (table.cash[firm] as number) - 2 * standing.floor;
  if (pressure > 0.6 * who.saveAt || spare <= 0 || (table.formatAdopted[0] as number) < 0.04) return;
  const undone = Math.floor(most - (table.digitalStores[firm * regions + region] as number));
  const price = Math.max(1, rules.parameters.digitiseCost);
  const digitise = Math.min(300, undone, Math.ceil(0.05 * most), Math.floor((0.1 * spare) / price));
  if (digitise > 0 && spendAttention(standing, 1)) out.push({ kind: 'stores', region: id, digitise });
}

/**
 * Money: out of cash it restructures and draws what it can; short, it borrows or sells a stake; flush, it
 * repays.
 */
export function moneyMove(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, firm, floor, pressure, step } = standing;
  const cash = table.cash[firm] as number;
  const credit = roundDown(table.creditLine[firm] as number, step);
  const sale = pressure > who.saveAt + 10 || cash < 0.3 * floor ? sellable(standing) : '';
  const sold = sale === '' ? {} : { stake: sale, sell: 0.5 };
  if ((table.shortQuarters[firm] as number) > 0) {
    out.push({
      kind: 'finance',
      restructure: 1,
      ...(credit > 0 ? { borrow: credit } : {}),
      issue: 0.1,
      ...sold,
    });
    return;
  }
  const borrow = cash < floor ? Math.min(credit, roundDown(floor - cash + step, step)) : 0;
  const spare = cash - (2.2 - 0.2 * who.runway) * floor;
  const debt = table.debt[firm] as number;
  const repay =
    spare > 0 && debt > 0
      ? roundDown(Math.min((0.1 + 0.1 * who.runway) * debt + step, debt, who.pace * spare), step)
      : 0;
  const broke = cash < 0.2 * floor && credit < floor && pressure > 70;
  if (borrow > 0) out.push({ kind: 'finance', borrow, ...(broke ? { issue: 0.05 } : {}), ...sold });
  else if (repay > 0 && sale === '') out.push({ kind: 'finance', repay });
  else if (sale !== '') out.push({ kind: 'finance', ...sold, ...(broke ? { issue: 0.05 } : {}) });
  else if (broke) out.push({ kind: 'finance', issue: 0.05 });
}

/** The largest stake that may be sold now, or ''. */
function sellable({ table, rules, firm, quarter }: Standing): string {
  const { firms } = table.shape;
  let best = '';
  let most = 0;
  for (let issuer = 0; issuer < firms; issuer++) {
    const cell = firm * firms + issuer;
    if ((table.stake[cell] as number) <= 0 || (table.stakeLockedUntil[cell] as number) > quarter) continue;
    if ((table.stakeValue[cell] as number) > most) {
      most = table.stakeValue[cell] as number;
      best = rules.firmIds[issuer] ?? '';
    }
  }
  return best;
}

const BUDGETS = {
  research: 'researchBudget',
  training: 'trainingBudget',
  data: 'dataBudget',
  security: 'securityBudget',
} as const;

/** Budgets for skills: the opening parts of revenue, thinner under pressure; looked at once a year. */
export function budgetMove(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, rules, firm, quarter, revenue, pressure, step } = standing;
  if ((quarter + firm) % 4 !== 1) return;
  const opening = rules.openingTable;
  const then = Math.max(1, trailSum(opening.revenueTrail, firm) / 4);
  const thrift = clip(1 - (pressure - who.saveAt) / 60, 0.4, 1.1);
  const most = roundDown(0.04 * revenue + step, step);
  const wanted: Record<string, number> = {};
  let changed = false;
  for (const name of ['research', 'training', 'data', 'security'] as const) {
    const column = BUDGETS[name];
    const now = table[column][firm] as number;
    const aim = ((opening[column][firm] as number) / then) * revenue * thrift;
    const next = Math.min(most, roundDown(now + who.pace * (aim - now), step / 100));
    if (Math.abs(next - now) <= 0.05 * Math.max(now, step / 100)) continue;
    wanted[name] = next;
    changed = true;
  }
  if (changed) out.push({ kind: 'capability', ...wanted });
}

const CARES = { 'after-sales': 'afterSales', returns: 'returns', inspection: 'inspection' } as const;

/** Care for customers: twice a year towards what the character thinks right, from where it opened; less under pressure. */
export function careMove(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, rules, firm, quarter, pressure } = standing;
  if ((quarter + firm) % 2 !== 0) return;
  const thrift = clip(1 - (pressure - who.saveAt) / 60, 0.4, 1);
  const wanted: Record<string, number> = {};
  let changed = false;
  for (const name of ['after-sales', 'returns', 'inspection'] as const) {
    const opened = rules.openingTable[CARES[name]][firm] as number;
    const now = table[CARES[name]][firm] as number;
    const aim = opened + who.care * thrift * (1 - opened);
    const next = Math.round(20 * (now + clip(aim - now, -0.1, 0.1))) / 20;
    if (Math.abs(next - now) < 0.04) continue;
    wanted[name] = next;
    changed = true;
  }
  if (changed) out.push({ kind: 'service', ...wanted });
}

/** Alliances: effort where it is low and the character seeks allies; a way out of one that brings nothing. */
export function allianceMove(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, firm, quarter } = standing;
  const { firms } = table.shape;
  for (const slot of contractsOf(table, firm)) {
    if (!isRunning(table, slot)) continue;
    const cell = slot * firms + firm;
    const age = quarter - (table.startsIn[slot] as number);
    const barren = age >= 6 && (table.gain[cell] as number) <= 0 && (table.trust[slot] as number) < 0.25;
    if (barren && (table.exitFee[slot] as number) < 0.002 * standing.revenue && who.allies < 2) {
      if (spendAttention(standing, 1))
        out.push({ kind: 'alliance', action: 'leave', alliance: allianceId(slot) });
      return;
    }
    const aim = who.allies >= 2 ? 0.8 : 0.6;
    if ((table.effort[cell] as number) < aim - 0.04 && spendAttention(standing, 1)) {
      out.push({ kind: 'alliance', action: 'effort', alliance: allianceId(slot), effort: aim });
      return;
    }
  }
}
