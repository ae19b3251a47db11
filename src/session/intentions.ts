import type { StoreApi } from 'zustand/vanilla';
import type { Decision, Refusal, Result, TermSheet } from '../engine';
import { createClosing } from './close-intentions';
import type { Derivation } from './derivation';
import {
  step,
  stepBack,
  stepForward,
  withDecision,
  withoutDecision,
  withPredictions,
  type DraftHistory,
} from './draft';
import type { AssignmentIntentions } from './assignment-intentions';
import type { FrameIntentions } from './frame';
import type { GuestIntentions } from './guest-intentions';
import { nextToSit, withCurtain } from './hot-seat';
import { createHotSeat } from './hot-seat-intentions';
import type { Keeper } from './keeper';
import type { Reckoning } from './reckoning-types';
import { gameOf, sameRoute } from './route';
import { freshGame, plainName } from './saving';
import type { DraftRow } from './storage';
import type { Draft, GameInHand, HistoryLine, Intentions, Route, SessionState } from './types';

type Play = typeof import('./play');

export type Refuse = (refusals: readonly Refusal[]) => Extract<Result<never>, { ok: false }>;

/** What intentions work with: the store, what follows from it, the disk, and how a game is opened and shown. */
export interface Workshop {
  readonly store: StoreApi<SessionState>;
  readonly derivation: Derivation;
  readonly keeper: Keeper;
  readonly chance: () => string;
  readonly say: (code: string, values?: Record<string, number | string>) => void;
  /** Shows why not, and answers so. */
  readonly refuse: Refuse;
  readonly draftOf: (play: Play, game: GameInHand) => DraftRow;
  /** Until the rivals of this game's quarter know what they decide, or the page must think for them. */
  readonly think: (game: GameInHand | null, waited: boolean) => Promise<void>;
  readonly why: Reckoning;
  readonly show: (game: GameInHand, route: Route) => Promise<void>;
  readonly open: (id: string) => Promise<boolean>;
  readonly arrive: (route: Route) => Promise<void>;
}

const DONE = { ok: true, value: null } as const satisfies Result<null>;

/** Carries out what panels ask for; what it promises to keep is on disk before the state shows it. */
export function createIntentions(
  workshop: Workshop,
): Omit<Intentions, keyof FrameIntentions | keyof GuestIntentions | keyof AssignmentIntentions> {
  const { derivation, chance, say, refuse, draftOf, show, open, arrive } = workshop;
  const { getState, setState } = workshop.store;
  const { storage, write, keep, flush } = workshop.keeper;

  const { seal, ...hotSeat } = createHotSeat(workshop);
  const closing = createClosing(workshop, seal);
  const changeDraft = (change: (history: DraftHistory) => DraftHistory): void => {
    const { game, holding } = getState();
    if (!game || holding === 'elsewhere' || game.hot?.sits === false) return;
    const next = change(game);
    if (next.draft !== game.draft) keep({ ...game, draft: next.draft, past: next.past, future: next.future });
  };
  const redraft = (change: (draft: Draft) => Draft): void =>
    changeDraft((history) => step(history, change(history.draft)));

  const takeIn = async (text: string, shown: (id: string) => Route): Promise<Result<{ id: string }>> => {
    const play = await derivation.play();
    const read = await play.readRecord(text, derivation.load);
    if (!read.ok) return refuse(read.refusals);
    const { record, scenario, played } = read.value;
    derivation.hold(scenario);
    const round = play.roundAfter(record, played);
    const id = `g-${chance()}`;
    const seat = play.seatOf(record, scenario.rules);
    const hot = play.hotSeatOf(record);
    await show(
      freshGame(id, record, hot ? nextToSit(hot) : seat, round.ok ? round.value.talk : [], hot),
      shown(id),
    );
    return { ok: true, value: { id } };
  };
  const sourceOf = async (
    source: Parameters<Intentions['takeOver']>[0],
  ): Promise<{ line: HistoryLine; from: 'history' | 'game' | 'link' } | null> => {
    const line =
      'scenario' in source
        ? await derivation.loadHistory(source.scenario)
        : await derivation.replays.line(source.replay);
    if (!line) return null;
    return {
      line,
      from: 'scenario' in source ? 'history' : source.replay.startsWith('game/') ? 'game' : 'link',
    };
  };

  return {
    ...hotSeat,
    ...closing,
    go(route) {
      const { game } = getState();
      // Who leaves the game leaves the seat, but for a word's meaning: whoever opens it next says who they are.
      if (game?.hot?.sits && route.page !== 'glossary' && gameOf(route) !== game.id)
        setState({ game: withCurtain(game), announcement: null });
      if (!sameRoute(route, getState().route)) setState({ route, refusals: [] });
      void arrive(route);
    },
    async newGame(options) {
      const {
        scenario: id,
        seat,
        seed = chance(),
        rivals = 'mixed',
        luck = true,
        level = 'full',
        at = 'desk',
      } = options;
      const { parameters, form, predictions = [], stay = false, assignment } = options;
      await flush();
      setState({ busy: true });
      const play = await derivation.play();
      const scenario = await derivation.load(id);
      if (!scenario)
        return setState({
          busy: false,
          refusals: [{ code: 'unknown-scenario', path: 'scenario', values: { id } }],
        });
      const played = play.scenarioWith(scenario, { parameters, form });
      if (!played.ok) return setState({ busy: false, refusals: played.refusals });
      const players = play.playersFor(scenario.rules.firmIds, seat, rivals);
      const plain = play.newRecord(played.value, players, seed, luck, level, parameters);
      const record = assignment ? { ...plain, assignment: { ...assignment, seal: '' } } : plain;
      const round = play.roundAfter(record, played.value);
      const talk = round.ok ? [...round.value.talk, ...play.recordedOffers(round.value, seat)] : [];
      const fresh = freshGame(`g-${chance()}`, record, seat, talk);
      const game = { ...fresh, draft: { ...fresh.draft, predictions } };
      const first: Route =
        at === 'desk'
          ? { page: 'desk', game: game.id }
          : { page: 'table', game: game.id, partner: at.partner };
      await show(game, stay ? getState().route : first);
    },
    async openGame(id) {
      if (await open(id)) setState({ route: { page: 'desk', game: id } });
    },
    async renameGame(id, wanted) {
      const name = plainName(wanted);
      const row = await storage()
        .game(id)
        .catch(() => null);
      if (!row) return;
      const draft = await storage()
        .draft(id)
        .catch(() => null);
      const { name: _before, ...nameless } = row;
      await write((to) => to.putGame(name === '' ? nameless : { ...nameless, name }, draft));
      setState(({ games }) => ({
        games: games.map((game) => {
          if (game.id !== id) return game;
          const { name: _old, ...rest } = game;
          return name === '' ? rest : { ...rest, name };
        }),
      }));
    },
    async deleteGame(id) {
      await write((to) => to.deleteGame(id));
      setState(({ games, game }) => ({
        games: games.filter((kept) => kept.id !== id),
        game: game?.id === id ? null : game,
      }));
      say('game-deleted');
    },
    decide: (decision) => redraft((draft) => withDecision(draft, decision)),
    withdraw: (decision) => redraft((draft) => withoutDecision(draft, decision)),
    undo: () => changeDraft(stepBack),
    redo: () => changeDraft(stepForward),
    predict: (predictions) => redraft((draft) => withPredictions(draft, predictions)),
    giveReason: (reason) => redraft((draft) => ({ ...draft, reason })),
    showHands: (shown) => redraft(() => shown),
    async offer(to, terms) {
      const play = await derivation.play();
      const { game } = getState();
      const round = game ? derivation.roundOf(game) : null;
      if (!game || !round) return refuse([{ code: 'no-game', path: '' }]);
      if (game.hot?.sits === false) return refuse([{ code: 'nobody-sits', path: '' }]);
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
      const scenario = game ? derivation.scenarioOf(game) : null;
      if (!game || !scenario) return refuse([{ code: 'no-game', path: '' }]);
      if (game.hot?.sits === false) return refuse([{ code: 'nobody-sits', path: '' }]);
      if (withAnother(game, terms)) return refuse([{ code: 'sign-together', path: 'terms' }]);
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
    async takeOver(source) {
      await flush();
      setState({ busy: true });
      const play = await derivation.play();
      const found = await sourceOf(source);
      if (!found)
        return setState({ busy: false, refusals: [{ code: 'unknown-scenario', path: 'scenario' }] });
      const { line, from } = found;
      const { scenario } = line;
      const { quarter, seat } = source;
      const mixed = play.playersFor(
        scenario.rules.firmIds,
        seat,
        from === 'history' ? 'historical' : 'mixed',
      );
      const players = Object.fromEntries(
        scenario.rules.firmIds.map((firm) => {
          const sat = line.record.seats[firm];
          const stays = from !== 'history' && firm !== seat && sat !== undefined && sat !== 'human';
          return [firm, stays ? (sat as (typeof mixed)[string]) : (mixed[firm] ?? 'follower')];
        }),
      );
      const record = play.branchOf(line.record, quarter, players, from);
      const round = play.roundAfter(record, scenario);
      if (!round.ok) return setState({ busy: false, refusals: round.refusals });
      derivation.hold(scenario);
      const game = freshGame(`g-${chance()}`, record, seat, round.value.talk);
      await show(game, { page: 'desk', game: game.id });
    },
    async linkTo(key) {
      const missing = refuse([{ code: 'no-game', path: '' }]);
      if (typeof key === 'string') return (await derivation.replays.link(key)) ?? missing;
      const play = await derivation.play();
      const line = await derivation.loadHistory(key.history);
      return line ? play.encodeLink(line.record) : missing;
    },
    async exportReplay(key) {
      const play = await derivation.play();
      const record = await derivation.replays.record(key);
      return record ? play.printRecord(record) : '';
    },
    async viewRecord(text) {
      const play = await derivation.play();
      const parsed = play.parseRecord(text);
      if (!parsed.ok) return refuse(parsed.refusals);
      const code = play.encodeLink(parsed.value);
      if (!code.ok) return refuse(code.refusals);
      const route: Route = { page: 'record', code: code.value, quarter: 0 };
      setState({ route, refusals: [] });
      return DONE;
    },
    async keepReplay(key) {
      await flush();
      const play = await derivation.play();
      const record = await derivation.replays.record(key);
      if (!record) return refuse([{ code: 'no-game', path: '' }]);
      return takeIn(play.printRecord(record), (id) => ({ page: 'replay', game: id, quarter: 1 }));
    },
    stopVerifying: (key) => derivation.replays.stop(key),
    verifyAgain: (key) => derivation.replays.again(key),
    async exportGame(id) {
      const { game, damaged } = getState();
      const play = await derivation.play();
      if (game?.id === id) return play.printRecord(game.record);
      const row = await storage()
        .game(id)
        .catch(() => null);
      return row?.text ?? damaged.find((save) => save.id === id)?.text ?? '';
    },
    async importRecord(text) {
      await flush();
      return takeIn(text, (id) => ({ page: 'desk', game: id }));
    },
    async discardDamaged(id) {
      await write((to) => to.deleteGame(id));
      setState(({ damaged }) => ({ damaged: damaged.filter((save) => save.id !== id) }));
    },
  };
}

/** A sheet with somebody else at this device is signed at the table between them, where both see what the other does. */
function withAnother({ hot, seat }: GameInHand, { members }: TermSheet): boolean {
  return hot?.people.some(({ firm }) => firm !== seat && members.includes(firm)) ?? false;
}
