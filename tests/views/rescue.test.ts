import { describe, expect, test } from 'vitest';
import { check, start, type Decision, type World } from '../../src/engine';
import { rescueOf } from '../../src/views/desk-rescue';
import { aScenario, aSeat } from './desk-world';

const { rules } = aScenario();
const firm = rules.firmIds.indexOf('suning');

/** The opening with nothing in the till, one quarter short already. */
function broke(): World {
  const world = start(rules);
  const cash = world.cash[firm] ?? 0;
  world.cash[firm] = -1e10;
  world.otherAssets[firm] = (world.otherAssets[firm] ?? 0) + cash + 1e10;
  world.shortQuarters[firm] = 1;
  return world;
}

describe('ways out', () => {
  test('are not laid on the desk while the firm can pay', () => {
    expect(rescueOf(aSeat())).toBeNull();
  });

  test('are levers that the rules allow, each with its effect, and always a partner to ask', () => {
    for (const language of ['en', 'zh'] as const) {
      const seat = aSeat({ worlds: [broke()], language });
      const rescue = rescueOf(seat);
      const ways = rescue?.ways ?? [];
      expect(ways.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['issue', 'close', 'restructure', 'ask']),
      );
      for (const { change, effect } of ways) {
        expect(effect).not.toBe('');
        if (!change) continue;
        const decisions: Decision[] = 'put' in change ? [change.put] : [];
        expect(check(seat.report.table, rules, { firm: 'suning', decisions }).ok).toBe(true);
      }
      expect(ways.find(({ id }) => id === 'ask')?.partner).not.toBeNull();
    }
  });

  test('a chosen way can be left again', () => {
    const chosen: Decision = { kind: 'finance', restructure: 1 };
    const seat = aSeat({ worlds: [broke()], decisions: [chosen] });
    const way = rescueOf(seat)?.ways.find(({ id }) => id === 'restructure');
    expect(way).toMatchObject({ chosen: true, change: { clear: { kind: 'finance' } } });
  });
});
