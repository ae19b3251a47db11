import { useSession, useSessionState } from './app-session';
import { Waiting } from './app-lazy';
import { ReplayBoard } from './replay-board';
import { ReplayMissing, ReplayRefused, ReplayRestoring } from './replay-refused';

export interface ReplayPageProps {
  readonly source: `game/${string}` | `link/${string}`;
  /** Counted from 1; 0 is the last one played. */
  readonly quarter: number;
}

/** Any game again, quarter by quarter: one kept here or one that came as a link. */
export function ReplayPage({ source, quarter }: ReplayPageProps) {
  const session = useSession();
  useSessionState((state) => state.loaded);
  useSessionState((state) => state.game);
  const replay = session.replay(source);
  switch (replay.state) {
    case 'loading':
      return replay.playing ? <ReplayRestoring playing={replay.playing} /> : <Waiting />;
    case 'missing':
      return <ReplayMissing />;
    case 'refused':
      return <ReplayRefused refusals={replay.refusals} record={replay.record} />;
    case 'ready':
      return (
        <ReplayBoard
          key={source}
          source={source}
          line={replay.line}
          verification={replay.verification}
          quarter={quarter}
        />
      );
  }
}
