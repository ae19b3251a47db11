import { scoreSeat, type FirmId, type Rules } from '../engine';
import type { RivalId } from '../rivals';
import type { Scenario } from '../scenario';
import { closeRound, openRound, type Player } from '../table';
import { drawOne, drawRules } from './draws';

/** Policies that are simple enough to be stumbled upon: none of them may be the answer to every game. */
export const SIMPLE_POLICIES = [
  'hold-course',
  'cautious',
  'follower',
  'networker',
  'fortress',
  'margin-hunter',
] as const satisfies readonly RivalId[];
export type SimplePolicy = (typeof SIMPLE_POLICIES)[number];
export type ContestPolicy = SimplePolicy | 'best-reply';

/** Characters that the other firms are drawn from. */
const OTHERS = ['cautious', 'follower', 'networker', 'fortress', 'margin-hunter'] as const;

/** How one game ended for the seat. */
export interface Played {
  /** Points of the mandate, 0..100. */
  readonly score: number;
  /** Every goal of the mandate was met. */
  readonly reached: boolean;
}

/** Games of one policy in one seat, seed after seed. */
export interface Contest {
  readonly seat: FirmId;
  readonly policy: ContestPolicy;
  /** Seeds by number, the first and how many. */
  readonly from: number;
  readonly count: number;
  /** Rollouts a way that best-reply may spend; the others spend none. */
  readonly rollouts: number;
}

/** A game that opens on the seat of a policy: the seed draws luck, parameters and the others' characters. */
export function openContest(
  rules: Rules,
  seed: string,
  { seat, policy, rollouts }: Omit<Contest, 'from' | 'count'>,
) {
  const players = Object.fromEntries(
    rules.firmIds.map((firm): [FirmId, Player] => [
      firm,
      firm === seat ? policy : drawOne(OTHERS, seed, firm),
    ]),
  );
  const foresight = policy === 'best-reply' ? { [seat]: rollouts } : 0;
  return openRound({ rules, seed, luck: true, players, foresight });
}

/** Plays the games of a contest. A game depends on its seed alone, so that they may be dealt to workers in any way. */
export function playContest(scenario: Scenario, contest: Contest): Played[] {
  const played: Played[] = [];
  for (let at = contest.from; at < contest.from + contest.count; at++) {
    const seed = `balance-${at}`;
    const rules = drawRules(scenario, seed);
    let round = openContest(rules, seed, contest);
    while (!round.over) {
      const result = closeRound(round, {});
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      ({ round } = result.value);
    }
    const seat = rules.seats.find(({ firm }) => rules.firmIds[firm] === contest.seat);
    if (!seat) throw new Error(`no seat ${contest.seat}`);
    const { total, parts } = scoreSeat(rules, seat, round.history);
    played.push({ score: total, reached: Object.values(parts).every(({ met }) => met) });
  }
  return played;
}
