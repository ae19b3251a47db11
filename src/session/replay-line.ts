import { atLevel, observe, type World } from '../engine';
import { lineOf, luckOf, replay, type GameRecord } from '../record';
import type { Scenario } from '../scenario';
import { withoutCause } from '../analysis';
import { causesIn, questionOf, quarterIn } from './derived-game';
import { lineBeside } from './history';
import { peopleOf, seatOf } from '../table';
import type { ReplayLine } from './types';

/** A game of several people with quarters still to come: played again, it would show one of them what another was told. */
export function goesOnBetweenPeople(record: GameRecord, { rules }: Scenario): boolean {
  return peopleOf(record).length > 1 && lineOf(record).length < rules.quarters;
}

/**
 * A record played out under the rules that are here, as far as they play it.
 *
 * `own` marks a game of this device that may go on: until it has ended, it is shown as its seat was told of it.
 */
export function replayOf(record: GameRecord, scenario: Scenario, own: boolean): ReplayLine {
  const { rules } = scenario;
  const { opening, quarters, stopped } = replay(record, rules);
  const seat = seatOf(record, rules);
  const firm = rules.firmIds.indexOf(seat);
  const worlds = [opening, ...quarters.map(({ world }) => world)];
  const last = worlds.at(-1) ?? opening;
  const ended = quarters.length >= rules.quarters || (last.active[firm] ?? 1) === 0;
  const open = ended || !own;
  const luck = luckOf(record, rules);
  const line = { rules: atLevel(rules, record.difficulty), worlds, turns: quarters.map(({ turn }) => turn) };
  const told = (world: World) => (open ? world : observe(world, firm).table);
  return {
    scenario,
    record,
    tables: worlds.map(told),
    turns: line.turns,
    events: quarters.map(({ events }) => events),
    seat,
    open,
    stopped,
    causes: (quarter, of) => causesIn(line, luck, of, quarter),
    whyOf: (quarter, of) => questionOf(line, luck, of, quarter),
    without: (quarter, of, cause) => {
      const played = quarterIn(line, luck, quarter);
      return played ? withoutCause(played, line.rules, rules.firmIds.indexOf(of), cause) : null;
    },
    beside: () => lineBeside(scenario, record),
  };
}
