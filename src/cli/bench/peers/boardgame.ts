import { CreateGameReducer, InitializeGame } from 'boardgame.io/internal';
import { listOf, opening, type World } from './objects';
import {
  attraction,
  DEMAND,
  deserved,
  INERTIA,
  MARGIN,
  QUARTERS,
  SEGMENTS,
  spendOf,
  TRUST_PACE,
  utility,
  type StandIn,
} from './stand-in';

type Draft<T> = T extends object ? { -readonly [key in keyof T]: Draft<T[key]> } : T;

/** The quarter as a move of boardgame.io: it writes to a draft that immer turns into the next state. */
function close({ G }: { G: Draft<World> }): void {
  const { quarter, firms } = G;
  const trusts = firms.map((firm) => firm.trust);
  for (let s = 0; s < SEGMENTS; s++) {
    const drawn = firms.map((firm, f) =>
      attraction(utility(spendOf(f, s, quarter), firm.share[s] ?? 0, trusts[f] ?? 0)),
    );
    let sum = 1;
    for (const each of drawn) sum += each;
    firms.forEach((firm, f) => {
      const share = INERTIA * (firm.share[s] ?? 0) + ((1 - INERTIA) * (drawn[f] ?? 0)) / sum;
      firm.share[s] = share;
      firm.cash = firm.cash + MARGIN * DEMAND * share - spendOf(f, s, quarter);
    });
  }
  for (const firm of firms)
    firm.trust = firm.trust + TRUST_PACE * (deserved(firm.share[0] ?? 0) - firm.trust);
  G.quarter = quarter + 1;
}

const game = { name: 'stand-in', setup: opening, moves: { close }, disableUndo: true };
const reduce = CreateGameReducer({ game });
const fresh = InitializeGame({ game, numPlayers: 2 });
const move = {
  type: 'MAKE_MOVE' as const,
  payload: { type: 'close', args: [], playerID: '0', credentials: '' },
};

export const BOARDGAME_WAY: StandIn = {
  name: 'boardgame.io',
  play() {
    let state = fresh;
    for (let quarter = 0; quarter < QUARTERS; quarter++) state = reduce(state, move);
    return listOf(state.G as World);
  },
};
