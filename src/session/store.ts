import { createStore } from 'zustand/vanilla';
import type { Decision, Refusal, Result } from '../engine';
import { createDerivation } from './derivation';
import { step, stepBack, stepForward, withDecision, withoutDecision, withPredictions, type DraftHistory } from './draft';
import { createKeeper } from './keeper';
import { gameOf, sameRoute } from './route';
import { draftRow, freshGame, rowOf, sortSaves, summaryOf, withSummary } from './saving';
import { playersFor } from './seats';
import type { DraftRow, GameRow, Storage } from './storage';
import type { Draft, GameInHand, Intentions, Language, Route, Session, SessionState } from './types';

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
}

const DONE = { ok: true, value: null } as const satisfies Result<null>;

export function createSession(surroundings: Surroundings): Session {
  const { storage: disk, now, chance } = surroundings;
  const store = createStore<SessionState>(() => ({
    language: surroundings.language,
    theme: 'auto',
    route: surroundings.route,
    games: [],
    damaged: [],
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
  const derivation = createDerivation(getState, (name) => setState(({ loaded }) => ({ loaded: [...loaded, name] })));

  const say = (code: string, values: Record<string, number | string> = {}): void => setState({ announcement: { code, values } });
  const refuse = (refusals: readonly Refusal[]): { readonly ok: false; readonly refusals: readonly Refusal[] } => {
    setState({ refusals });
    return { ok: false, refusals };
  };

  const draftOf = (play: Play, game: GameInHand): DraftRow => {
    const period = derivation.periodOf(game);
    return draftRow(game.id, period, play.printDraft(game.record, period, game.seat, game.draft, game.talk), now().toISOString());
  };
  const saveDraft = async (game: GameInHand): Promise<void> => {
    const play = await derivation.play();
    await write((to) => to.putDraft(draftOf(play, game)));
  };
  const { storage, write, keep, flush } = createKeeper({ disk, store, now, saveDraft, say });
  const changeDraft = (change: (history: DraftHistory) => DraftHistory): void => {
    const { game } = getState();
    if (!game) return;
    const next = change(game);
    if (next.draft !== game.draft) keep({ ...game, draft: next.draft, past: next.past, future: next.future });
  };
  const redraft = (change: (draft: Draft) => Draft): void => changeDraft((history) => step(history, change(history.draft)));

  const rowFor = (play: Play, game: GameInHand): GameRow =>
    rowOf(game, derivation.standingOf(game), play.printRecord(game.record), now().toISOString());

  /** Puts a game on disk, then in hand, then on the screen. */
  const show = async (game: GameInHand, route: Route): Promise<void> => {
    const play = await derivation.play();
    const row = rowFor(play, game);
    const draft = draftOf(play, game);
    await write((to) => to.putGame(row, draft));
    setState(({ games }) => ({ game, games: withSummary(games, summaryOf(row)), route, refusals: [], busy: false }));
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
    const row = await storage().game(id).catch(() => null);
    const read = row ? play.readRecord(row.text) : null;
    if (!row || !read?.ok) {
      if (row && read && !read.ok) await setAside(id, read.refusals, row.text);
      setState({ busy: false, game: null, route: { page: 'home' } });
      if (!row) say('no-such-game', { id });
      return false;
    }
    const { record, scenario } = read.value;
    derivation.hold(scenario);
    const seat = row.seat;
    const round = play.roundAfter(record, scenario);
    const talk = round.ok ? round.value.talk : [];
    const fresh = freshGame(id, record, seat, talk);
    const saved = await storage().draft(id).catch(() => null);
    const held = saved && round.ok ? play.parseDraft(saved.text, play.periodOf(round.value), seat) : null;
    const game = held ? { ...fresh, draft: held.draft, talk: held.talk } : fresh;
    setState({ game, busy: false, refusals: [], save: storage().kind === 'disk' ? 'saved' : 'failed', savedAt: saved?.savedAt ?? row.savedAt });
    return true;
  };

  const arrive = async (route: Route): Promise<void> => {
    if (route.page === 'brief') await derivation.load(route.scenario);
    if (route.page === 'history') await derivation.loadHistory(route.scenario);
    const id = gameOf(route);
    if (id !== null && getState().game?.id !== id) await open(id);
  };

  const intend: Intentions = {
    go(route) {
      if (!sameRoute(route, getState().route)) setState({ route, refusals: [] });
      void arrive(route);
    },
    setLanguage(language) {
      setState({ language });
      void write((to) => to.putPreferences({ language, theme: getState().theme }));
    },
    setTheme(theme) {
      setState({ theme });
      void write((to) => to.putPreferences({ language: getState().language, theme }));
    },
    async newGame({ scenario: id, seat, seed = chance(), rivals = 'mixed', luck = true, at = 'desk' }) {
      await flush();
      setState({ busy: true });
      const play = await derivation.play();
      const scenario = await derivation.load(id);
      if (!scenario) return setState({ busy: false, refusals: [{ code: 'unknown-scenario', path: 'scenario', values: { id } }] });
      const record = play.newRecord(scenario, playersFor(scenario.rules.firmIds, seat, rivals), seed, luck);
      const round = play.roundAfter(record, scenario);
      const talk = round.ok ? [...round.value.talk, ...play.recordedOffers(round.value, seat)] : [];
      const game = freshGame(`g-${chance()}`, record, seat, talk);
      await show(game, at === 'desk' ? { page: 'desk', game: game.id } : { page: 'table', game: game.id, partner: at.partner });
    },
    async openGame(id) {
      if (await open(id)) setState({ route: { page: 'desk', game: id } });
    },
    async deleteGame(id) {
      await write((to) => to.deleteGame(id));
      setState(({ games, game }) => ({ games: games.filter((kept) => kept.id !== id), game: game?.id === id ? null : game }));
      say('game-deleted');
    },
    decide: (decision) => redraft((draft) => withDecision(draft, decision)),
    withdraw: (decision) => redraft((draft) => withoutDecision(draft, decision)),
    undo: () => changeDraft(stepBack),
    redo: () => changeDraft(stepForward),
    predict: (predictions) => redraft((draft) => withPredictions(draft, predictions)),
    giveReason: (reason) => redraft((draft) => ({ ...draft, reason })),
    async offer(to, terms) {
      const play = await derivation.play();
      const { game } = getState();
      const round = game ? derivation.roundOf(game) : null;
      if (!game || !round) return refuse([{ code: 'no-game', path: '' }]);
      const answered = play.offerTerms(round, game.seat, to, terms);
      if (!answered.ok) return refuse(answered.refusals);
      const next = { ...game, talk: answered.value.round.talk };
      await write((disk) => disk.putDraft(draftOf(play, next)));
      setState({ game: next, refusals: [] });
      const { answer } = answered.value;
      if (answer) say(answer.accept ? 'offer-accepted' : 'offer-refused', { firm: to });
      return { ok: true, value: { answer } };
    },
    async sign(terms) {
      const play = await derivation.play();
      const { game } = getState();
      const scenario = game ? derivation.scenario(game.record.scenario.id) : null;
      if (!game || !scenario) return refuse([{ code: 'no-game', path: '' }]);
      const signature = play.signatureUnder(game, scenario, terms);
      if (!signature.ok) return refuse(signature.refusals);
      const decision: Decision = signature.value;
      const { draft, past, future } = step(game, withDecision(game.draft, decision));
      const next = { ...game, draft, past, future };
      await write((disk) => disk.putDraft(draftOf(play, next)));
      setState({ game: next, refusals: [] });
      say('signed');
      return DONE;
    },
    async closeQuarter() {
      await flush();
      const play = await derivation.play();
      const { game } = getState();
      const scenario = game ? derivation.scenario(game.record.scenario.id) : null;
      if (!game || !scenario) return refuse([{ code: 'no-game', path: '' }]);
      const closed = play.closeQuarterOf(game, scenario);
      if (!closed.ok) return refuse(closed.refusals);
      const { record, talk } = closed.value;
      const next = freshGame(game.id, record, game.seat, talk);
      const { quarters } = derivation.standingOf(next);
      await show(next, { page: 'results', game: game.id, quarter: quarters });
      say('quarter-closed', { quarter: quarters });
      return DONE;
    },
    async takeOver({ scenario: id, quarter, seat }) {
      await flush();
      setState({ busy: true });
      const play = await derivation.play();
      const history = await derivation.loadHistory(id);
      if (!history) return setState({ busy: false, refusals: [{ code: 'unknown-scenario', path: 'scenario', values: { id } }] });
      const { scenario } = history;
      const record = play.branchOf(history.record, quarter, playersFor(scenario.rules.firmIds, seat, 'historical'));
      const round = play.roundAfter(record, scenario);
      if (!round.ok) return setState({ busy: false, refusals: round.refusals });
      const game = freshGame(`g-${chance()}`, record, seat, round.value.talk);
      await show(game, { page: 'desk', game: game.id });
    },
    async exportGame(id) {
      const { game, damaged } = getState();
      const play = await derivation.play();
      if (game?.id === id) return play.printRecord(game.record);
      const row = await storage().game(id).catch(() => null);
      return row?.text ?? damaged.find((save) => save.id === id)?.text ?? '';
    },
    async importRecord(text) {
      await flush();
      const play = await derivation.play();
      const read = play.readRecord(text);
      if (!read.ok) return refuse(read.refusals);
      const { record, scenario } = read.value;
      derivation.hold(scenario);
      const round = play.roundAfter(record, scenario);
      const game = freshGame(`g-${chance()}`, record, play.seatOf(record, scenario), round.ok ? round.value.talk : []);
      await show(game, { page: 'desk', game: game.id });
      return { ok: true, value: { id: game.id } };
    },
    async discardDamaged(id) {
      await write((to) => to.deleteGame(id));
      setState(({ damaged }) => ({ damaged: damaged.filter((save) => save.id !== id) }));
    },
  };

  /** Reads what is on disk: preferences first, for they are seen first; then the games, each by the record's parser. */
  const begin = async (): Promise<void> => {
    const preferences = await storage().preferences().catch(() => null);
    if (preferences) setState({ theme: preferences.theme, ...(preferences.language ? { language: preferences.language } : {}) });
    const rows = await storage().games().catch(() => []);
    setState(sortSaves(rows));
    await arrive(getState().route);
    if (rows.length > 0) await inspect(rows);
  };
  const inspect = async (rows: readonly GameRow[]): Promise<void> => {
    const play = await derivation.play();
    for (const { id, text } of rows) {
      if (typeof text !== 'string' || getState().damaged.some((save) => save.id === id)) continue;
      const read = play.parseRecord(text);
      if (!read.ok) await setAside(id, read.refusals, text);
    }
  };

  return {
    store,
    intend,
    begin,
    flush,
    derived: derivation.derived,
    scenario: derivation.scenario,
    history: derivation.history,
    evidence: derivation.evidence,
  };
}
