import { clip, contractsOf, isRunning, allianceId, type Decision } from '../engine';
import type { Personality } from './personalities';
import { leaderOf, roundDown, spendAttention, type Standing } from './standing';

/** Least change of a stance that is worth printing new labels for. */
const PRICE_STEP = 0.005;
/** Part of a share lost since the opening that makes a firm act. */
const LOST = 0.04;

/** Part of the opening share in segment `s` that has been lost, 0..1. */
function lostShare({ table, rules, firm }: Standing, s: number): number {
  const cell = firm * table.shape.segments + s;
  const then = rules.openingTable.share[cell] as number;
  return then > 0 ? clip(1 - (table.share[cell] as number) / then, 0, 1) : 0;
}

/**
 * The lowest stance of a rival who is cheaper than this firm and has won share in the segment; else this
 * firm's own.
 */
function cheaperRival({ table, rules, firm }: Standing, s: number): number {
  const { firms, segments } = table.shape;
  let lowest = table.priceStance[firm * segments + s] as number;
  for (let other = 0; other < firms; other++) {
    if (other === firm || table.active[other] === 0) continue;
    const cell = other * segments + s;
    const won = (table.share[cell] as number) > (rules.openingTable.share[cell] as number);
    if (won && (table.priceStance[cell] as number) < lowest) lowest = table.priceStance[cell] as number;
  }
  return lowest;
}

/**
 * Prices: after the leader by habit, after a cheaper rival who takes share, back towards the market when
 * money is short.
 */
export function priceMoves(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, rules, firm } = standing;
  const { segments } = table.shape;
  const leader = leaderOf(standing);
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    if ((table.share[cell] as number) <= 0.0005) continue;
    const now = table.priceStance[cell] as number;
    const led = leader >= 0 ? (table.priceStance[leader * segments + s] as number) : 0;
    let aim = who.priceFollow * led;
    if (lostShare(standing, s) > LOST)
      aim = Math.min(aim, Math.max(cheaperRival(standing, s), -who.deepestCut));
    if (standing.pressure > who.saveAt + 15) aim = Math.max(aim, 0.005);
    aim = clip(aim, -who.deepestCut, 0.04);
    const next = Math.round((now + who.pace * (aim - now)) / PRICE_STEP) * PRICE_STEP;
    if (Math.abs(next - now) < PRICE_STEP - 1e-9) continue;
    const stance = Math.round(clip(next, -0.1, 0.1) * 1000) / 1000;
    out.push({ kind: 'price', segment: rules.segmentIds[s] ?? '', stance });
  }
}

/**
 * Advertising: the opening effort grown with revenue, more where share is lost, less under pressure; one
 * segment a quarter.
 */
export function advertisingMoves(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, rules, firm, revenue, quarter, pressure, losing, step } = standing;
  const { segments } = table.shape;
  const opening = rules.openingTable;
  let opened = 0;
  let then = 0;
  for (let s = 0; s < segments; s++) opened += opening.adSpend[firm * segments + s] as number;
  for (let q = 0; q < 4; q++) then += opening.revenueTrail[firm * 4 + q] as number;
  const usual = then > 0 && opened > 0 ? opened / (then / 4) : who.advertising;
  const wanted = Math.min(1.15 * usual, 0.8 * usual + 0.2 * who.advertising);
  const thrift = clip(1 - (pressure - who.saveAt) / 80, 0.5, 1) * (losing ? 0.92 : 1);
  const most = roundDown(0.06 * revenue + step, step);
  // Under pressure every segment is looked at; else they take turns, so that brands move slowly.
  const looks = pressure > who.saveAt + 15 ? segments : 2;
  for (let k = 0; k < looks; k++) {
    const s = (quarter * 2 + firm + k) % segments;
    const cell = firm * segments + s;
    const base =
      opened > 0
        ? (opening.adSpend[cell] as number) / opened
        : (table.share[cell] as number) > 0
          ? 1 / segments
          : 0;
    const urgent = lostShare(standing, s) > LOST ? 1.2 : 1;
    const aim = Math.min(most, wanted * base * revenue * thrift * urgent * (1 + standing.mood));
    const now = table.adSpend[cell] as number;
    const next = roundDown(now + who.pace * (aim - now) + step / 20, step / 10);
    if (Math.abs(next - now) <= 0.04 * Math.max(now, step / 10)) continue;
    out.push({ kind: 'advertise', segment: rules.segmentIds[s] ?? '', spend: Math.min(most, next) });
  }
}

/**
 * Double 11 at the character's depth, 618 at less; shallower under pressure; with the ally who delivers most.
 */
export function festivalMove(standing: Standing, who: Personality, out: Decision[]): void {
  const { table, firm, season, pressure, losing } = standing;
  if (season !== 1 && season !== 3) return;
  const size = season === 3 ? 1 : 0.7;
  const thrift = pressure > who.saveAt || losing ? 0.6 : 1;
  const copied = 0.5 + 0.5 * who.priceFollow * leaderPeak(standing) + 0.5 * (1 - who.priceFollow);
  const depth =
    Math.round(clip(who.festival * size * thrift * copied + 0.1 * standing.mood, 0.02, 0.25) * 100) / 100;
  if (!spendAttention(standing, 1)) return;
  let best = -1;
  let delivered = 0.2;
  for (const slot of contractsOf(table, firm)) {
    if (!isRunning(table, slot) || (table.delivered[slot] as number) <= delivered) continue;
    delivered = table.delivered[slot] as number;
    best = slot;
  }
  out.push(best >= 0 ? { kind: 'festival', depth, with: allianceId(best) } : { kind: 'festival', depth });
}

/**
 * How far the leader's revenue stood out in this season a year ago, 0..2: the trace that its last festival
 * left in the books
 * that all can read.
 */
function leaderPeak(standing: Standing): number {
  const leader = leaderOf(standing);
  if (leader < 0) return 1;
  const { revenueTrail } = standing.table;
  let year = 0;
  for (let q = 0; q < 4; q++) year += revenueTrail[leader * 4 + q] as number;
  const season = revenueTrail[leader * 4 + standing.season] as number;
  return year > 0 ? clip((4 * season) / year, 0, 2) : 1;
}
