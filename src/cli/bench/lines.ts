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
  type World,
} from '../../engine';
import type { RivalId } from '../../rivals';
import { closeRound, openRound } from '../../table';

/** The kinds of play that are measured; the engine's speed is that of the slowest. */
export const PLAYS = ['random-legal', 'historical', 'hold-course'] as const satisfies readonly RivalId[];
export type Play = (typeof PLAYS)[number];

/** The sheets of one whole game, by quarter and firm, with the luck under which they were decided. */
export interface Line {
  readonly luck: Luck;
  readonly sheets: readonly (readonly (CheckedSheet | null)[])[];
}

/** Games that every seat plays by one policy. */
export function linesOf(rules: Rules, play: RivalId, games: number): Line[] {
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, play]));
  return Array.from({ length: games }, (_, game) => {
    const seed = `bench-${game}`;
    let round = openRound({ rules, seed, luck: true, players, keep: false });
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
    return { luck: drawLuck(seed, luckSizes(rules), rules.quarters), sheets };
  });
}

/** Plays lines again as a search does: two buffers, nothing recorded, nothing hashed. */
export class Rollout {
  readonly #rules: Rules;
  readonly #opening: World;
  readonly #here: World;
  readonly #there: World;

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#opening = start(rules);
    this.#here = tableOver(rules.shape);
    this.#there = tableOver(rules.shape);
  }

  /** Plays every line to its end; returns the number of quarters. */
  play(lines: readonly Line[]): number {
    let quarters = 0;
    for (const { luck, sheets } of lines) {
      let world = copyTable(this.#opening, this.#here);
      for (const turn of sheets) {
        const into = world === this.#here ? this.#there : this.#here;
        world = advance(world, turn, this.#rules, luck, { into, record: false }).world;
        quarters++;
      }
    }
    return quarters;
  }
}
