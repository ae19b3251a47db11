import {
  drawLuck,
  isOver,
  luckSizes,
  noLuck,
  observe,
  periodAfter,
  start,
  type Decision,
  type FirmId,
  type GameEvent,
  type Luck,
  type Posting,
  type Report,
  type Rules,
  type Table,
  type World,
} from '../engine';
import type { Talk, TurnRecord } from '../record';
import { rivalOf, type Outlook, type RivalId } from '../rivals';

/** Who decides for a firm: a person, or a computed rival. */
export type Player = 'human' | RivalId;

export interface RoundOptions {
  readonly rules: Rules;
  readonly seed: string;
  readonly luck: boolean;
  readonly players: Readonly<Record<FirmId, Player>>;
  /** False for play that nobody looks at: reports and past worlds are written over. */
  readonly keep?: boolean;
  /** An ended round of the same scenario that kept nothing: its tables are written over. */
  readonly reuse?: Round;
  /** Futures that computed rivals look into for every way they weigh, all or by firm; none by default. */
  readonly foresight?: Foresights;
}

/** By firm: what `rivalOf(player).decide(outlookOf(round, firm))` gives, worked out elsewhere or recorded. */
export type Decided = Readonly<Record<FirmId, readonly Decision[]>>;

type Foresights = number | Readonly<Record<FirmId, number>>;

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
  readonly foresight: Foresights;
  /** What rivals decide this quarter, where it is known: they need not look ahead for it here. */
  readonly decided: Decided;
  readonly told: Told;
  readonly keep: boolean;
  /** The quarter before's world, to be written over; null where worlds are kept. */
  readonly spare: World | null;
}

/** Opens a table at the first quarter; computed rivals have put their offers forward. */
export function openRound(options: RoundOptions): Round {
  const { rules, seed, players } = options;
  const luck = options.luck
    ? drawLuck(seed, luckSizes(rules), rules.quarters)
    : noLuck(luckSizes(rules), rules.quarters);
  const { reuse } = options;
  const lent = reuse?.keep === false && reuse.rules === rules ? reuse : null;
  const world = start(rules, lent?.spare ?? undefined);
  return withProposals({
    rules,
    seed,
    players,
    luck,
    world,
    history: [world],
    talk: [],
    over: isOver(world, rules),
    told: { reports: [], lent: options.keep === false ? (lent?.told.lent ?? []) : null },
    foresight: options.foresight ?? 0,
    decided: {},
    keep: options.keep !== false,
    spare: options.keep === false ? (lent?.world ?? null) : null,
  });
}

/** The same table at a later or other moment: a record's cursor, or a seat taken over. */
export function resumeRound(round: Round, history: readonly World[], players: Round['players']): Round {
  const world = history[history.length - 1] ?? round.world;
  const told = { reports: [], lent: null };
  const over = isOver(world, round.rules);
  return withProposals({ ...round, players, world, history, talk: [], decided: {}, told, spare: null, over });
}

export function periodOf(round: Round): string {
  return periodAfter(round.rules.start, round.world.quarter[0] as number);
}

/** Reports made so far of one world, and tables that they may be written to. */
export interface Told {
  readonly reports: (Report | undefined)[];
  /** Tables by firm that the next quarter's reports write over; null where reports are kept. */
  readonly lent: (Table | undefined)[] | null;
}

/** What `firm` is told now; made once a quarter, since a world never changes. */
export function reportFor({ rules, world, told }: Round, firm: FirmId): Report {
  const index = rules.firmIds.indexOf(firm);
  const made = told.reports[index];
  if (made) return made;
  const report = observe(world, index, told.lent?.[index]);
  told.reports[index] = report;
  if (told.lent) told.lent[index] = report.table;
  return report;
}

/** What a computed rival of this table decides from. */
export function outlookOf(round: Round, firm: FirmId): Outlook {
  const { rules, luck } = round;
  const foresight = typeof round.foresight === 'number' ? round.foresight : (round.foresight[firm] ?? 0);
  return { report: reportFor(round, firm), rules, luck, foresight };
}

/** The table with what computed rivals put forward before anybody decides. */
export function withProposals(round: Round): Round {
  if (round.over) return round;
  const talk: Talk[] = [];
  round.rules.firmIds.forEach((firm, index) => {
    const player = round.players[firm] ?? 'hold-course';
    if (player === 'human' || round.world.active[index] === 0) return;
    const outlook = outlookOf(round, firm);
    for (const { to, terms, reasons } of rivalOf(player).propose(outlook)) {
      if (round.rules.firmIds.includes(to)) talk.push({ from: firm, to, kind: 'offer', terms, reasons });
    }
  });
  return { ...round, talk };
}
