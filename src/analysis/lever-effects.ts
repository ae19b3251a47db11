import {
  advance,
  firstLegal,
  holdCourse,
  luckSizes,
  noLuck,
  openings,
  scoreSeat,
  start,
  type CheckedSheet,
  type Decision,
  type DecisionKind,
  type Field,
  type Luck,
  type Rules,
  type SeatRules,
  type TermSheet,
  type World,
} from '../engine';
import { recordedSheet } from './history';

/** Parts of a field's way at which a lever is tried. */
const TRIED = [0, 0.25, 0.5, 0.75, 1] as const;

/** What the game is played on when one lever is pulled: everybody holds course, or everybody plays the record. */
export const POSITIONS = ['hold-course', 'record'] as const;
export type Position = (typeof POSITIONS)[number];

/** What one field of one kind of decision can do to a seat's score, in points against not touching it. */
export interface LeverSwing {
  /** Kind and field of decision, as `service.inspection`; an alliance is its contracts on record. */
  readonly lever: string;
  readonly kind: DecisionKind;
  /** The worst and the best that any tried place of it does. */
  readonly low: number;
  readonly high: number;
}

/**
 * What every lever alone does to a seat's score, without luck: each field of each kind of decision at five places of its
 * range, in every quarter in which it is legal, all else as in the position. What can win most comes first: the other end is
 * ruin for whatever costs money, and tells little.
 */
export function leverSwings(rules: Rules, seat: SeatRules, position: Position): LeverSwing[] {
  const game: Game = { rules, seat, position, luck: noLuck(luckSizes(rules), rules.quarters) };
  const base = scoreWith(game, () => []);
  const swings = leversOf(game).map(({ lever, kind, ways }): LeverSwing => {
    const moves = ways.map((way) => scoreWith(game, way) - base);
    return { lever, kind, low: Math.min(0, ...moves), high: Math.max(0, ...moves) };
  });
  return swings.sort((a, b) => b.high - a.high || a.low - b.low || (a.lever < b.lever ? -1 : 1));
}

/** The furthest that each kind of decision moves the score either way, in points. */
export function leverEffects(swings: readonly LeverSwing[]): Record<string, number> {
  const effects: Record<string, number> = {};
  for (const { kind, low, high } of swings) effects[kind] = Math.max(effects[kind] ?? 0, high, -low);
  return effects;
}

interface Game {
  readonly rules: Rules;
  readonly seat: SeatRules;
  readonly position: Position;
  readonly luck: Luck;
}

/** What firms decide in a quarter beside their position, when the seat pulls one lever. */
type Way = (world: World, quarter: number) => readonly (readonly [number, Decision])[];

interface Lever {
  readonly lever: string;
  readonly kind: DecisionKind;
  readonly ways: readonly Way[];
}

function leversOf(game: Game): Lever[] {
  const { rules, seat } = game;
  const levers: Lever[] = [{ lever: 'alliance', kind: 'alliance', ways: contractsOnRecord(game) }];
  for (const { kind, fields } of openings(start(rules), rules, seat.firm)) {
    if (kind === 'alliance') continue;
    for (const [name, { type }] of Object.entries(fields)) {
      if (type === 'entity' && name !== 'wishes') continue;
      const ways = TRIED.map((part) => wayOf(game, kind, name, part));
      levers.push({ lever: `${kind}.${name}`, kind, ways });
    }
  }
  return levers;
}

function wayOf({ rules, seat }: Game, kind: DecisionKind, name: string, part: number): Way {
  return (world, quarter) => {
    const opening = openings(world, rules, seat.firm).find((each) => each.kind === kind);
    const field = opening?.fields[name];
    if (!opening || opening.closed || !field) return [];
    const value = valueAt(field, part);
    return keysOf(world, rules, seat.firm, opening.fields, kind, quarter).map((keys) => [
      seat.firm,
      value === undefined ? { ...keys, kind } : { ...keys, kind, [name]: value },
    ]);
  };
}

/** What a decision of this kind has to name: every segment where it is standing, else the one sold most in; the region with most parcels. */
function keysOf(
  world: World,
  rules: Rules,
  firm: number,
  fields: Readonly<Record<string, Field>>,
  kind: DecisionKind,
  quarter: number,
): Record<string, string>[] {
  const { regions, segments } = world.shape;
  const keys: Record<string, string> = {};
  if (fields.wishes) keys.wishes = rules.segmentIds[quarter % segments] ?? '';
  if (fields.form?.type === 'choice') keys.form = fields.form.options[0] ?? '';
  if (fields.region) keys.region = rules.regionIds[most(world.load, firm * regions, regions)] ?? '';
  if (!fields.segment) return [keys];
  if (kind !== 'campaign') return rules.segmentIds.map((segment) => ({ ...keys, segment }));
  return [{ ...keys, segment: rules.segmentIds[most(world.share, firm * segments, segments)] ?? '' }];
}

function most(column: Float64Array, from: number, count: number): number {
  let best = 0;
  for (let at = 1; at < count; at++)
    if ((column[from + at] as number) > (column[from + best] as number)) best = at;
  return best;
}

function valueAt(field: Field, part: number): Decision[string] {
  if (field.type === 'amount') {
    const raw = field.min + part * (field.max - field.min);
    const whole = field.unit !== 'fraction';
    return whole ? Math.floor(raw / field.step) * field.step : Math.round(raw * 1000) / 1000;
  }
  if (field.type === 'choice')
    return field.options[Math.min(field.options.length - 1, Math.floor(part * field.options.length))];
  return field.type === 'flags' ? [...field.options] : undefined;
}

/** The contracts that the record has for the seat, signed by all members at once in the first quarter. */
function contractsOnRecord({ rules, seat, position }: Game): Way[] {
  if (position === 'record') return [];
  const me = rules.firmIds[seat.firm] ?? '';
  const sheets: TermSheet[] = [];
  for (const { decisions } of rules.lines[me] ?? []) {
    for (const { kind, terms } of decisions)
      if (kind === 'alliance' && terms !== undefined && typeof terms === 'object' && !Array.isArray(terms))
        sheets.push(terms as TermSheet);
  }
  return sheets.map(
    (terms): Way =>
      (_world, quarter) =>
        quarter > 0
          ? []
          : terms.members.map((member) => [
              rules.firmIds.indexOf(member),
              { kind: 'alliance', action: 'propose', terms },
            ]),
  );
}

function scoreWith({ rules, seat, position, luck }: Game, way: Way): number {
  let world = start(rules);
  const history: World[] = [world];
  for (let quarter = 0; quarter < rules.quarters; quarter++) {
    const sheets: CheckedSheet[] = rules.firmIds.map((firm) =>
      position === 'record' ? recordedSheet(world, rules, firm, quarter) : holdCourse(firm),
    );
    for (const [firm, decision] of way(world, quarter))
      sheets[firm] = withDecision(world, rules, sheets[firm] as CheckedSheet, decision);
    world = advance(world, sheets, rules, luck, { record: false }).world;
    history.push(world);
  }
  return scoreSeat(rules, seat, history).total;
}

/** The sheet with a decision that goes before its own of the same kind about the same thing. */
function withDecision(world: World, rules: Rules, sheet: CheckedSheet, decision: Decision): CheckedSheet {
  const others = sheet.decisions.filter(
    ({ kind, segment, region, terms }) =>
      terms !== undefined ||
      kind !== decision.kind ||
      segment !== decision.segment ||
      region !== decision.region,
  );
  return firstLegal(world, rules, sheet.firm, [decision, ...others]);
}
