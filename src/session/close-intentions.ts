import type { Result } from '../engine';
import type { HotSeatWork } from './hot-seat-intentions';
import type { Workshop } from './intentions';
import { freshGame } from './saving';
import type { Intentions } from './types';

const DONE = { ok: true, value: null } as const satisfies Result<null>;

/** The end of a quarter, and the way back; `seal` stands in for closing where several people play. */
export function createClosing(
  { store, keeper: { flush }, derivation, say, show, refuse, think, why }: Workshop,
  seal: HotSeatWork['seal'],
): Pick<Intentions, 'closeQuarter' | 'takeBack'> {
  const { getState } = store;
  return {
    async closeQuarter(to) {
      await flush();
      const play = await derivation.play();
      await think(getState().game, true);
      const { game } = getState();
      const scenario = game ? derivation.scenarioOf(game) : null;
      if (!game || !scenario) return refuse([{ code: 'no-game', path: '' }]);
      if (game.hot) return seal(play, game, scenario);
      const closed = play.closeQuarterOf(game, scenario);
      if (!closed.ok) return refuse(closed.refusals);
      const { record, talk } = closed.value;
      const next = freshGame(game.id, record, game.seat, talk);
      const { quarters } = derivation.standingOf(next);
      // Worked out while the disk writes.
      why.causes(play.lastQuestion(next, scenario));
      await show(next, to ?? { page: 'results', game: game.id, quarter: quarters });
      say('quarter-closed', { quarter: quarters });
      return DONE;
    },
    async takeBack() {
      await flush();
      const play = await derivation.play();
      const { game } = getState();
      const scenario = game ? derivation.scenario(game.record.scenario.id) : null;
      if (!game || !scenario) return refuse([{ code: 'no-game', path: '' }]);
      if (game.hot?.sits) return refuse([{ code: 'take-back-together', path: '' }]);
      const back = play.takenBack(game);
      if (!back.ok) return refuse(back.refusals);
      await show(back.value, { page: 'desk', game: game.id });
      say('quarter-taken-back', { quarter: derivation.standingOf(back.value).quarters + 1 });
      return DONE;
    },
  };
}
