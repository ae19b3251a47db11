import { createStore } from 'zustand/vanilla';
import type { Refusal } from '../engine';
import { createAssigning } from './assignment-intentions';
import { createAssignments, heldBack, latePile } from './assignments';
import { createBeginning } from './beginning';
import { createDerivation } from './derivation';
import { atTheEdge, createFrame, type Updates } from './frame';
import { aloneHolding, type Holding } from './holding';
import { createForecasts } from './forecast';
import { createGuests } from './guest-intentions';
import { createIntentions, type Refuse } from './intentions';
import { createKeeper } from './keeper';
import { createOutlook } from './outlook';
import { pagePool } from './pool';
import { createReckoning } from './reckoning';
import { createTeaching } from './teaching';
import { draftsOf, withRead } from './hot-seat';
import { createThoughts } from './thoughts';
import { gameOf } from './route';
import { draftRow, freshGame, rowOf, summaryOf, withSummary } from './saving';
import type { DraftRow, GameRow, Storage } from './storage';
import type { GameInHand, Language, Route, Session, SessionState } from './types';
import { Unreached } from './weather';

type Play = typeof import('./play');

/** What the session asks of the page that holds it. */
export interface Surroundings {
  readonly storage: Storage;
  readonly route: Route;
  /** Language of the reader's browser, for those who never chose. */
  readonly language: Language;
  readonly now: () => Date;
  /** Eight hexadecimal digits that nobody can foresee. */
  readonly chance: () => string;
  /** Which of several pages plays a game; without it, this one. */
  readonly holding?: Holding;
  readonly updates?: Updates;
}

export function createSession(surroundings: Surroundings): Session {
  const { storage: disk, now, chance, holding = aloneHolding(), updates = null } = surroundings;
  const store = createStore<SessionState>(() => ({
    language: surroundings.language,
    theme: 'auto',
    textMode: false,
    letterKeys: true,
    presenter: { hidden: false, larger: false, contrast: false },
    holding: 'ours',
    unreached: false,
    updateReady: false,
    coach: 'on',
    route: surroundings.route,
    games: [],
    damaged: [],
    guests: [],
    game: null,
    save: 'none',
    savedAt: null,
    keeps: disk.kind,
    loaded: [],
    refusals: [],
    busy: false,
    announcement: null,
  }));
  const { getState, setState } = store;
  const came = (name: string): void =>
    setState(({ loaded }) => ({ loaded: [...loaded.filter((held) => held !== name), name] }));
  const derivation = createDerivation(
    getState,
    came,
    async (id) => {
      const row = await storage()
        .case(id)
        .catch(() => null);
      return row?.text ?? null;
    },
    () => setState({ unreached: true }),
    async (id) => {
      const row = await storage()
        .game(id)
        .catch(() => null);
      return row?.text ?? null;
    },
  );

  const pool = pagePool();
  const outlook = createOutlook({
    pool,
    play: derivation.play,
    load: derivation.load,
    // The first page alone shows the answer to its question, and reads it when it is opened again.
    arrived: (name) => {
      if (!name.startsWith('question/') || getState().route.page === 'home') came(name);
    },
  });
  const why = createReckoning(pool, came);

  const thoughts = createThoughts(pool, derivation.play);
  /** Rivals begin to think as soon as a quarter lies open. */
  const think = async (game: GameInHand | null, waited = false): Promise<void> => {
    const round = game && derivation.roundOf(game);
    if (round && !round.over) await thoughts.about(round, waited);
  };
  const say = (code: string, values: Record<string, number | string> = {}): void =>
    setState({ announcement: { code, values } });
  const refuse: Refuse = (refusals) => {
    setState({ refusals });
    return { ok: false, refusals };
  };
  const draftOf = (play: Play, game: GameInHand): DraftRow => {
    const period = derivation.periodOf(game);
    return draftRow(
      game,
      period,
      play.printDraft(game.record, period, draftsOf(game), game.talk),
      now().toISOString(),
    );
  };
  const saveDraft = async (game: GameInHand): Promise<void> => {
    const play = await derivation.play();
    await write((to) => to.putDraft(draftOf(play, game)));
  };
  const keeper = createKeeper({ disk, store, now, saveDraft, say });
  const { storage, write, flush } = keeper;

  const rowFor = (play: Play, game: GameInHand): GameRow =>
    rowOf(
      game,
      derivation.standingOf(game),
      play.printRecord(game.record),
      now().toISOString(),
      getState().games.find(({ id }) => id === game.id)?.name,
    );

  /** Makes this page the one that plays the game, unless another does; a disk that takes nothing has its own words. */
  const hold = async (id: string): Promise<SessionState['holding']> => {
    const held = await holding.claim(id);
    if (held === 'ours')
      await storage()
        .claim(id)
        .catch(() => undefined);
    return held;
  };

  /** Puts a game on disk, then in hand, then on the screen. */
  const show = async (game: GameInHand, route: Route): Promise<void> => {
    const play = await derivation.play();
    const row = rowFor(play, game);
    const draft = draftOf(play, game);
    if (getState().game?.id !== game.id) await hold(game.id);
    await write((to) => to.putGame(row, draft));
    setState(({ games }) => ({
      game,
      holding: 'ours',
      games: withSummary(games, summaryOf(row)),
      route,
      refusals: [],
      busy: false,
    }));
    void think(game);
  };

  const setAside = async (id: string, reasons: readonly Refusal[], text: string): Promise<void> => {
    setState(({ games, damaged }) => ({
      games: games.filter((game) => game.id !== id),
      damaged: [...damaged.filter((save) => save.id !== id), { id, reasons, text }],
    }));
    say('save-damaged', { id });
  };

  const open = async (id: string): Promise<boolean> => {
    await flush();
    setState({ busy: true });
    const play = await derivation.play();
    const holds = await hold(id);
    const row = await storage()
      .game(id)
      .catch(() => null);
    const read = row ? await play.readRecord(row.text, derivation.load) : null;
    if (!row || !read?.ok) {
      if (row && read && !read.ok) await setAside(id, read.refusals, row.text);
      setState({ busy: false, game: null, route: { page: 'home' } });
      if (!row) say('no-such-game', { id });
      return false;
    }
    const { record, scenario, played } = read.value;
    derivation.hold(scenario);
    const round = play.roundAfter(record, played);
    const talk = round.ok ? round.value.talk : [];
    const hot = play.hotSeatOf(record, row.people);
    const firms = hot ? hot.people.map(({ firm }) => firm) : [row.seat];
    const fresh = freshGame(id, record, firms[0] ?? row.seat, talk, hot);
    const saved = await storage()
      .draft(id)
      .catch(() => null);
    const held = saved && round.ok ? play.parseDraft(saved.text, play.periodOf(round.value), firms) : null;
    const game = withRead(
      fresh,
      held,
      round.ok && hot ? play.outOfBusiness(round.value, firms) : [],
      saved?.sealed,
    );
    setState({
      game,
      holding: holds,
      busy: false,
      refusals: [],
      save: storage().kind === 'disk' ? 'saved' : 'failed',
      savedAt: saved?.savedAt ?? row.savedAt,
    });
    void think(game);
    return true;
  };

  const arrive = async (route: Route): Promise<void> => {
    await reach(route).catch((weather: unknown) => {
      if (!(weather instanceof Unreached)) throw weather;
      setState({ busy: false, unreached: true });
    });
  };
  const reach = async (route: Route): Promise<void> => {
    if (route.page === 'brief' || route.page === 'closing' || route.page === 'print')
      await derivation.load(route.scenario);
    if (route.page === 'history') await derivation.loadHistory(route.scenario);
    const id = gameOf(route);
    if (id !== null && getState().game?.id !== id) await open(id);
  };

  const acts = createIntentions({
    store,
    derivation,
    keeper,
    chance,
    say,
    refuse,
    draftOf,
    think,
    why,
    show,
    open,
    arrive,
  });
  const intend = atTheEdge(
    {
      ...acts,
      ...createAssigning({ store, derivation, keeper, ...acts }),
      ...createGuests({ store, derivation, keeper, refuse }),
      ...createFrame({ store, keeper, holding, updates, open }),
    },
    setState,
  );

  const begin = createBeginning({ store, derivation, storage, setAside, arrive });

  return {
    store,
    intend,
    begin,
    flush,
    derived: derivation.derived,
    common: derivation.common,
    scenario: derivation.scenario,
    history: derivation.history,
    way: derivation.way,
    replay: derivation.replays.read,
    evidence: derivation.evidence,
    question: outlook.question,
    fan: outlook.fan,
    whatHangsOn: derivation.whatHangsOn,
    why,
    ...derivation.table,
    forecasts: heldBack(
      createForecasts(pool, () => performance.now()),
      getState,
    ),
    assignments: createAssignments({
      ...derivation,
      arrived: came,
      unreached: () => setState({ unreached: true }),
    }),
    pile: latePile(derivation, pool, came),
    teaching: createTeaching(came, now),
  };
}
