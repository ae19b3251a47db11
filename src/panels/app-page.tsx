import type { ComponentType } from 'preact';
import type { Route } from '../session';
import { APP_WORDS } from '../views/words/app';
import { Lazy, Waiting } from './app-lazy';
import { useDerived, useSessionState } from './app-session';
import { useWords } from './app-words';
import { HomePage } from './home-page';
import { EmptyState } from './parts/empty-state';

const fetchBriefing = () => import('./briefing-page').then((part) => part.BriefingPage);
const fetchResults = () => import('./results-page').then((part) => part.ResultsPage);
const fetchHistory = () => import('./history-page').then((part) => part.HistoryPage);
const fetchReplay = () => import('./replay-page').then((part) => part.ReplayPage);
const fetchDesk = () => import('./desk-page').then((part) => part.DeskPage);
const fetchTable = () => import('./table-page').then((part) => part.TablePage);
const fetchMap = () => import('./map-page').then((part) => part.MapPage);

export interface AppPageProps {
  readonly route: Route;
}

/** The page that the address names; all but the first are fetched when they are first shown. */
export function AppPage({ route }: AppPageProps) {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'brief':
      return <Lazy fetch={fetchBriefing} props={{ scenario: route.scenario, seat: route.seat }} />;
    case 'history':
      return <Lazy fetch={fetchHistory} props={{ scenario: route.scenario, quarter: route.quarter }} />;
    case 'replay':
      return (
        <Lazy fetch={fetchReplay} props={{ source: `game/${route.game}` as const, quarter: route.quarter }} />
      );
    case 'record':
      return (
        <Lazy fetch={fetchReplay} props={{ source: `link/${route.code}` as const, quarter: route.quarter }} />
      );
    case 'desk':
      return <Played fetch={fetchDesk} props={{}} />;
    case 'table':
      return <Played fetch={fetchTable} props={{ partner: route.partner }} />;
    case 'map':
      return <Played fetch={fetchMap} props={{}} />;
    case 'results':
      return <Played fetch={fetchResults} props={{ quarter: route.quarter }} />;
  }
}

interface PlayedProps<Props> {
  readonly fetch: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A page of the game in hand: shown when the game has been read and replayed. */
function Played<Props extends object>({ fetch, props }: PlayedProps<Props>) {
  const words = useWords(APP_WORDS);
  const derived = useDerived();
  const game = useSessionState((state) => state.game);
  if (derived) return <Lazy fetch={fetch} props={props} />;
  if (!game) return <Waiting />;
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{words.noDecisions}</h1>
      <EmptyState action={<a href="#/">{words.broken.home}</a>}>{words.kept.failed}</EmptyState>
    </main>
  );
}
