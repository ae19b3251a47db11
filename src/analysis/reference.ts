import { atLevel, scoreSeat, type FirmId, type Rules } from '../engine';
import type { GameRecord } from '../record';
import type { RivalId } from '../rivals';
import { closeRound, openRound, playersOf, type Progress } from '../table';

/**
 * The policy whose game on the same seed a student's is held against: in the same seat, under the same luck, facing the same
 * rivals at the same level, for as many quarters. It answers the market a quarter later, and does not look ahead.
 *
 * A reference is to take the seed's luck out of a score. Over nine settings (three cases, 4 to 14 quarters, two levels, 16 to
 * 24 seeds each) it takes the spread of five other simple players down to 0.36 of itself (0.10 to 0.74); holding course comes
 * to 0.47, networker to 0.48. Best-reply makes it 1.78 times as wide: it reaches nearly all points, whatever the luck.
 */
export const REFERENCE: RivalId = 'follower';

/** Reference scores by all that they hang on, so that a class on one seed costs one game. */
export type References = Map<string, number>;

/** Points 0..100 of the reference on the record's seed; null where not one person held one scored seat. */
export function* referenceScore(
  record: GameRecord,
  whole: Rules,
  quarters: number,
  known: References,
): Generator<Progress, number | null, void> {
  const people = Object.keys(record.seats).filter((firm) => record.seats[firm] === 'human');
  const [own] = people;
  const seat = whole.seats.find(({ firm }) => whole.firmIds[firm] === own);
  if (own === undefined || people.length > 1 || !seat) return null;
  const { seed, luck, seats, difficulty, foresight = 0 } = record;
  const key = JSON.stringify([
    whole.hash,
    seed,
    luck,
    whole.firmIds.map((firm) => seats[firm]),
    difficulty,
    foresight,
    quarters,
  ]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const rules = atLevel(whole, difficulty);
  const looks = Object.fromEntries(rules.firmIds.map((firm): [FirmId, number] => [firm, foresight]));
  let round = openRound({
    rules,
    seed,
    luck,
    players: { ...playersOf(record), [own]: REFERENCE },
    foresight: { ...looks, [own]: 0 },
  });
  for (let quarter = 0; quarter < quarters && !round.over; quarter++) {
    const closed = closeRound(round, {});
    if (!closed.ok) return null;
    ({ round } = closed.value);
    yield { done: quarter + 1, of: quarters };
  }
  const { total } = scoreSeat(rules, seat, round.history);
  known.set(key, total);
  return total;
}
