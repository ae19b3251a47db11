import type { StoreApi } from 'zustand/vanilla';
import type { Derivation } from './derivation';
import type { Refuse } from './intentions';
import type { Keeper } from './keeper';
import type { Intentions, SessionState } from './types';

export type GuestIntentions = Pick<Intentions, 'importCase' | 'deleteCase'>;

export interface GuestParts {
  readonly store: StoreApi<SessionState>;
  readonly derivation: Derivation;
  readonly keeper: Keeper;
  readonly refuse: Refuse;
}

/** Cases that somebody brings along: taken in by the scenario room's door, kept while a game of theirs is. */
export function createGuests({ store, derivation, keeper: { write }, refuse }: GuestParts): GuestIntentions {
  const { getState, setState } = store;
  /** A game replays only on the rules that played it, so its case stays as long as it does. */
  const isPlayed = (id: string): boolean => getState().games.some(({ scenario }) => scenario === id);
  return {
    async importCase(files) {
      const play = await derivation.play();
      const read = play.readCase(files);
      if (!read.ok) return refuse(read.refusals);
      const { scenario, text } = read.value;
      const { id } = scenario;
      const known = await derivation.load(id);
      if (known && known.rules.hash !== scenario.rules.hash && isPlayed(id))
        return refuse([{ code: 'case-in-use', path: 'id', values: { id } }]);
      const card = play.caseCard(scenario);
      await write((to) => to.putCase({ id, card, text }));
      derivation.forget(id);
      derivation.hold(scenario);
      setState(({ guests }) => ({
        guests: [...guests.filter((guest) => guest.id !== id), card].sort((a, b) => (a.id < b.id ? -1 : 1)),
        refusals: [],
      }));
      return { ok: true, value: { id } };
    },
    async deleteCase(id) {
      if (isPlayed(id)) return refuse([{ code: 'case-in-use', path: 'id', values: { id } }]);
      await write((to) => to.deleteCase(id));
      derivation.forget(id);
      setState(({ guests }) => ({ guests: guests.filter((guest) => guest.id !== id), refusals: [] }));
      return { ok: true, value: null };
    },
  };
}
