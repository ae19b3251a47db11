import {
  advance,
  copyTable,
  drawLuck,
  luckSizes,
  start,
  tableOver,
  type CheckedSheet,
  type Luck,
  type Rules,
} from '../../engine';
import type { RivalId } from '../../rivals';
import { closeRound, openRound } from '../../table';
import { scenarioIds } from '../inputs';
import { rulesFrom } from '../scenario-input';
import { causesMsPerGame } from './bench-causes';

const PLAYS = ['random-legal', 'historical', 'hold-course'] as const satisfies readonly RivalId[];
const GAMES = 24;
const MEASURE_MS = 1500;

interface Line {
  readonly luck: Luck;
  readonly sheets: readonly (readonly (CheckedSheet | null)[])[];
}

/**
 * Speed of the engine on one thread: whole quarters of `advance` (luck on, no recorder, no hash) on sheets that were
 * decided beforehand, and whole games with rivals deciding, bargaining and being checked.
 */
export function bench(): unknown {
  const rules = rulesFrom(scenarioIds()[0] ?? '');
  const byPlay = Object.fromEntries(
    PLAYS.map((play) => [play, quartersPerSecond(rules, linesOf(rules, play))]),
  );
  return {
    scenario: rules.id,
    quartersPerSecond: Math.min(...Object.values(byPlay)),
    byPlay,
    gamesPerSecond: gamesPerSecond(rules),
    causesMsPerGame: causesMsPerGame(rules),
    bytesPerWorld: start(rules).cells.byteLength,
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
    node: process.version,
  };
}

/** Sheets of whole games under one policy, with the luck they were played under. */
function linesOf(rules: Rules, play: RivalId): Line[] {
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, play]));
  return Array.from({ length: GAMES }, (_, game) => {
    let round = openRound({ rules, seed: `bench-${game}`, luck: true, players });
    const sheets: (CheckedSheet | null)[][] = [];
    while (!round.over) {
      const result = closeRound(round, {});
      if (!result.ok) break;
      const { turn } = result.value.played;
      sheets.push(
        rules.firmIds.map((firm) => ({ firm, decisions: turn.sheets[firm] ?? [], checked: true as const })),
      );
      round = result.value.round;
    }
    return { luck: drawLuck(`bench-${game}`, luckSizes(rules), rules.quarters), sheets };
  });
}

function quartersPerSecond(rules: Rules, lines: readonly Line[]): number {
  const opening = start(rules);
  const buffers = [tableOver(rules.shape), tableOver(rules.shape)] as const;
  const playAll = (): number => {
    let quarters = 0;
    for (const { luck, sheets } of lines) {
      let world = copyTable(opening, buffers[0]);
      for (let q = 0; q < sheets.length; q++) {
        world = advance(world, sheets[q] ?? [], rules, luck, {
          into: buffers[(q + 1) % 2] as typeof world,
          record: false,
        }).world;
        quarters++;
      }
    }
    return quarters;
  };
  return rate(playAll);
}

/** Whole games with the page's own mix of rivals, the first seat held by one that answers but does not court. */
function gamesPerSecond(rules: Rules): number {
  const roster: readonly RivalId[] = ['cautious', 'networker', 'follower', 'cautious', 'follower'];
  const players = Object.fromEntries(
    rules.firmIds.map((firm, i) => [firm, roster[i % roster.length] as RivalId]),
  );
  let game = 0;
  return rate(() => {
    let round = openRound({ rules, seed: `game-${game++}`, luck: true, players, keep: false });
    while (!round.over) {
      const result = closeRound(round, {});
      if (!result.ok) break;
      round = result.value.round;
    }
    return 1;
  });
}

/** Units of work a second, after a second of warming up. */
function rate(work: () => number): number {
  const warm = performance.now();
  while (performance.now() - warm < 1000) work();
  const from = performance.now();
  let units = 0;
  while (performance.now() - from < MEASURE_MS) units += work();
  return Math.round((units / (performance.now() - from)) * 1000);
}
