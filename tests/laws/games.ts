import {
  drawLuck,
  luckSizes,
  noLuck,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type Luck,
  type Rules,
  type World,
} from '../../src/engine';
import { RIVAL_IDS, type RivalId } from '../../src/rivals';
import { BUNDLED, bundledScenario } from '../../src/scenario';
import { closeRound, openRound, type Played, type Player } from '../../src/table';

/** Every property test draws its seeds from here, so that a failure can be met again. */
export const FIXED = { seed: 20150810, verbose: 1 } as const;

/** Rules of a scenario that comes with the program. */
export function rulesOf(id: string): Rules {
  const scenario = bundledScenario(id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return scenario.rules;
}

export const RULES = rulesOf('alibaba-suning-2015');

/** All bundled scenarios by id, for the laws that every one must keep. */
export const EVERY_SCENARIO: readonly Rules[] = BUNDLED.map(({ id }) => rulesOf(id));

export type Cast = Readonly<Record<FirmId, Player>>;

/** A game that was played to its end, with the world before and after every quarter. */
export interface Game {
  readonly rules: Rules;
  readonly seed: string;
  readonly luck: boolean;
  readonly cast: Cast;
  readonly name: string;
  readonly opening: World;
  readonly quarters: readonly Played[];
  readonly worlds: readonly World[];
}

export function castOf(rules: Rules, players: readonly RivalId[]): Cast {
  return Object.fromEntries(rules.firmIds.map((firm, i) => [firm, players[i % players.length]]));
}

export const RANDOM: readonly RivalId[] = ['random-legal'];
/** Random play against every sort of computed rival. */
const MIXED: readonly RivalId[] = ['random-legal', 'networker', 'follower', 'cautious', 'historical'];

/** Plays a whole game of computed players. */
export function playGame(
  seed: string,
  luck = true,
  players: readonly RivalId[] = RANDOM,
  rules: Rules = RULES,
): Game {
  const cast = castOf(rules, players);
  let round = openRound({ rules, seed, luck, players: cast });
  const opening = round.world;
  const quarters: Played[] = [];
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(`${seed}: ${JSON.stringify(result.refusals)}`);
    quarters.push(result.value.played);
    round = result.value.round;
  }
  const name = `${rules.id}/${seed}/${luck ? 'luck' : 'no luck'}/${players.join('+')}`;
  return {
    rules,
    seed,
    luck,
    cast,
    name,
    opening,
    quarters,
    worlds: [opening, ...quarters.map((played) => played.world)],
  };
}

/** The first scenario bears the number that a law asks for; a third of it shows whether others keep the law. */
function part(count: number, rules: Rules): number {
  return rules === RULES ? count : Math.ceil(count / 3);
}

/** Random games with and without luck, mixed games, and one of each computed player alone, in every scenario. */
export function manyGames(random: number, mixed: number): Game[] {
  return EVERY_SCENARIO.flatMap((rules) => [
    ...Array.from({ length: part(random, rules) }, (_, i) =>
      playGame(`random-${i}`, i % 3 !== 2, RANDOM, rules),
    ),
    ...Array.from({ length: part(mixed, rules) }, (_, i) =>
      playGame(`mixed-${i}`, i % 3 !== 2, [...MIXED.slice(i % 5), ...MIXED.slice(0, i % 5)], rules),
    ),
    ...RIVAL_IDS.map((id) => playGame(`all-${id}`, true, [id], rules)),
  ]);
}

export function luckOfGame(game: Game): Luck {
  const sizes = luckSizes(game.rules);
  return game.luck ? drawLuck(game.seed, sizes, game.rules.quarters) : noLuck(sizes, game.rules.quarters);
}

/** The sheets of a played quarter in firm order, as `advance` takes them. */
export function sheetsOf(game: Game, quarter: number): CheckedSheet[] {
  const { sheets } = game.quarters[quarter].turn;
  return game.rules.firmIds.map((firm) => ({ firm, decisions: sheets[firm] ?? [], checked: true }));
}

/** Places where `holds` is false, named by game and quarter: an empty list is a kept law. */
export function breaches(
  games: readonly Game[],
  find: (game: Game, quarter: number) => readonly string[],
): string[] {
  const found: string[] = [];
  for (const game of games) {
    for (let quarter = 0; quarter < game.quarters.length && found.length < 20; quarter++) {
      for (const what of find(game, quarter))
        found.push(`${game.name} ${game.quarters[quarter].turn.period}: ${what}`);
    }
  }
  return found;
}

/** The decision with its keys in another order. */
export function reversedKeys<T extends object>(value: T): T {
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]: [string, unknown]) => [
        key,
        typeof item === 'object' && item !== null && !Array.isArray(item) ? reversedKeys(item) : item,
      ]),
  ) as T;
}

/** The decisions with their kinds in another order; decisions of one kind keep theirs. */
export function otherKindOrder(decisions: readonly Decision[]): Decision[] {
  const kinds = [...new Set(decisions.map((decision) => decision.kind))].reverse();
  return kinds.flatMap((kind) => decisions.filter((decision) => decision.kind === kind));
}
