import {
  attraction,
  DEMAND,
  deserved,
  FIRMS,
  INERTIA,
  MARGIN,
  QUARTERS,
  SEGMENTS,
  spendOf,
  TRUST_PACE,
  utility,
  type StandIn,
} from './stand-in';

interface Firm {
  readonly cash: number;
  readonly trust: number;
  readonly share: readonly number[];
}
export interface World {
  readonly quarter: number;
  readonly firms: readonly Firm[];
}

export function opening(): World {
  const firm = (): Firm => ({ cash: 100, trust: 0.5, share: Array.from({ length: SEGMENTS }, () => 0.1) });
  return { quarter: 0, firms: Array.from({ length: FIRMS }, firm) };
}

/** The usual way: every quarter makes new objects, nothing is written in place. */
function advance(world: World): World {
  const { quarter, firms } = world;
  const segments = Array.from({ length: SEGMENTS }, (_, s) => {
    const drawn = firms.map((firm, f) =>
      attraction(utility(spendOf(f, s, quarter), firm.share[s] ?? 0, firm.trust)),
    );
    let sum = 1;
    for (const each of drawn) sum += each;
    return { drawn, sum };
  });
  return {
    ...world,
    quarter: quarter + 1,
    firms: firms.map((firm, f) => {
      const share = segments.map(
        ({ drawn, sum }, s) => INERTIA * (firm.share[s] ?? 0) + ((1 - INERTIA) * (drawn[f] ?? 0)) / sum,
      );
      let { cash } = firm;
      share.forEach((part, s) => {
        cash = cash + MARGIN * DEMAND * part - spendOf(f, s, quarter);
      });
      const trust = firm.trust + TRUST_PACE * (deserved(share[0] ?? 0) - firm.trust);
      return { ...firm, cash, trust, share };
    }),
  };
}

/** The state as a list, in the order of every way. */
export function listOf(world: World): number[] {
  return world.firms.flatMap((firm) => [...firm.share, firm.cash, firm.trust]);
}

export const OBJECTS_WAY: StandIn = {
  name: 'immutable objects',
  play() {
    let world = opening();
    for (let quarter = 0; quarter < QUARTERS; quarter++) world = advance(world);
    return listOf(world);
  },
};
