import { noLuck, luckSizes, scoreSeat, type FirmId, type Rules, type SeatRules, type Table } from '../engine';
import type { RivalId } from '../rivals';
import { closeRound, openRound, type Player } from '../table';
import { drawOne } from './draws';
import { leverEffects } from './lever-effects';

/** Policies that are simple enough to be stumbled upon: none of them may be the answer to every game. */
export const SIMPLE_POLICIES = [
  'hold-course',
  'cautious',
  'follower',
  'networker',
  'fortress',
  'margin-hunter',
] as const satisfies readonly RivalId[];
type SimplePolicy = (typeof SIMPLE_POLICIES)[number];

/** Characters that the other firms are drawn from. */
const OTHERS = ['cautious', 'follower', 'networker', 'fortress', 'margin-hunter'] as const;

export interface PolicyResult {
  /** Part of the seeds in which no other simple policy scored more; ties are shared. */
  readonly winRate: number;
  readonly meanScore: number;
  /** Half the width of the 95 % interval of the mean. */
  readonly error: number;
  /** Part of the seeds in which every goal of the mandate was met. */
  readonly reached: number;
  readonly seeds: number;
}

export interface Balance {
  readonly seat: FirmId;
  readonly policies: Readonly<Record<SimplePolicy | 'best-reply', PolicyResult>>;
  /** Points by which best-reply leads the best simple policy on the seeds that both played. */
  readonly lead: number;
  /** Points of score by kind of decision. */
  readonly levers: Readonly<Record<string, number>>;
  /** The simple policy that is best in more than 60 % of the seeds, or null. */
  readonly dominant: SimplePolicy | null;
}

/** Above this part of the seeds a policy dominates. */
const DOMINANT = 0.6;

export interface BalanceOptions {
  readonly seeds: number;
  /** How many of them best-reply plays, too. */
  readonly searched: number;
  /** Rules of one seed: its own draw of the parameters. */
  readonly rulesFor: (seed: string) => Rules;
}

/**
 * Plays every simple policy in one seat over seeds that draw luck, the others' characters and the parameters, the same
 * for all policies.
 */
export function balanceOf(seat: SeatRules, options: BalanceOptions): Balance {
  const games: Game[] = [];
  const scores = new Map<SimplePolicy | 'best-reply', Played[]>();
  for (let at = 0; at < options.seeds; at++) {
    const seed = `balance-${at}`;
    games.push({ seed, rules: options.rulesFor(seed) });
  }
  for (const policy of SIMPLE_POLICIES)
    scores.set(
      policy,
      games.map((game) => play(game, seat, policy)),
    );
  scores.set(
    'best-reply',
    games.slice(0, options.searched).map((game) => play(game, seat, 'best-reply')),
  );
  const wins = winsOf(scores, options.seeds);
  const policies = {} as Record<SimplePolicy | 'best-reply', PolicyResult>;
  for (const [policy, played] of scores)
    policies[policy] = summary(played, policy === 'best-reply' ? 0 : (wins.get(policy) ?? 0));
  const rules = games[0]?.rules;
  return {
    seat: rules?.firmIds[seat.firm] ?? '',
    policies,
    lead: leadOf(scores, options.searched),
    levers: rules ? leverEffects(rules, seat, noLuck(luckSizes(rules), rules.quarters)) : {},
    dominant: SIMPLE_POLICIES.find((policy) => policies[policy].winRate > DOMINANT) ?? null,
  };
}

interface Game {
  readonly seed: string;
  readonly rules: Rules;
}

interface Played {
  readonly score: number;
  readonly reached: boolean;
}

function play({ seed, rules }: Game, seat: SeatRules, policy: RivalId): Played {
  const players = Object.fromEntries(
    rules.firmIds.map((firm, index): [FirmId, Player] => [
      firm,
      index === seat.firm ? policy : drawOne(OTHERS, seed, firm),
    ]),
  );
  let round = openRound({ rules, seed, luck: true, players });
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) break;
    round = result.value.round;
  }
  return judge(rules, seat, round.history);
}

function judge(rules: Rules, seat: SeatRules, history: readonly Table[]): Played {
  const { total, parts } = scoreSeat(rules, seat, history);
  return { score: total, reached: Object.values(parts).every(({ met }) => met) };
}

function winsOf(scores: ReadonlyMap<string, readonly Played[]>, seeds: number): Map<SimplePolicy, number> {
  const wins = new Map<SimplePolicy, number>();
  for (let at = 0; at < seeds; at++) {
    const at0 = (policy: SimplePolicy): number => scores.get(policy)?.[at]?.score ?? 0;
    const most = Math.max(...SIMPLE_POLICIES.map(at0));
    const best = SIMPLE_POLICIES.filter((policy) => at0(policy) >= most - 1e-9);
    for (const policy of best) wins.set(policy, (wins.get(policy) ?? 0) + 1 / best.length / seeds);
  }
  return wins;
}

function summary(played: readonly Played[], winRate: number): PolicyResult {
  const count = Math.max(1, played.length);
  let sum = 0;
  let squares = 0;
  let reached = 0;
  for (const { score, reached: met } of played) {
    sum += score;
    squares += score * score;
    reached += met ? 1 : 0;
  }
  const mean = sum / count;
  const variance = Math.max(0, squares / count - mean * mean);
  return {
    winRate,
    meanScore: mean,
    error: 1.96 * Math.sqrt(variance / count),
    reached: reached / count,
    seeds: played.length,
  };
}

/** Over the seeds that best-reply played: its mean less that of the best simple policy there. */
function leadOf(scores: ReadonlyMap<string, readonly Played[]>, searched: number): number {
  const mean = (policy: string): number => {
    const played = scores.get(policy)?.slice(0, searched) ?? [];
    let sum = 0;
    for (const { score } of played) sum += score;
    return sum / Math.max(1, played.length);
  };
  return mean('best-reply') - Math.max(...SIMPLE_POLICIES.map(mean));
}
