import type { FirmId, Level, Rules } from '../engine';
import { ENGINE, FORMAT, type GameRecord, type TurnNode, type TurnRecord } from './types';

export interface NewRecord {
  readonly rules: Rules;
  readonly seed: string;
  readonly luck: boolean;
  readonly seats: Readonly<Record<FirmId, string>>;
  readonly difficulty?: Level;
  readonly foresight?: number;
  /** The scenario's form that `rules` are of; null for its own length. */
  readonly form?: string | null;
  /** Numbers that `rules` hold at another value than the scenario gives them. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** A record in which nothing has been played. */
export function emptyRecord({
  rules,
  seed,
  luck,
  seats,
  difficulty = 'full',
  foresight = 0,
  form = null,
  parameters = {},
}: NewRecord): GameRecord {
  return {
    format: FORMAT,
    engine: ENGINE,
    scenario: { id: rules.id, ...(form === null ? {} : { form }), hash: rules.hash },
    seed,
    luck,
    seats,
    difficulty,
    ...(foresight > 0 ? { foresight } : {}),
    takebacks: 0,
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
    root: { children: [] },
  };
}

/** Turns of one line from the first quarter: at every fork the child that `choices` names, else the one played. */
export function lineOf(record: GameRecord, choices: readonly number[] = []): TurnNode[] {
  const line: TurnNode[] = [];
  let children = record.root.children;
  for (let depth = 0; children.length > 0; depth++) {
    const node = children[choices[depth] ?? 0];
    if (!node) break;
    line.push(node);
    children = node.children;
  }
  return line;
}

/**
 * The record with `turn` appended after the first `length` turns of the played line.
 *
 * Where the line goes on already, the new turn becomes the played one and the old line stays as a variation.
 */
export function appendTurn(record: GameRecord, turn: TurnRecord, length = lineOf(record).length): GameRecord {
  return { ...record, root: { children: insert(record.root.children, turn, length) } };
}

function insert(children: readonly TurnNode[], turn: TurnRecord, length: number): readonly TurnNode[] {
  const [played, ...variations] = children;
  if (length === 0 || !played) return [{ ...turn, children: [] }, ...children];
  return [{ ...played, children: insert(played.children, turn, length - 1) }, ...variations];
}

/** The played line cut to its first `length` turns, counted as a take-back. */
export function takeBack(record: GameRecord, length: number): GameRecord {
  const cut = (children: readonly TurnNode[], left: number): readonly TurnNode[] => {
    const [played, ...variations] = children;
    if (left === 0 || !played) return [];
    return [{ ...played, children: cut(played.children, left - 1) }, ...variations];
  };
  return {
    ...record,
    takebacks: record.takebacks + 1,
    root: { children: cut(record.root.children, length) },
  };
}
