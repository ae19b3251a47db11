import { createContext, type ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { CauseQuestion, Common, Derived, Intentions, Session, SessionState } from '../session';

const SessionContext = createContext<Session | null>(null);

export interface SessionProviderProps {
  readonly session: Session;
  readonly children: ComponentChildren;
}

export function SessionProvider({ session, children }: SessionProviderProps) {
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

/** The session of this page. Errors: throws outside of `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('session-missing');
  return session;
}

/** A part of the session's state; the component is drawn again when that part is another one. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  const { store } = useSession();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const part = select(store.getState());
  const seen = useRef({ select, part });
  seen.current = { select, part };
  useLayoutEffect(() => {
    const compare = () => {
      if (!Object.is(seen.current.select(store.getState()), seen.current.part)) redraw(undefined);
    };
    // What changed between drawing and subscribing has not been told to anyone.
    compare();
    return store.subscribe(compare);
  }, [store]);
  return part;
}

export function useIntentions(): Intentions {
  return useSession().intend;
}

/** All that follows from the game in hand; null while none is open. */
export function useDerived(): Derived | null {
  const session = useSession();
  useSessionState((state) => state.loaded);
  useSessionState((state) => state.game);
  return session.derived();
}

/** What all at this device may look at together; null where one person plays. */
export function useCommon(): Common | null {
  const session = useSession();
  useSessionState((state) => state.loaded);
  useSessionState((state) => state.game);
  return session.common();
}

/** Why figures changed in a quarter; null while it is worked out beside the page, or where none was played. */
export function useCauses(question: CauseQuestion | null): ReturnType<Session['why']['causes']> {
  const { why } = useSession();
  return useSessionState(() => why.causes(question));
}
