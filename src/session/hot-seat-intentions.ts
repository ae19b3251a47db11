import type { FirmId, Result } from '../engine';
import type { Scenario } from '../scenario';
import { FEWEST_PEOPLE, MOST_PEOPLE, nextToSit, seated, withCurtain } from './hot-seat';
import type { Workshop } from './intentions';
import { freshGame, peopleIn } from './saving';
import type { GameInHand, HotSeat, HotSeatIntentions, Route } from './types';

type Play = typeof import('./play');

const DONE = { ok: true, value: null } as const;

export interface HotSeatWork extends HotSeatIntentions {
  /** Seals the sheet in hand; the quarter closes with the last one. */
  readonly seal: (play: Play, game: GameInHand, scenario: Scenario) => Promise<Result<null>>;
}

/** What several people at one device do: sit down, stand up, sign together, seal; the last one to seal closes the quarter. */
export function createHotSeat(workshop: Workshop): HotSeatWork {
  const { derivation, chance, say, draftOf, show, refuse } = workshop;
  const { getState, setState } = workshop.store;
  const { write, flush } = workshop.keeper;

  /** Where somebody begins who sits down: the report asked for; what the last quarter came to, told once; else the desk. */
  const firstPage = ({ id, hot }: GameInHand, firm: FirmId, quarters: number, over: boolean): Route =>
    getState().route.page === 'report'
      ? getState().route
      : quarters > 0 && (over || !hot?.met.includes(firm))
        ? { page: 'results', game: id, quarter: quarters }
        : { page: 'desk', game: id };
  const drawCurtain = (game: GameInHand, said: string): void => {
    setState({ game, refusals: [], route: { page: 'desk', game: game.id } });
    say(said);
  };
  const closeTogether = async (play: Play, game: GameInHand, scenario: Scenario): Promise<Result<null>> => {
    const closed = play.closeQuarterOf(game, scenario);
    if (!closed.ok) return refuse(closed.refusals);
    const { record, talk } = closed.value;
    const round = play.roundAfter(record, scenario);
    const people = game.hot?.people ?? [];
    const out = round.ok
      ? play.outOfBusiness(
          round.value,
          people.map(({ firm }) => firm),
        )
      : [];
    const hot: HotSeat = { people, sits: false, sealed: out, aside: {}, met: [] };
    const next = freshGame(game.id, record, nextToSit(hot), talk, hot);
    const { quarters } = derivation.standingOf(next);
    await show(next, { page: 'round', game: game.id, quarter: quarters });
    say('quarter-closed', { quarter: quarters });
    return DONE;
  };

  return {
    async newHotSeat({
      scenario: id,
      people: wanted,
      form,
      level = 'full',
      rivals = 'mixed',
      luck = true,
      seed = chance(),
    }) {
      const people = peopleIn(wanted);
      const firms = people.map(({ firm }) => firm);
      await flush();
      setState({ busy: true });
      const play = await derivation.play();
      const scenario = await derivation.load(id);
      const fail = (code: string, path: string): void =>
        setState({ busy: false, refusals: [{ code, path }] });
      if (!scenario) return fail('unknown-scenario', 'scenario');
      if (people.length < FEWEST_PEOPLE || people.length > MOST_PEOPLE) return fail('wrong-people', 'people');
      if (new Set(firms).size < firms.length) return fail('seat-twice', 'people');
      if (!firms.every((firm) => scenario.rules.firmIds.includes(firm)))
        return fail('unknown-firm', 'people');
      const played = play.scenarioWith(scenario, { form });
      if (!played.ok) return setState({ busy: false, refusals: played.refusals });
      const players = {
        ...play.playersFor(scenario.rules.firmIds, firms[0] ?? '', rivals),
        ...Object.fromEntries(firms.map((firm) => [firm, 'human' as const])),
      };
      const record = play.newRecord(played.value, players, seed, luck, level);
      const opened = play.roundAfter(record, played.value);
      if (!opened.ok) return setState({ busy: false, refusals: opened.refusals });
      let round = opened.value;
      for (const firm of scenario.rules.firmIds.filter((each) => firms.includes(each)))
        round = { ...round, talk: [...round.talk, ...play.recordedOffers(round, firm)] };
      const hot = play.hotSeatOf(record, people);
      const game = freshGame(`g-${chance()}`, record, hot ? nextToSit(hot) : '', round.talk, hot);
      await show(game, { page: 'desk', game: game.id });
    },
    sit(firm) {
      const { game, holding } = getState();
      const next = game && holding === 'ours' ? seated(game, firm) : null;
      if (!game || !next) return;
      const { quarters, over } = derivation.standingOf(game);
      setState({
        game: next,
        refusals: [],
        announcement: null,
        route: firstPage(game, firm, quarters, over),
      });
    },
    async standUp() {
      await flush();
      const { game } = getState();
      if (!game?.hot?.sits) return;
      drawCurtain(withCurtain(game), 'sheet-aside');
    },
    async seal(play, game, scenario) {
      const { hot, seat } = game;
      if (!hot?.sits) return refuse([{ code: 'nobody-sits', path: '' }]);
      const reasons = play.refusalsOf(game, scenario);
      if (reasons.length > 0) return refuse(reasons);
      const sealed = [...hot.sealed, seat];
      const next = withCurtain(game, sealed);
      if (hot.people.every(({ firm }) => sealed.includes(firm))) return closeTogether(play, next, scenario);
      await write((disk) => disk.putDraft(draftOf(play, next)));
      drawCurtain(next, 'sheet-sealed');
      return DONE;
    },
    async signTogether(firm, terms) {
      const play = await derivation.play();
      const { game } = getState();
      const scenario = game ? derivation.scenarioOf(game) : null;
      if (!game?.hot || !scenario || !isAtTheTable(game, firm))
        return refuse([{ code: 'not-at-the-table', path: '' }]);
      const signed = play.signedTogether(game, scenario, firm, terms);
      if (!signed.ok) return refuse(signed.refusals);
      await write((disk) => disk.putDraft(draftOf(play, signed.value)));
      setState({ game: signed.value, refusals: [] });
      return DONE;
    },
    async askTogether(rival, terms) {
      const play = await derivation.play();
      const { game } = getState();
      const scenario = game ? derivation.scenarioOf(game) : null;
      if (game?.hot?.sits !== false || !scenario || game.hot.people.some(({ firm }) => firm === rival))
        return refuse([{ code: 'not-at-the-table', path: '' }]);
      const asked = play.askedTogether(game, scenario, rival, terms);
      if (!asked.ok) return refuse(asked.refusals);
      await write((disk) => disk.putDraft(draftOf(play, asked.value)));
      setState({ game: asked.value, refusals: [] });
      return DONE;
    },
    async unsignTogether(firm, members) {
      const play = await derivation.play();
      const { game } = getState();
      if (!game || !isAtTheTable(game, firm)) return refuse([{ code: 'not-at-the-table', path: '' }]);
      const next = play.unsignedTogether(game, firm, members);
      await write((disk) => disk.putDraft(draftOf(play, next)));
      setState({ game: next, refusals: [] });
      return DONE;
    },
  };
}

/** Nobody's own sheet lies open, and this firm may still change its own. */
function isAtTheTable({ hot }: GameInHand, firm: FirmId): boolean {
  return (
    hot?.sits === false && !hot.sealed.includes(firm) && hot.people.some((person) => person.firm === firm)
  );
}
