import type { StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../engine';
import type { Derivation } from './derivation';
import type { Keeper } from './keeper';
import { guestsOf, sortSaves } from './saving';
import type { GameRow } from './storage';
import type { Route, SessionState } from './types';

export interface BeginningParts {
  readonly store: StoreApi<SessionState>;
  readonly derivation: Derivation;
  readonly storage: Keeper['storage'];
  /** Takes a save that cannot be read out of the list, with the reasons. */
  readonly setAside: (id: string, reasons: readonly Refusal[], text: string) => Promise<void>;
  readonly arrive: (route: Route) => Promise<void>;
}

/** What a page does first. */
export function createBeginning({
  store,
  derivation,
  storage,
  setAside,
  arrive,
}: BeginningParts): () => Promise<void> {
  const { getState, setState } = store;

  /** Reads what is on disk: preferences first, for they are seen first; then the games, each by the record's parser. */
  const begin = async (): Promise<void> => {
    const preferences = await storage()
      .preferences()
      .catch(() => null);
    if (preferences)
      setState({
        theme: preferences.theme,
        textMode: preferences.textMode ?? false,
        letterKeys: preferences.letterKeys ?? true,
        presenter: {
          hidden: preferences.presenter?.hidden === true,
          larger: preferences.presenter?.larger === true,
          contrast: preferences.presenter?.contrast === true,
        },
        ...(preferences.language ? { language: preferences.language } : {}),
        ...(preferences.coach === 'skipped' ? { coach: 'skipped' as const } : {}),
      });
    const rows = await storage()
      .games()
      .catch(() => []);
    const cases = await storage()
      .cases()
      .catch(() => []);
    setState({ ...sortSaves(rows), guests: guestsOf(cases) });
    await arrive(getState().route);
    if (rows.length > 0 && !getState().unreached) await inspect(rows);
  };
  const inspect = async (rows: readonly GameRow[]): Promise<void> => {
    const play = await derivation.play();
    for (const { id, text } of rows) {
      if (typeof text !== 'string' || getState().damaged.some((save) => save.id === id)) continue;
      const read = play.parseRecord(text);
      if (!read.ok) await setAside(id, read.refusals, text);
    }
  };
  return begin;
}
