import { SIMPLE_POLICIES, type ContestPolicy, type Played, type SimplePolicy } from './contest';

/** What a policy made of its seeds. */
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

/** The games of every policy, seed by seed. */
export type Games = Readonly<Record<ContestPolicy, readonly Played[]>>;

export interface Balance {
  readonly policies: Readonly<Record<ContestPolicy, PolicyResult>>;
  /** Points by which best-reply leads the best simple policy on the seeds that both played. */
  readonly lead: number;
  /** The simple policy that is best in more than 60 % of the seeds, or null. */
  readonly dominant: SimplePolicy | null;
}

/** Above this part of the seeds a policy dominates. */
const DOMINANT = 0.6;

/** Compares policies that played the same seeds; best-reply may have played the first few only. */
export function balanceOf(games: Games): Balance {
  const wins = winsOf(games);
  const policies = {} as Record<ContestPolicy, PolicyResult>;
  for (const policy of SIMPLE_POLICIES) policies[policy] = summary(games[policy], wins.get(policy) ?? 0);
  policies['best-reply'] = summary(games['best-reply'], 0);
  return {
    policies,
    lead: leadOf(games),
    dominant: SIMPLE_POLICIES.find((policy) => policies[policy].winRate > DOMINANT) ?? null,
  };
}

function winsOf(games: Games): Map<SimplePolicy, number> {
  const wins = new Map<SimplePolicy, number>();
  const seeds = games[SIMPLE_POLICIES[0]].length;
  for (let at = 0; at < seeds; at++) {
    const scoreOf = (policy: SimplePolicy): number => games[policy][at]?.score ?? 0;
    const most = Math.max(...SIMPLE_POLICIES.map(scoreOf));
    const best = SIMPLE_POLICIES.filter((policy) => scoreOf(policy) >= most - 1e-9);
    for (const policy of best) wins.set(policy, (wins.get(policy) ?? 0) + 1 / best.length / seeds);
  }
  return wins;
}

function summary(played: readonly Played[], winRate: number): PolicyResult {
  const count = Math.max(1, played.length);
  const meanScore = meanOf(played);
  let squares = 0;
  let reached = 0;
  for (const { score, reached: met } of played) {
    squares += (score - meanScore) * (score - meanScore);
    reached += met ? 1 : 0;
  }
  return {
    winRate,
    meanScore,
    error: (1.96 * Math.sqrt(squares / count)) / Math.sqrt(count),
    reached: reached / count,
    seeds: played.length,
  };
}

function meanOf(played: readonly Played[]): number {
  let sum = 0;
  for (const { score } of played) sum += score;
  return sum / Math.max(1, played.length);
}

/** Over the seeds that best-reply played: its mean less that of the best simple policy there. */
function leadOf(games: Games): number {
  const searched = games['best-reply'].length;
  const simple = SIMPLE_POLICIES.map((policy) => meanOf(games[policy].slice(0, searched)));
  return meanOf(games['best-reply']) - Math.max(...simple);
}
