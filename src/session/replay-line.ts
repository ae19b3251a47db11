import { observe, type World } from '../engine';
import { replay, type GameRecord } from '../record';
import type { Scenario } from '../scenario';
import { lineBeside } from './history';
import { seatOf } from './rounds';
import type { ReplayLine } from './types';

/**
 * A record played out under the rules that are here, as far as they play it.
 *
 * `own` marks a game of this device that may go on: until it has ended, it is shown as its seat was told of it.
 */
export function replayOf(record: GameRecord, scenario: Scenario, own: boolean): ReplayLine {
  const { rules } = scenario;
  const { opening, quarters, stopped } = replay(record, rules);
  const seat = seatOf(record, scenario);
  const firm = rules.firmIds.indexOf(seat);
  const worlds = [opening, ...quarters.map(({ world }) => world)];
  const last = worlds.at(-1) ?? opening;
  const ended = quarters.length >= rules.quarters || (last.active[firm] ?? 1) === 0;
  const open = ended || !own;
  const told = (world: World) => (open ? world : observe(world, firm).table);
  return {
    scenario,
    record,
    tables: worlds.map(told),
    turns: quarters.map(({ turn }) => turn),
    events: quarters.map(({ events }) => events),
    seat,
    open,
    stopped,
    beside: () => lineBeside(scenario, record),
  };
}
