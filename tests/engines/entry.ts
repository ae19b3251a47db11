import { hashWorld } from '../../src/engine';
import { linesOf, replay, type GameRecord } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound, type Player } from '../../src/table';

/** Hash of the world after every quarter, by the name of the game. */
export type Hashes = Readonly<Record<string, readonly string[]>>;

/** A game that computed rivals decide anew in every engine: the link form of a record relies on them. */
export interface DecidedGame {
  readonly seed: string;
  readonly luck: boolean;
  readonly player: Player;
}

/** What every engine is asked: recorded choices to play again, and games to decide itself. */
export interface Question {
  readonly recorded: Readonly<Record<string, GameRecord>>;
  readonly decided: Readonly<Record<string, DecidedGame>>;
}

/** Answers a question given as JSON, as JSON: this runs unchanged in every JavaScript engine. */
export function answer(question: string): string {
  const { recorded, decided } = JSON.parse(question) as Question;
  const hashes: Record<string, readonly string[]> = {};
  for (const [name, record] of Object.entries(recorded)) hashes[name] = replayHashes(record);
  for (const [name, game] of Object.entries(decided)) hashes[name] = decideHashes(game);
  return JSON.stringify(hashes);
}

/** Every line of a record; where a quarter differs from the recorded hash, what it came to instead. */
function replayHashes(record: GameRecord): string[] {
  const rules = bundledScenario(record.scenario.id)?.rules;
  if (!rules) return [`no scenario ${record.scenario.id}`];
  return linesOf(record).flatMap((choices) => {
    const { quarters, stopped } = replay(record, rules, choices);
    const hashes = quarters.map(({ turn, world, agrees }) => (agrees ? turn.after : hashWorld(world)));
    return stopped ? [...hashes, JSON.stringify(stopped)] : hashes;
  });
}

/** All seats held by one computed player, from the first decision on. */
export function decideHashes({ seed, luck, player }: DecidedGame): string[] {
  const rules = bundledScenario('alibaba-suning-2015')?.rules;
  if (!rules) return ['no scenario'];
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, player]));
  let round = openRound({ rules, seed, luck, players });
  const hashes: string[] = [];
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) return [...hashes, JSON.stringify(result.refusals)];
    round = result.value.round;
    hashes.push(result.value.played.turn.after);
  }
  return hashes;
}
