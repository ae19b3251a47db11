import { firstLegal, imagine, rollout, type Decision, type Report, type Rules, type World } from '../engine';
import { countersigned, othersOf } from './forecast';
import { futureLuck, spreadOf, type Spread } from './futures';

/** Futures of each choice: enough for the width of a bin, which is rounded. */
const FUTURES = 6;

/**
 * How a figure of a firm may move within one quarter, whichever of some choices is made, in the figure's unit.
 *
 * Futures begin in what the firm imagines, under weather of their own and never the game's. NaN of no choices.
 */
export function reachOf(
  report: Report,
  rules: Rules,
  choices: readonly (readonly Decision[])[],
  read: (world: World | Report['table']) => number,
): Spread {
  const { firm, table } = report;
  const imagined = imagine(report, rules);
  const moves: number[] = [];
  for (const luck of futureLuck(rules, 'reach', FUTURES)) {
    const reflex = othersOf(rules, luck, firm);
    for (const decisions of choices) {
      const own = firstLegal(imagined, rules, rules.firmIds[firm] ?? '', decisions);
      const first = rules.firmIds.map((id, index) =>
        index === firm ? own : countersigned(imagined, rules, index, id, own, reflex),
      );
      moves.push(read(rollout(imagined, rules, luck, { first, reflex, quarters: 1 })) - read(table));
    }
  }
  return spreadOf(moves);
}
