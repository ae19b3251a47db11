import type { FirmId } from '../engine';
import { EMPTY_DRAFT, type DraftHistory } from './draft';
import type { Draft, GameInHand, HotSeat, SessionState } from './types';

export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 4;

const BLANK: DraftHistory = { draft: EMPTY_DRAFT, past: [], future: [] };

/** Drafts of all people of a game, by firm. */
export function draftsOf({ seat, draft, hot }: GameInHand): Record<FirmId, Draft> {
  if (!hot) return { [seat]: draft };
  return Object.fromEntries(
    hot.people.map(({ firm }) => [
      firm,
      hot.sits && firm === seat ? draft : (hot.aside[firm]?.draft ?? EMPTY_DRAFT),
    ]),
  );
}

/** Who sits down next: the first who has not sealed; the first of all once everybody has, or the game is over. */
export function nextToSit({ people, sealed }: HotSeat): FirmId {
  return (people.find(({ firm }) => !sealed.includes(firm)) ?? people[0])?.firm ?? '';
}

/** The game with the curtain down: what was in hand lies aside. */
export function withCurtain(game: GameInHand, sealed?: readonly FirmId[]): GameInHand {
  const { hot, seat, draft, past, future } = game;
  if (!hot) return game;
  const aside = hot.sits ? { ...hot.aside, [seat]: { draft, past, future } } : hot.aside;
  const next: HotSeat = { ...hot, sits: false, aside, sealed: sealed ?? hot.sealed };
  return { ...game, ...BLANK, seat: nextToSit(next), hot: next };
}

/** The game with somebody at a seat, their own draft in hand; null where nobody of that firm may sit down. */
export function seated(game: GameInHand, firm: FirmId): GameInHand | null {
  const { hot } = game;
  if (!hot || hot.sits || hot.sealed.includes(firm)) return null;
  if (!hot.people.some((person) => person.firm === firm)) return null;
  const { [firm]: own = BLANK, ...aside } = hot.aside;
  return {
    ...game,
    draft: own.draft,
    past: own.past,
    future: own.future,
    seat: firm,
    hot: { ...hot, sits: true, aside, met: [...hot.met, firm] },
  };
}

/** A game between two people, with these drafts aside. */
export function withAside(
  game: GameInHand,
  drafts: Readonly<Record<FirmId, Draft>>,
  sealed: readonly FirmId[] = [],
): GameInHand {
  const { hot } = game;
  if (!hot) return game;
  const aside = Object.fromEntries(
    hot.people.map(({ firm }) => [firm, { ...BLANK, draft: drafts[firm] ?? EMPTY_DRAFT }]),
  );
  return withCurtain({ ...game, hot: { ...hot, sits: false, aside } }, sealed);
}

/**
 * A game as it is opened again: the drafts that lay on disk, and the curtain down where several people play.
 *
 * `out` has nothing to seal; `sealed` is what the disk says, which others may have changed.
 */
export function withRead(
  game: GameInHand,
  held: { readonly drafts: Readonly<Record<FirmId, Draft>>; readonly talk: GameInHand['talk'] } | null,
  out: readonly FirmId[],
  sealed: unknown,
): GameInHand {
  const read = held ? { ...game, talk: held.talk } : game;
  if (!game.hot) return { ...read, draft: held?.drafts[game.seat] ?? game.draft };
  const said: readonly unknown[] = held && Array.isArray(sealed) ? sealed : [];
  const all = game.hot.people.map(({ firm }) => firm);
  const kept = all.filter((firm) => said.includes(firm) || out.includes(firm));
  // The last one to seal closes the quarter: a sheet is always still to come.
  return withAside(read, held?.drafts ?? {}, kept.length < all.length ? kept : out);
}

/** The game with another draft for one of its people, wherever it lies. */
export function withDraft(
  game: GameInHand,
  firm: FirmId,
  change: (of: DraftHistory) => DraftHistory,
): GameInHand {
  const { hot } = game;
  if (!hot) return game;
  const aside = { ...hot.aside, [firm]: change(hot.aside[firm] ?? BLANK) };
  return { ...game, hot: { ...hot, aside } };
}

/** Pages of one seat: where several play and nobody sits, the curtain hangs before them. */
const PRIVATE: ReadonlySet<string> = new Set(['desk', 'table', 'map', 'forecast', 'results', 'report']);

/** Whether the curtain is on the page: what one firm alone knows is then not. */
export function isCurtainDown({ game, route }: Pick<SessionState, 'game' | 'route'>): boolean {
  return game?.hot?.sits === false && PRIVATE.has(route.page);
}
