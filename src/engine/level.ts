import type { Rules } from './rules';
import type { ClauseId, DecisionKind } from './types';

/** How much of the game is on: the same engine at every level, what is off holds course. */
export const LEVELS = ['essentials', 'standard', 'full'] as const;
export type Level = (typeof LEVELS)[number];

/** Futures that rivals may look into at most: more would keep a reader waiting. */
export const MOST_FORESIGHT = 8;

/** What one level leaves on. */
export interface LevelRules {
  readonly id: Level;
  /** Kinds of decision that are on; null for all. */
  readonly decisions: readonly DecisionKind[] | null;
  /** Clauses that a term sheet may hold; null for all. */
  readonly clauses: readonly ClauseId[] | null;
  /** Futures that rivals look into for every way they weigh. */
  readonly foresight: number;
}

const restricted = new WeakMap<LevelRules, WeakMap<Rules, Rules>>();

/**
 * The rules with everything off that the level leaves out; the same object for the same question.
 *
 * A level that the scenario does not name has everything on. Scenario and hash stay: a record names its level beside them.
 */
export function atLevel(rules: Rules, level: Level): Rules {
  const wanted = rules.levels[level] ?? null;
  const limits = wanted?.decisions || wanted?.clauses ? wanted : null;
  if (rules.level === limits) return rules;
  if (limits === null) return { ...rules, level: null };
  const known = restricted.get(limits) ?? new WeakMap<Rules, Rules>();
  restricted.set(limits, known);
  const found = known.get(rules) ?? { ...rules, level: limits };
  known.set(rules, found);
  return found;
}

/** Futures that rivals look into at a level; none where the scenario does not say. */
export function foresightAt(rules: Rules, level: Level): number {
  return rules.levels[level]?.foresight ?? 0;
}

/** True when decisions of this kind are off in this game. */
export function isKindOff({ level }: Rules, kind: DecisionKind): boolean {
  return level?.decisions ? !level.decisions.includes(kind) : false;
}

/** True when term sheets of this game may not hold the clause. */
export function isClauseOff({ level }: Rules, id: ClauseId): boolean {
  return level?.clauses ? !level.clauses.includes(id) : false;
}
