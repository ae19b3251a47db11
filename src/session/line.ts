import {
  observe,
  scoreSeat,
  type GameEvent,
  type Posting,
  type Rules,
  type Score,
  type Table,
  type World,
} from '../engine';
import { replay, type GameRecord, type TurnRecord } from '../record';
import type { Refusal, Result } from '../engine';

/** A record played out: worlds at the start of every quarter, the opening first, and what happened between them. */
export interface Line {
  readonly rules: Rules;
  readonly worlds: readonly World[];
  readonly turns: readonly TurnRecord[];
  readonly events: readonly (readonly GameEvent[])[];
  readonly ledgers: readonly (readonly Posting[])[];
}

const lines = new WeakMap<GameRecord, Line>();

/** Plays a record again, once; refused where it does not replay to the hashes that it holds. */
export function lineFor(record: GameRecord, rules: Rules): Result<Line> {
  const known = lines.get(record);
  if (known) return { ok: true, value: known };
  const { opening, quarters, stopped } = replay(record, rules);
  if (stopped) return { ok: false, refusals: stopped.refusals };
  const differs = quarters.find(({ agrees }) => !agrees);
  if (differs)
    return refuse({ code: 'other-result', path: 'after', values: { period: differs.turn.period } });
  const line: Line = {
    rules,
    worlds: [opening, ...quarters.map(({ world }) => world)],
    turns: quarters.map(({ turn }) => turn),
    events: quarters.map(({ events }) => events),
    ledgers: quarters.map(({ ledger }) => ledger),
  };
  lines.set(record, line);
  return { ok: true, value: line };
}

/** Remembers a line that the table has just played, so that a close is not played twice. */
export function rememberLine(record: GameRecord, line: Line): void {
  lines.set(record, line);
}

function refuse(reason: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}

/** What the engine reports of others that anyone may know: contracts, stakes, failures and what the press would print. */
const PUBLIC_EVENTS: ReadonlySet<string> = new Set([
  'alliance-signed',
  'alliance-amended',
  'alliance-started',
  'alliance-expired',
  'alliance-left',
  'alliance-broken',
  'stake-bought',
  'stake-sold',
  'shares-issued',
  'closing-postponed',
  'seat-taken',
  'veto-gained',
  'control-gained',
  'value-collapsed',
  'value-pulled-down',
  'data-breached',
  'campaign-backfired',
  'restructured',
  'failed',
]);

/** Events of one quarter that the firm may know of: its own, its contracts', and the public ones. */
export function eventsKnownTo(
  firm: number,
  rules: Rules,
  world: World,
  events: readonly GameEvent[],
): GameEvent[] {
  const id = rules.firmIds[firm];
  return events.filter((event) => {
    if (PUBLIC_EVENTS.has(event.kind) || event.firm === id) return true;
    return (
      event.firm === null &&
      event.alliance !== undefined &&
      ((world.members[event.alliance] as number) >>> firm) % 2 === 1
    );
  });
}

/** What one firm was told of a table. */
export function reportsOf(
  worlds: readonly World[],
  firm: number,
): { readonly firm: number; readonly table: Table }[] {
  return worlds.map((world) => observe(world, firm));
}

export function scoreOf(rules: Rules, firm: number, worlds: readonly World[]): Score {
  const seat = rules.seats.find((candidate) => candidate.firm === firm);
  return seat ? scoreSeat(rules, seat, worlds) : { total: 0, parts: {} };
}
