import {
  advance,
  atLevel,
  check,
  drawLuck,
  hashWorld,
  luckSizes,
  noLuck,
  periodAfter,
  start,
  type CheckedSheet,
  type GameEvent,
  type Luck,
  type Posting,
  type Refusal,
  type Rules,
  type World,
} from '../engine';
import { lineOf } from './line';
import { firstUnsealed } from './seal';
import { ENGINE, type GameRecord, type TurnNode } from './types';

/** How much of how much is done. */
export interface Step {
  readonly done: number;
  readonly of: number;
}

/** One quarter of a replay. */
export interface Replayed {
  readonly turn: TurnNode;
  readonly world: World;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly Posting[];
  /** False when the world's hash is not the one in the record. */
  readonly agrees: boolean;
}

export interface Replay {
  readonly opening: World;
  readonly quarters: readonly Replayed[];
  /** Why the replay stopped before the end of the line, or null. */
  readonly stopped: { readonly period: string; readonly refusals: readonly Refusal[] } | null;
}

/** The luck of a record: the same for every line of it. */
export function luckOf(record: GameRecord, rules: Rules): Luck {
  return record.luck
    ? drawLuck(record.seed, luckSizes(rules), rules.quarters)
    : noLuck(luckSizes(rules), rules.quarters);
}

/** Work in steps, carried out at once: for whoever keeps no page alive. */
export function drained<Value>(work: Generator<unknown, Value, void>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Plays a line of a record again from its choices. Stops at a sheet that is not legal or a quarter out of place.
 */
export function replay(record: GameRecord, whole: Rules, choices: readonly number[] = []): Replay {
  return drained(replaying(record, whole, choices));
}

/** The same quarter by quarter, so that a page stays alive. */
export function* replaying(
  record: GameRecord,
  whole: Rules,
  choices: readonly number[] = [],
): Generator<Step, Replay, void> {
  const rules = atLevel(whole, record.difficulty);
  const luck = luckOf(record, rules);
  const opening = start(rules);
  const quarters: Replayed[] = [];
  let world = opening;
  const line = lineOf(record, choices);
  for (const turn of line) {
    const quarter = world.quarter[0] as number;
    const period = periodAfter(rules.start, quarter);
    if (turn.period !== period || quarter >= rules.quarters) {
      return {
        opening,
        quarters,
        stopped: {
          period: turn.period,
          refusals: [{ code: 'wrong-period', path: 'period', values: { expected: period } }],
        },
      };
    }
    const sheets: (CheckedSheet | null)[] = [];
    const refusals: Refusal[] = [];
    for (const firm of rules.firmIds) {
      const decisions = Object.hasOwn(turn.sheets, firm) ? (turn.sheets[firm] ?? []) : [];
      const result = check(world, rules, { firm, decisions });
      if (result.ok) sheets.push(result.value);
      else
        refusals.push(
          ...result.refusals.map((reason) => ({ ...reason, path: `sheets.${firm}.${reason.path}` })),
        );
    }
    for (const firm of Object.keys(turn.sheets)) {
      if (!rules.firmIds.includes(firm)) refusals.push({ code: 'unknown-firm', path: `sheets.${firm}` });
    }
    if (refusals.length > 0) return { opening, quarters, stopped: { period, refusals } };
    const result = advance(world, sheets, rules, luck);
    quarters.push({
      turn,
      world: result.world,
      events: result.events,
      ledger: result.ledger,
      agrees: hashWorld(result.world) === turn.after,
    });
    world = result.world;
    yield { done: quarters.length, of: line.length };
  }
  return { opening, quarters, stopped: null };
}

export interface Verdict {
  readonly verified: boolean;
  /** Quarters of the played line. */
  readonly quarters: number;
  /** The first period whose world is not the recorded one, else whose words are not those that were sealed, or null. */
  readonly firstDifference: string | null;
  readonly refusals: readonly Refusal[];
}

/** Re-simulates every line of a record: all must be legal and reach the recorded hashes. */
export function verify(record: GameRecord, rules: Rules): Verdict {
  return drained(verifying(record, rules));
}

/** The same in steps: stops after every quarter and tells how many lines of how many are done. */
export function* verifying(record: GameRecord, rules: Rules): Generator<Step, Verdict, void> {
  const refusals: Refusal[] = [];
  if (record.engine !== ENGINE)
    refusals.push({ code: 'other-engine', path: 'engine', values: { engine: record.engine } });
  if (record.scenario.id !== rules.id || record.scenario.hash !== rules.hash) {
    refusals.push({ code: 'other-scenario', path: 'scenario.hash', values: { hash: record.scenario.hash } });
  }
  const quarters = lineOf(record).length;
  const first = record.root.children[0]?.period ?? rules.start;
  if (refusals.length > 0) return { verified: false, quarters, firstDifference: first, refusals };
  const lines = linesOf(record);
  for (const [done, choices] of lines.entries()) {
    const steps = replaying(record, rules, choices);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { done, of: lines.length };
    const { quarters: played, stopped } = step.value;
    const differs = played.find((quarter) => !quarter.agrees);
    const period = differs?.turn.period ?? stopped?.period ?? null;
    if (period !== null)
      return {
        verified: false,
        quarters,
        firstDifference: period,
        refusals: differs ? [] : (stopped?.refusals ?? []),
      };
    yield { done: done + 1, of: lines.length };
  }
  const unsealed = firstUnsealed(record);
  if (unsealed !== null)
    refusals.push({ code: 'words-altered', path: 'assignment.seal', values: { period: unsealed } });
  return { verified: unsealed === null, quarters, firstDifference: unsealed, refusals };
}

/** The choices that lead to every end of the tree, the played line first. */
export function linesOf(record: GameRecord): number[][] {
  const lines: number[][] = [];
  const walk = (children: readonly TurnNode[], choices: number[]): void => {
    if (children.length === 0) lines.push(choices);
    children.forEach((child, i) => walk(child.children, [...choices, i]));
  };
  walk(record.root.children, []);
  return lines;
}
