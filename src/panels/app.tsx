import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isCurtainDown, type SessionState } from '../session';
import { placeSentence } from '../views/home-place';
import { APP_WORDS } from '../views/words/app';
import { FRAME_WORDS } from '../views/words/frame';
import { Boundary } from './app-boundary';
import { AppHelp } from './app-help';
import { useKeys } from './app-keys';
import { Lazy } from './app-lazy';
import { AppPage } from './app-page';
import { AppStrips } from './app-strips';
import { AppAssigned } from './app-assigned';
import { AppVaried } from './app-varied';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Coach } from './coach';
import { LiveRegion } from './parts/live-region';
import { TextMode } from './parts/text-mode';
import { Patterns } from './parts/patterns';
import { TopBar } from './parts/top-bar';

/** The frame of every page: bar above, page below, and what is said to those who do not see it. */
export function App() {
  const words = useWords(APP_WORDS);
  const [helpOpen, setHelpOpen] = useState(false);
  const [command, setCommand] = useState({ open: false, called: 0 });
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const call = useCallback(() => setCommand(({ called }) => ({ open: true, called: called + 1 })), []);
  useKeys({ onCommand: call, onHelp: openHelp });
  const textMode = useSessionState((state) => state.textMode);
  const announcement = useSessionState((state) => state.announcement);
  // A page for the last row has its own bar, in its own size.
  const projected = useSessionState(({ route }) => route.page === 'class' || route.page === 'projector');
  const sits = useSessionState((state) => state.game?.hot?.sits ?? null);
  const unseated = useSessionState(isUnseated);
  const said = announcement ? (words.announcements[announcement.code] ?? '') : '';
  return (
    <TextMode.Provider value={textMode}>
      <Patterns />
      {projected ? null : (
        <>
          <Bar onHelp={openHelp} />
          <AppStrips />
          <AppAssigned />
          <AppVaried />
          <Coach />
          {sits === true ? <Lazy fetch={fetchStrip} props={{}} quiet /> : null}
        </>
      )}
      {(textMode || command.open) && !projected && !unseated ? (
        <Lazy
          fetch={fetchCommandBox}
          props={{
            called: command.called,
            onClose: textMode ? null : () => setCommand(({ called }) => ({ open: false, called })),
          }}
          quiet
        />
      ) : null}
      <Boundary>
        <Page />
      </Boundary>
      <AppHelp open={helpOpen} onClose={() => setHelpOpen(false)} />
      <LiveRegion message={said} />
    </TextMode.Provider>
  );
}

const fetchStrip = () => import('./hot-seat-strip').then((part) => part.HotSeatStrip);
const fetchCommandBox = () => import('./command-box').then((part) => part.CommandBox);

/** Where several play and nobody sits, and on pages for all of them, nobody types what only one of them may read. */
function isUnseated(state: SessionState): boolean {
  return isCurtainDown(state) || state.route.page === 'together' || state.route.page === 'round';
}

interface BarProps {
  readonly onHelp: () => void;
}

function Bar({ onHelp }: BarProps) {
  const words = useWords(APP_WORDS);
  const language = useLanguage();
  const theme = useSessionState((state) => state.theme);
  const textMode = useSessionState((state) => state.textMode);
  const frame = useWords(FRAME_WORDS);
  const intend = useIntentions();
  const place = usePlace();
  return (
    <TopBar
      name={words.name}
      home={{ href: '#/', label: words.homeLabel }}
      place={place}
      skip={{ href: '#content', word: words.skip }}
      language={{
        label: words.language,
        options: [
          { value: 'en', word: 'EN', lang: 'en' },
          { value: 'zh', word: '中文', lang: 'zh-CN' },
        ],
        chosen: language,
        onChoose: intend.setLanguage,
      }}
      theme={{
        label: words.theme,
        options: [
          { value: 'day', word: words.themes.day },
          { value: 'night', word: words.themes.night },
          { value: 'auto', word: words.themes.auto },
        ],
        chosen: theme,
        onChoose: intend.setTheme,
      }}
      textMode={{ word: frame.textMode, on: textMode, onToggle: () => intend.setTextMode(!textMode) }}
      help={{ word: words.help, onOpen: onHelp }}
    />
  );
}

/** Where the reader stands, as one line. */
function usePlace(): string {
  const session = useSession();
  const language = useLanguage();
  const route = useSessionState((state) => state.route);
  const curtain = useSessionState(isCurtainDown);
  useSessionState((state) => state.loaded);
  const derived = useDerived();
  const scenario =
    route.page === 'brief' || route.page === 'history' || route.page === 'closing'
      ? session.scenario(route.scenario)
      : null;
  if (curtain) return APP_WORDS[language].titles.curtain;
  return placeSentence({ route, derived, scenario, language });
}

function Page() {
  const words = useWords(APP_WORDS);
  const route = useSessionState((state) => state.route);
  const curtain = useSessionState(isCurtainDown);
  const ground = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  // Stepping through history keeps the focus on what steps, and so does choosing a length.
  const spot = curtain
    ? 'curtain'
    : route.page === 'forecast'
      ? `forecast ${route.game}`
      : route.page === 'brief'
        ? `brief ${route.scenario} ${route.seat}`
        : 'quarter' in route && route.page !== 'results'
          ? JSON.stringify({ ...route, quarter: 0 })
          : JSON.stringify(route);
  const page = curtain ? 'curtain' : route.page;
  const title = `${page === 'home' ? '' : `${words.titles[page]} · `}${words.name}`;
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  // Before painting: whoever types at once has already moved the focus by the time an effect comes.
  useLayoutEffect(() => {
    // The first page keeps the focus where the browser put it; a page that follows is announced by its heading.
    if (first.current) first.current = false;
    else if (!document.activeElement?.closest('.command')) focusHeading(ground.current);
  }, [spot]);
  return (
    <div ref={ground}>
      <AppPage route={route} />
    </div>
  );
}

const TRIES = 40;

/** Moves focus to the page's heading, waiting for a page that is still being fetched, unless somebody was quicker there. */
function focusHeading(ground: HTMLElement | null, tries = TRIES): void {
  const heading = ground?.querySelector('main h1');
  if (tries < TRIES && ground?.querySelector('main')?.contains(document.activeElement)) return;
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  } else if (tries > 0) setTimeout(() => focusHeading(ground, tries - 1), 50);
}
