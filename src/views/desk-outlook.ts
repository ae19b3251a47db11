import {
  advance,
  check,
  drawLuck,
  holdCourse,
  imagine,
  luckSizes,
  type CheckedSheet,
  type Decision,
  type Luck,
  type Report,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import type { Range } from './charts/spec';
import { shareOf, type SeatInput } from './desk-seat';

/** Futures of one quarter that are compared, each with and without the choice. */
const DRAWS = 12;

/** What a choice changes by the end of the quarter, against holding course under the same luck. */
export interface Effect {
  /** Change of share in points of the market (0.1 = a tenth of a percentage point); eight draws in ten lie inside. */
  readonly share: Range;
  /** Change of pressure in points, middle draw. */
  readonly pressure: number;
  /** Change of cash at the end of the quarter in fen, middle draw. */
  readonly cash: number;
}

interface Future {
  readonly share: number;
  readonly pressure: number;
  readonly cash: number;
}

const lucks = new WeakMap<Rules, readonly Luck[]>();
const courses = new WeakMap<Report, readonly Future[]>();
const worlds = new WeakMap<Report, World>();
const effects = new WeakMap<Report, Map<string, Effect | null>>();

/** Luck of its own seeds, never the game's: an outlook must not see the weather to come. */
function lucksOf(rules: Rules): readonly Luck[] {
  const known = lucks.get(rules);
  if (known) return known;
  const drawn = Array.from({ length: DRAWS }, (_, at) =>
    drawLuck(`outlook-${at}`, luckSizes(rules), rules.quarters + 1),
  );
  lucks.set(rules, drawn);
  return drawn;
}

/**
 * What `decisions` change within the quarter; null when they are not allowed as they stand.
 *
 * Played by the rules from what the seat may know, with every rival holding course and luck that is not the game's.
 */
export function effectOf(seat: SeatInput, decisions: readonly Decision[]): Effect | null {
  const known = effects.get(seat.report) ?? new Map<string, Effect | null>();
  effects.set(seat.report, known);
  const key = JSON.stringify(decisions);
  const held = known.get(key);
  if (held !== undefined) return held;
  const effect = reckon(seat, decisions);
  known.set(key, effect);
  return effect;
}

function reckon(seat: SeatInput, decisions: readonly Decision[]): Effect | null {
  const { report, rules } = seat;
  if ((report.table.quarter[0] ?? 0) >= rules.quarters) return null;
  const own = rules.firmIds[report.firm] ?? '';
  const checked = check(report.table, rules, { firm: own, decisions });
  if (!checked.ok) return null;
  let base = courses.get(report);
  if (!base) {
    base = futuresOf(seat, holdCourse(own));
    courses.set(report, base);
  }
  const changed = futuresOf(seat, checked.value);
  const shares = changed
    .map((future, at) => (future.share - (base[at]?.share ?? 0)) * 100)
    .sort((a, b) => a - b);
  const pressures = changed
    .map((future, at) => future.pressure - (base[at]?.pressure ?? 0))
    .sort((a, b) => a - b);
  const cash = changed.map((future, at) => future.cash - (base[at]?.cash ?? 0)).sort((a, b) => a - b);
  return {
    cash: quantile(cash, 0.5),
    share: { low: quantile(shares, 0.1), mid: quantile(shares, 0.5), high: quantile(shares, 0.9) },
    pressure: quantile(pressures, 0.5),
  };
}

function futuresOf(seat: SeatInput, sheet: CheckedSheet): Future[] {
  const { report, rules } = seat;
  let world = worlds.get(report);
  if (!world) {
    world = imagine(report, rules);
    worlds.set(report, world);
  }
  const from = world;
  const sheets = rules.firmIds.map((firm) => (firm === sheet.firm ? sheet : countersigned(firm, sheet)));
  return lucksOf(rules).map((luck) => {
    const { world: next } = advance(from, sheets, rules, luck, { record: false });
    return {
      share: shareOf(next, report.firm),
      pressure: next.pressure[report.firm] ?? 0,
      cash: next.cash[report.firm] ?? 0,
    };
  });
}

/** A rival holds course, but a contract that lies signed in the draft is taken as signed by both. */
function countersigned(firm: string, sheet: CheckedSheet): CheckedSheet {
  const signed = sheet.decisions.filter(
    ({ kind, terms }) => kind === 'alliance' && isSheet(terms) && terms.members.includes(firm),
  );
  return signed.length === 0 ? holdCourse(firm) : { firm, decisions: signed, checked: true };
}

function isSheet(terms: Decision[string]): terms is TermSheet {
  return typeof terms === 'object' && !Array.isArray(terms);
}

/** Straight-line quantile of a sorted list. */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
