import { expect, test } from 'vitest';
import { allianceId, isMember, rmbMFromFen, type GameEvent, type Rules, type World } from '../../src/engine';
import { firmResults, gameResults } from '../../src/cli/results';
import { bundledScenario } from '../../src/scenario';
import { closeRound, openRound } from '../../src/table';

const SCENARIO = 'alibaba-suning-2015';

/** One event as a line: what happened, to whom, and its figures; money in million RMB, as its size shows. */
function lineOfEvent(event: GameEvent, world: World, rules: Rules): string {
  const slot = event.alliance;
  const whom =
    slot === undefined
      ? (event.firm ?? 'all')
      : `${allianceId(slot)} of ${rules.firmIds.filter((_, firm) => isMember(world, slot, firm)).join('+')}${event.firm === null ? '' : ` ${event.firm}`}`;
  const figures = Object.entries(event.values).map(
    ([name, value]) => `${name} ${typeof value === 'string' ? value : figure(value)}`,
  );
  return `    ${event.kind}: ${[whom, ...figures].join(', ')}`;
}

function figure(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e6
    ? `${rmbMFromFen(value).toFixed(0)}m`
    : String(Number(value.toPrecision(4)));
}

const column = (text: string, width: number): string => text.padStart(width);
const percent = (share: number): string => column((share * 100).toFixed(2), 9);
const millions = (rmbM: number): string => column(rmbM.toFixed(0), 11);

function tableOf(world: World, rules: Rules, season: number): string[] {
  return rules.firmIds.map((id, firm) => {
    const { share, pressure, cashRmbM, revenueRmbM } = firmResults(world, rules, firm, season);
    return `  ${id.padEnd(8)}${percent(share.total)}${percent(share.online)}${column(pressure.index.toFixed(1), 10)}${millions(cashRmbM)}${millions(revenueRmbM)}`;
  });
}

test('the historical line of the scenario, quarter by quarter, reads as it did', async () => {
  const rules = bundledScenario(SCENARIO)?.rules;
  if (!rules) throw new Error('the scenario is missing');
  const players = Object.fromEntries(rules.firmIds.map((firm) => [firm, 'historical' as const]));
  let round = openRound({ rules, seed: '1', luck: true, players });
  const events: (readonly GameEvent[])[] = [];
  const lines = [
    `Historical line of ${rules.id}, seed 1, with luck. Every firm does what the record says it did.`,
    'Shares of all demand and of all online sales by site in percent; pressure 0 calm to 100 crisis; cash and revenue of the quarter in million RMB.',
    '',
  ];
  while (!round.over) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    const { turn, world, events: happened } = result.value.played;
    const season = Number(turn.period.slice(5)) - 1;
    events.push(happened);
    lines.push(
      `${turn.period}${column('share %', 12)}${column('online %', 9)}${column('pressure', 10)}${column('cash', 11)}${column('revenue', 11)}`,
    );
    lines.push(
      ...tableOf(world, rules, season),
      ...happened.map((event) => lineOfEvent(event, world, rules)),
      '',
    );
    round = result.value.round;
  }
  const { score, hash } = gameResults('1', rules, round.history, events);
  for (const [seat, { total, parts }] of Object.entries(score)) {
    lines.push(`Score of ${seat}: ${total.toFixed(1)} of 100`);
    for (const [goal, part] of Object.entries(parts)) {
      const { value, target, points, of, met } = part;
      lines.push(
        `  ${goal.padEnd(24)} ${column(value.toFixed(3), 9)} against ${target}: ${points.toFixed(1)} of ${of.toFixed(0)}${met ? ', met' : ''}`,
      );
    }
  }
  lines.push('', `Last world ${hash}`, '');
  await expect(lines.join('\n')).toMatchFileSnapshot(`./${SCENARIO}.history.txt`);
});
