import {
  drawLuck,
  isOver,
  luckSizes,
  noLuck,
  observe,
  periodAfter,
  start,
  type FirmId,
  type GameEvent,
  type Luck,
  type Posting,
  type Report,
  type Rules,
  type World,
} from '../engine';
import type { Talk, TurnRecord } from '../record';
import { rivalOf, type RivalId } from '../rivals';

/** Who decides for a firm: a person, or a computed rival. */
export type Player = 'human' | RivalId;

export interface RoundOptions {
  readonly rules: Rules;
  readonly seed: string;
  readonly luck: boolean;
  readonly players: Readonly<Record<FirmId, Player>>;
  /** False for play that nobody looks at: reports are written over each other, past worlds are let go. */
  readonly keep?: boolean;
}

/** One quarter that was played, as the table saw it. */
export interface Played {
  readonly turn: TurnRecord;
  readonly world: World;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly Posting[];
}

/**
 * A game at a table: the same in the page and on a server. Values are replaced, never changed: each verb
 * returns the next round.
 */
export interface Round {
  readonly rules: Rules;
  readonly seed: string;
  readonly players: Readonly<Record<FirmId, Player>>;
  readonly luck: Luck;
  readonly world: World;
  /** Worlds at the start of every quarter so far, the opening first, the present last. */
  readonly history: readonly World[];
  readonly talk: readonly Talk[];
  readonly over: boolean;
  readonly keep: boolean;
}

/** Opens a table at the first quarter; computed rivals have put their offers forward. */
export function openRound(options: RoundOptions): Round {
  const { rules, seed, players } = options;
  const luck = options.luck
    ? drawLuck(seed, luckSizes(rules), rules.quarters)
    : noLuck(luckSizes(rules), rules.quarters);
  const world = start(rules);
  return withProposals({
    rules,
    seed,
    players,
    luck,
    world,
    history: [world],
    talk: [],
    over: isOver(world, rules),
    keep: options.keep !== false,
  });
}

/** The same table at a later or other moment: a record's cursor, or a seat taken over. */
export function resumeRound(round: Round, history: readonly World[], players: Round['players']): Round {
  const world = history[history.length - 1] ?? round.world;
  return withProposals({ ...round, players, world, history, talk: [], over: isOver(world, round.rules) });
}

export function periodOf(round: Round): string {
  return periodAfter(round.rules.start, round.world.quarter[0] as number);
}

/** Reports of the worlds at hand: a world never changes, so each firm's report of it is made once. */
const reports = new WeakMap<World, Report[]>();

/** What `firm` is told now. */
export function reportFor(round: Round, firm: FirmId): Report {
  const index = round.rules.firmIds.indexOf(firm);
  if (!round.keep) return passingReport(round, index);
  let made = reports.get(round.world);
  if (!made) {
    made = [];
    reports.set(round.world, made);
  }
  return (made[index] ??= observe(round.world, index));
}

interface Passing {
  readonly report: Report;
  readonly of: World;
}
const passing = new Map<string, Passing>();

/** A report in a table that the next quarter's will write over: one a firm and shape. */
function passingReport({ world }: Round, firm: number): Report {
  const { firms, segments, regions } = world.shape;
  const key = `${firms}/${segments}/${regions}/${firm}`;
  const last = passing.get(key);
  if (last?.of === world) return last.report;
  const report = observe(world, firm, last?.report.table);
  passing.set(key, { report, of: world });
  return report;
}

/** The table with what computed rivals put forward before anybody decides. */
export function withProposals(round: Round): Round {
  if (round.over) return round;
  const talk: Talk[] = [];
  round.rules.firmIds.forEach((firm, index) => {
    const player = round.players[firm] ?? 'hold-course';
    if (player === 'human' || round.world.active[index] === 0) return;
    const outlook = { report: reportFor(round, firm), rules: round.rules, luck: round.luck };
    for (const { to, terms, reasons } of rivalOf(player).propose(outlook)) {
      if (round.rules.firmIds.includes(to)) talk.push({ from: firm, to, kind: 'offer', terms, reasons });
    }
  });
  return { ...round, talk };
}
