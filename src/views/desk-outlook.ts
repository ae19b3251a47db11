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
/** Futures of holding course, as far as they have been played. */
const courses = new WeakMap<Report, Future[]>();
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
  const held = knownEffect(seat, decisions);
  if (held !== undefined) return held;
  const effect = reckon(seat, decisions);
  const known = effects.get(seat.report) ?? new Map<string, Effect | null>();
  effects.set(seat.report, known.set(JSON.stringify(decisions), effect));
  return effect;
}

/** The same where it has been reckoned before, else undefined. */
export function knownEffect(seat: SeatInput, decisions: readonly Decision[]): Effect | null | undefined {
  return effects.get(seat.report)?.get(JSON.stringify(decisions));
}

/** Plays one more of the futures that every choice is compared with; true once all of them are there. */
export function prepareEffects(seat: SeatInput): boolean {
  const { report, rules } = seat;
  if ((report.table.quarter[0] ?? 0) >= rules.quarters) return true;
  const course = courseOf(report);
  if (course.length < DRAWS) course.push(...futuresOf(seat, own(seat), course.length, course.length + 1));
  return course.length === DRAWS;
}

function courseOf(report: Report): Future[] {
  const course = courses.get(report) ?? [];
  courses.set(report, course);
  return course;
}

function own({ report, rules }: SeatInput): CheckedSheet {
  return holdCourse(rules.firmIds[report.firm] ?? '');
}

function reckon(seat: SeatInput, decisions: readonly Decision[]): Effect | null {
  const { report, rules } = seat;
  if ((report.table.quarter[0] ?? 0) >= rules.quarters) return null;
  const checked = check(report.table, rules, { firm: rules.firmIds[report.firm] ?? '', decisions });
  if (!checked.ok) return null;
  while (!prepareEffects(seat));
  const base = courseOf(report);
  const changed = futuresOf(seat, checked.value, 0, DRAWS);
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

/** Futures `from .. until - 1` of the quarter under a sheet. */
function futuresOf(seat: SeatInput, sheet: CheckedSheet, from: number, until: number): Future[] {
  const { report, rules } = seat;
  let world = worlds.get(report);
  if (!world) {
    world = imagine(report, rules);
    worlds.set(report, world);
  }
  const start = world;
  const sheets = rules.firmIds.map((firm) => (firm === sheet.firm ? sheet : countersigned(firm, sheet)));
  return lucksOf(rules)
    .slice(from, until)
    .map((luck) => {
      const { world: next } = advance(start, sheets, rules, luck, { record: false });
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
