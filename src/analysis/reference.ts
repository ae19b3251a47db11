import { atLevel, scoreSeat, type FirmId, type Level, type Rules } from '../engine';
import type { GameRecord } from '../record';
import type { RivalId } from '../rivals';
import { closeRound } from '../table/close';
import { playersOf } from '../table/players';
import { openRound } from '../table/round';
import { peopleOf } from '../table/seats';

/**
 * The policy whose game on the same seed a student's is held against: in the same seat, under the same luck, facing the same
 * rivals at the same level, for as many quarters. It answers the market a quarter later, and does not look ahead.
 *
 * A reference is to take the seed's luck out of a score. Over nine settings (three cases, 4 to 14 quarters, two levels, 16 to
 * 24 seeds each) it takes the spread of five other simple players down to 0.36 of itself (0.10 to 0.74); holding course comes
 * to 0.47, networker to 0.48. Best-reply makes it 1.78 times as wide: it reaches nearly all points, whatever the luck.
 */
export const REFERENCE: RivalId = 'follower';

/** All that a reference game hangs on, beside the rules. */
export interface ReferenceGame {
  /** The seat that the reference takes. */
  readonly own: FirmId;
  readonly seed: string;
  readonly luck: boolean;
  readonly seats: Readonly<Record<FirmId, string>>;
  readonly difficulty: Level;
  readonly foresight: number;
  readonly quarters: number;
}

/** The reference game of a record over so many quarters; null where not one person held one scored seat. */
export function referenceGame(record: GameRecord, rules: Rules, quarters: number): ReferenceGame | null {
  const { seed, luck, seats, difficulty, foresight = 0 } = record;
  const people = peopleOf(record);
  const [own] = people;
  const scored = rules.seats.some(({ firm }) => rules.firmIds[firm] === own);
  if (own === undefined || people.length > 1 || !scored || quarters === 0) return null;
  return { own, seed, luck, seats, difficulty, foresight, quarters };
}

/** Names a reference game, so that a class on one seed costs one game. */
export function referenceKey({ hash, firmIds }: Rules, game: ReferenceGame): string {
  const { own, seed, luck, seats, difficulty, foresight, quarters } = game;
  const sat = firmIds.map((firm) => seats[firm]);
  return JSON.stringify([hash, own, seed, luck, sat, difficulty, foresight, quarters]);
}

/** Points 0..100 that the reference comes to; null where its game cannot be played. */
export function referenceScore(whole: Rules, game: ReferenceGame): number | null {
  const { own, seed, luck, difficulty, foresight, quarters } = game;
  const rules = atLevel(whole, difficulty);
  const seat = rules.seats.find(({ firm }) => rules.firmIds[firm] === own);
  const looks = Object.fromEntries(rules.firmIds.map((firm): [FirmId, number] => [firm, foresight]));
  let round = openRound({
    rules,
    seed,
    luck,
    players: { ...playersOf(game), [own]: REFERENCE },
    foresight: { ...looks, [own]: 0 },
  });
  for (let quarter = 0; quarter < quarters && !round.over; quarter++) {
    const closed = closeRound(round, {});
    if (!closed.ok) return null;
    ({ round } = closed.value);
  }
  return seat ? scoreSeat(rules, seat, round.history).total : null;
}
