import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Route } from '../session';
import { APP_WORDS } from '../views/words/app';
import { Elsewhere } from './app-elsewhere';
import { fetchAhead, Lazy, Waiting } from './app-lazy';
import { useDerived, useSessionState } from './app-session';
import { useWords } from './app-words';
import { HomePage } from './home-page';
import { EmptyState } from './parts/empty-state';

const fetchBriefing = () => import('./briefing-page').then((part) => part.BriefingPage);
const fetchResults = () => import('./results-page').then((part) => part.ResultsPage);
const fetchHistory = () => import('./history-page').then((part) => part.HistoryPage);
const fetchClosing = () => import('./closing-page').then((part) => part.ClosingPage);
const fetchGlossary = () => import('./glossary-page').then((part) => part.GlossaryPage);
const fetchReplay = () => import('./replay-page').then((part) => part.ReplayPage);
const fetchDesk = () => import('./desk-page').then((part) => part.DeskPage);
const fetchTable = () => import('./table-page').then((part) => part.TablePage);
const fetchForecast = () => import('./forecast-page').then((part) => part.ForecastPage);
const fetchTeach = () => import('./teach-page').then((part) => part.TeachPage);
const fetchLab = () => import('./lab-page').then((part) => part.LabPage);
const fetchNotes = () => import('./notes-page').then((part) => part.NotesPage);
const fetchClaims = () => import('./claims-page').then((part) => part.ClaimsPage);
const fetchPaper = () => import('./paper-page').then((part) => part.PaperPage);
const fetchReport = () => import('./report-page').then((part) => part.ReportPage);
const fetchLesson = () => import('./lesson-page').then((part) => part.LessonPage);
const fetchAssign = () => import('./assign-page').then((part) => part.AssignPage);
const fetchAssignment = () => import('./assignment-page').then((part) => part.AssignmentPage);
const fetchHandIn = () => import('./hand-in-page').then((part) => part.HandInPage);
const fetchMark = () => import('./mark-page').then((part) => part.MarkPage);
const fetchClass = () => import('./projector-start').then((part) => part.ClassPage);
const fetchProjector = () => import('./projector-page').then((part) => part.ProjectorPage);
const fetchHotSeat = () => import('./hot-seat-page').then((part) => part.HotSeatPage);
const fetchCurtain = () => import('./curtain').then((part) => part.Curtain);
const fetchTogether = () => import('./together-page').then((part) => part.TogetherPage);
const fetchRound = () => import('./round-page').then((part) => part.RoundPage);
const fetchMap = () => import('./map-page').then((part) => part.MapPage);

/** Pages that commonly follow, in the order in which they are fetched while the one before is read. */
const AHEAD: Partial<Record<Route['page'], readonly (() => Promise<unknown>)[]>> = {
  home: [fetchDesk],
  brief: [fetchDesk],
  desk: [fetchResults, fetchForecast],
  lesson: [fetchDesk],
};

function useAhead(page: Route['page']): void {
  // The first page's own question is counted first: what plays it comes over the same network.
  const counting = useSessionState(({ loaded }) => !loaded.some((name) => name.startsWith('question/')));
  const waits = page === 'home' && counting;
  useEffect(() => (waits ? undefined : fetchAhead(AHEAD[page] ?? [])), [page, waits]);
}

export interface AppPageProps {
  readonly route: Route;
}

/** The page that the address names; all but the first are fetched when they are first shown. */
export function AppPage({ route }: AppPageProps) {
  useAhead(route.page);
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'brief':
      return (
        <Lazy
          fetch={fetchBriefing}
          props={{ scenario: route.scenario, seat: route.seat, form: route.form }}
        />
      );
    case 'history':
      return <Lazy fetch={fetchHistory} props={{ scenario: route.scenario, quarter: route.quarter }} />;
    case 'closing':
      return <Lazy fetch={fetchClosing} props={{ scenario: route.scenario }} />;
    case 'glossary':
      return <Lazy fetch={fetchGlossary} props={{ term: route.term }} />;
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
    case 'forecast':
      return <Played fetch={fetchForecast} props={{ measure: route.measure, against: route.against }} />;
    case 'results':
      return <Played fetch={fetchResults} props={{ quarter: route.quarter }} />;
    case 'hot-seat':
      return <Lazy fetch={fetchHotSeat} props={{ scenario: route.scenario }} />;
    case 'together':
      return <Shared fetch={fetchTogether} props={{ firms: route.firms }} />;
    case 'round':
      return <Shared fetch={fetchRound} props={{ quarter: route.quarter }} />;
    case 'teach':
      return <Lazy fetch={fetchTeach} props={{}} />;
    case 'assign':
      return <Lazy fetch={fetchAssign} props={{ scenario: route.scenario }} />;
    case 'assignment':
      return <Lazy fetch={fetchAssignment} props={{ code: route.code }} />;
    case 'hand-in':
      return <Played fetch={fetchHandIn} props={{}} />;
    case 'mark':
      return <Lazy fetch={fetchMark} props={{}} />;
    case 'lab':
      return <Lazy fetch={fetchLab} props={{}} />;
    case 'notes':
      return <Lazy fetch={fetchNotes} props={{ scenario: route.scenario }} />;
    case 'sources':
      return <Lazy fetch={fetchClaims} props={{ scenario: route.scenario, game: route.game }} />;
    case 'print':
      return (
        <Lazy
          fetch={fetchPaper}
          props={{ paper: route.paper, scenario: route.scenario, seat: route.seat, form: route.form }}
        />
      );
    case 'report':
      return <Played fetch={fetchReport} props={{}} />;
    case 'class':
      return <Lazy fetch={fetchClass} props={{ scenario: route.scenario }} />;
    case 'projector':
      return <Played fetch={fetchProjector} props={{ quarter: route.quarter, phase: route.phase }} />;
    case 'lesson':
      return (
        <Lazy
          fetch={fetchLesson}
          props={{ scenario: route.scenario, lesson: route.lesson, step: route.step }}
        />
      );
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
  const holding = useSessionState((state) => state.holding);
  if (game && holding === 'elsewhere') return <Elsewhere />;
  if (game?.hot?.sits === false) return <Lazy fetch={fetchCurtain} props={{}} />;
  if (derived) return <Lazy fetch={fetch} props={props} />;
  if (!game) return <Waiting />;
  return (
    <main class="page" id="content">
      <h1 tabIndex={-1}>{words.noDecisions}</h1>
      <EmptyState action={<a href="#/">{words.broken.home}</a>}>{words.kept.failed}</EmptyState>
    </main>
  );
}

/** A page of the game in hand for all at this device; a game of one person has its desk. */
function Shared<Props extends object>({ fetch, props }: PlayedProps<Props>) {
  const game = useSessionState((state) => state.game);
  const holding = useSessionState((state) => state.holding);
  if (!game) return <Waiting />;
  if (holding === 'elsewhere') return <Elsewhere />;
  if (!game.hot) return <Played fetch={fetchDesk} props={{}} />;
  return <Lazy fetch={fetch} props={props} />;
}
