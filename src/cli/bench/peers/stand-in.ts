import { exp, ln } from '../../../engine';

/**
 * A quarter small enough to be written three ways: five firms advertise in six segments; shares follow a logit with
 * inertia, cash follows sales, trust follows what was delivered. Not the game's model, only its kind of work.
 */
export const FIRMS = 5;
export const SEGMENTS = 6;
export const QUARTERS = 14;

export const INERTIA = 0.6;
export const MARGIN = 0.12;
const SPEND = 4;
export const DEMAND = 1000;
export const TRUST_PACE = 0.2;

/** Utility of buying from a firm: advertising with falling returns, habit, trust. */
export function utility(spend: number, share: number, trust: number): number {
  return 0.3 * ln(1 + spend) + 0.5 * ln(0.05 + share) + 0.4 * trust;
}

export const attraction = exp;

/** Spend of a firm on a segment: what it would decide. */
export function spendOf(firm: number, segment: number, quarter: number): number {
  return SPEND + ((firm * 3 + segment * 5 + quarter * 7) % 11);
}

/** Trust that the quarter's share deserves. */
export function deserved(share: number): number {
  return share / (0.2 + share);
}

/** One way of writing the quarter: plays a game of 14 and tells its last state, firm by firm. */
export interface StandIn {
  readonly name: string;
  play(): readonly number[];
}
