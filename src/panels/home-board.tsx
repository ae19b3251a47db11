import { useEffect, useState } from 'preact/hooks';
import { useSession, useSessionState } from './app-session';
import { Lazy } from './app-lazy';

const fetchReplay = () => import('./home-replay').then((part) => part.HomeReplay);

export interface HomeBoardProps {
  readonly scenario: string;
}

/** The place of the board; history is fetched when the question stands and the browser has a moment. */
export function HomeBoard({ scenario }: HomeBoardProps) {
  const session = useSession();
  const [ready, setReady] = useState(false);
  useSessionState((state) => state.loaded);
  useEffect(() => {
    const soon = setTimeout(() => setReady(true), 120);
    return () => clearTimeout(soon);
  }, []);
  const history = ready ? session.history(scenario) : null;
  return (
    <div class="home-board">{history ? <Lazy fetch={fetchReplay} props={{ history }} quiet /> : null}</div>
  );
}
