import type { StoreApi } from 'zustand/vanilla';
import type { Holding } from './holding';
import type { Keeper } from './keeper';
import type { PreferencesRow } from './storage';
import type { Intentions, SessionState } from './types';
import { HeldElsewhere, Unreached } from './weather';

/** A newer version of the page: told when it lies ready, taken when the reader asks for it. */
export interface Updates {
  whenReady(ready: () => void): void;
  take(): void;
}

export interface FrameParts {
  readonly store: StoreApi<SessionState>;
  readonly keeper: Keeper;
  readonly holding: Holding;
  readonly updates: Updates | null;
  readonly open: (id: string) => Promise<boolean>;
}

export type FrameIntentions = Pick<
  Intentions,
  | 'setLanguage'
  | 'setTheme'
  | 'setCoach'
  | 'setTextMode'
  | 'setLetterKeys'
  | 'setPresenter'
  | 'playHere'
  | 'takeUpdate'
>;

/** Intentions about the page around a game: how it speaks, which tab plays, which version runs. */
export function createFrame({ store, keeper, holding, updates, open }: FrameParts): FrameIntentions {
  const { getState, setState } = store;
  const prefer = (change: Partial<PreferencesRow>): void => {
    setState(change as Partial<SessionState>);
    const { language, theme, coach, textMode, letterKeys, presenter } = getState();
    const row = { language, theme, coach, textMode, letterKeys, presenter };
    void keeper.write((to) => to.putPreferences(row));
  };
  holding.whenTaken(async (id) => {
    await keeper.flush().catch(() => undefined);
    if (getState().game?.id === id) setState({ holding: 'elsewhere' });
  });
  updates?.whenReady(() => setState({ updateReady: true }));
  return {
    setLanguage: (language) => prefer({ language }),
    setTheme: (theme) => prefer({ theme }),
    setCoach: (coach) => prefer({ coach }),
    setTextMode: (textMode) => prefer({ textMode }),
    setLetterKeys: (letterKeys) => prefer({ letterKeys }),
    setPresenter: (change) => prefer({ presenter: { ...getState().presenter, ...change } }),
    async playHere() {
      const { game } = getState();
      if (!game) return;
      await holding.take(game.id);
      await open(game.id);
    },
    async takeUpdate() {
      await keeper.flush();
      updates?.take();
    },
  };
}

/** What comes back where a promise of the session could not be kept because of the weather. */
const REFUSED = {
  held: { ok: false, refusals: [{ code: 'held-elsewhere', path: '' }] },
  unreached: { ok: false, refusals: [{ code: 'unreached', path: '' }] },
} as const;

/** The edge of the session: what the world did is told in the state, and the intention comes back as refused. */
export function atTheEdge(intend: Intentions, setState: StoreApi<SessionState>['setState']): Intentions {
  const shelter =
    <Given extends readonly unknown[], Came>(
      act: (...given: Given) => Promise<Came>,
      instead: {
        readonly held: Came;
        readonly unreached: Came;
      },
    ) =>
    (...given: Given): Promise<Came> =>
      act(...given).catch((weather: unknown) => {
        if (weather instanceof HeldElsewhere) {
          setState({ busy: false, holding: 'elsewhere' });
          return instead.held;
        }
        if (!(weather instanceof Unreached)) throw weather;
        setState({ busy: false, unreached: true });
        return instead.unreached;
      });
  const nothing = { held: undefined, unreached: undefined };
  return {
    ...intend,
    newGame: shelter(intend.newGame, nothing),
    beginAssignment: shelter(intend.beginAssignment, REFUSED),
    openGame: shelter(intend.openGame, nothing),
    deleteGame: shelter(intend.deleteGame, nothing),
    playHere: shelter(intend.playHere, nothing),
    takeOver: shelter(intend.takeOver, nothing),
    exportGame: shelter(intend.exportGame, { held: '', unreached: '' }),
    offer: shelter(intend.offer, REFUSED),
    sign: shelter(intend.sign, REFUSED),
    closeQuarter: shelter(intend.closeQuarter, REFUSED),
    newHotSeat: shelter(intend.newHotSeat, nothing),
    standUp: shelter(intend.standUp, nothing),
    signTogether: shelter(intend.signTogether, REFUSED),
    askTogether: shelter(intend.askTogether, REFUSED),
    unsignTogether: shelter(intend.unsignTogether, REFUSED),
    importRecord: shelter(intend.importRecord, REFUSED),
    importCase: shelter(intend.importCase, REFUSED),
    deleteCase: shelter(intend.deleteCase, REFUSED),
  };
}
