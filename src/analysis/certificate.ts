import type { FirmId, Rules, SeatRules } from '../engine';
import type { Scenario } from '../scenario';
import { balanceOf, type Balance, type Games } from './balance';
import { SIMPLE_POLICIES, type Contest, type ContestPolicy, type Played } from './contest';
import { engineHash, policiesHash } from './fingerprint';
import { leverEffects, leverSwings, POSITIONS, type LeverSwing } from './lever-effects';
import { tornado } from './sensitivity';

/** Seeds of the simple policies, and how many of them best-reply plays, too. */
export const SEEDS = 200;
const SEARCHED = 40;
/** Rollouts a way that best-reply may spend. */
const ROLLOUTS = 4;
/** Rows of the two tornados. */
const ROWS = 10;
/** A certificate asks for this: no simple policy may win more, nor holding course reach the mandate more; and so on. */
export const LIMITS = { dominant: 0.6, held: 0.4, lead: 5, reached: 0.3, lever: 2 } as const;

/** What a seat's balance was measured as, and of what. */
export interface Certificate extends Balance {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly engine: string;
  readonly policiesHash: string;
  readonly seat: FirmId;
  readonly rollouts: number;
  /** The furthest that each kind of decision moves the score of any seat in any position, points. */
  readonly levers: Readonly<Record<string, number>>;
  /** The levers by which the seat can win most, from holding course. */
  readonly tornado: readonly LeverSwing[];
  /** The parameters that move the seat's share and pressure most. */
  readonly parameters: readonly string[];
  readonly holds: Readonly<Record<'noDominant' | 'lead' | 'reached' | 'held', boolean>>;
  /** Kinds of decision that move no score of this scenario by two points; another scenario's must. */
  readonly still: readonly string[];
  /** Points by policy and seed, for playing a part of them again. */
  readonly scores: Readonly<Record<ContestPolicy, readonly number[]>>;
}

/** The contests of a certificate, policy by policy. */
export function contestsOf(seat: FirmId, seeds = SEEDS, rollouts = ROLLOUTS): Contest[] {
  const searched = Math.min(seeds, Math.max(1, Math.round((seeds * SEARCHED) / SEEDS)));
  return [...SIMPLE_POLICIES, 'best-reply' as const].map((policy) => ({
    seat,
    policy,
    from: 0,
    count: policy === 'best-reply' ? searched : seeds,
    rollouts,
  }));
}

/** The certificate of a seat from the games of its contests. */
export function certificateOf(
  scenario: Scenario,
  seat: SeatRules,
  games: Games,
  rollouts = ROLLOUTS,
): Certificate {
  const { rules } = scenario;
  const firm = rules.firmIds[seat.firm] ?? '';
  const balance = balanceOf(games);
  const { policies, lead, dominant } = balance;
  const levers = leversOf(rules);
  const scores = {} as Record<ContestPolicy, readonly number[]>;
  for (const [policy, played] of Object.entries(games) as [ContestPolicy, readonly Played[]][])
    scores[policy] = played.map(({ score }) => rounded(score));
  return {
    scenario: { id: rules.id, hash: rules.hash },
    engine: engineHash(rules),
    policiesHash: policiesHash(rules, firm),
    seat: firm,
    rollouts,
    ...balance,
    levers,
    tornado: leverSwings(rules, seat, 'hold-course').slice(0, ROWS),
    parameters: tornado(scenario, seat.firm, ROWS).map(({ parameter }) => parameter),
    holds: {
      noDominant: dominant === null,
      lead: lead >= LIMITS.lead,
      reached: policies['best-reply'].reached >= LIMITS.reached,
      held: policies['hold-course'].reached <= LIMITS.held,
    },
    still: Object.keys(levers).filter((kind) => (levers[kind] ?? 0) < LIMITS.lever),
    scores,
  };
}

/** Scores as certificates keep them. */
export function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** Over all seats and positions of the scenario. */
function leversOf(rules: Rules): Record<string, number> {
  const levers: Record<string, number> = {};
  for (const seat of rules.seats)
    for (const position of POSITIONS)
      for (const [kind, effect] of Object.entries(leverEffects(leverSwings(rules, seat, position))))
        levers[kind] = Math.max(levers[kind] ?? 0, rounded(effect));
  return levers;
}
