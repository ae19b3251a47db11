import { render } from 'preact';
import { App } from './panels/app';
import { SessionProvider } from './panels/app-session';
import { serveOffline } from './offline';
import {
  createSession,
  openStorage,
  tabHolding,
  parseRoute,
  printRoute,
  type Language,
  type Session,
} from './session';
import './panels/style/index.css';
import './panels/style/screens-app.css';
import './panels/style/screens-history.css';
import './panels/style/screens-home.css';
import './panels/style/screens-briefing.css';
import './panels/style/screens-results.css';

/** Eight hexadecimal digits from the browser's own chance: the seed of a game's luck, recorded with it. */
function drawSeed(): string {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word.toString(16).padStart(8, '0');
}

function readersLanguage(): Language {
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The address follows the state, and the state follows the address: back and forward are the browser's. */
function followAddress({ store, intend }: Session): void {
  store.subscribe(({ route }, before) => {
    if (route === before.route) return;
    const address = printRoute(route);
    if (address !== location.hash) history.pushState(null, '', address);
  });
  const visit = () => intend.go(parseRoute(location.hash));
  addEventListener('popstate', visit);
  addEventListener('hashchange', visit);
}

/** Language, light and text mode are marked on the root, where styles, readers and fonts look for them. */
function markRoot({ store }: Session): void {
  const root = document.documentElement;
  const mark = () => {
    const { language, theme, textMode } = store.getState();
    root.toggleAttribute('data-words-only', textMode);
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  mark();
  store.subscribe(mark);
}

/** A page that is hidden may never be shown again: what waits is written now. */
function saveOnLeaving({ flush }: Session): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flush();
  });
  addEventListener('pagehide', () => void flush());
}

async function start(): Promise<void> {
  const session = createSession({
    storage: await openStorage(drawSeed() + drawSeed()),
    holding: tabHolding(),
    updates: serveOffline(),
    route: parseRoute(location.hash),
    language: readersLanguage(),
    now: () => new Date(),
    chance: drawSeed,
  });
  followAddress(session);
  markRoot(session);
  saveOnLeaving(session);
  const page = document.getElementById('page');
  if (page) {
    render(
      <SessionProvider session={session}>
        <App />
      </SessionProvider>,
      page,
    );
  }
  await session.begin();
}

void start();
