import { expect, test } from 'vitest';
import { longRules, playHistory, sightsOf } from '../../src/analysis';
import { ordersOnSite, othersOnline } from '../../src/analysis/history';
import { panelOf } from '../../src/analysis/observation';
import { restartFrom } from '../../src/analysis/restart';
import type { World } from '../../src/engine';
import { observedScenario } from './record';

const { written: file, priors } = observedScenario();
const rules = longRules(file, priors, {});
const sights = sightsOf(file);
const [panel] = sights.filter((each) => each.series === 'b2c-share');

function reading(world: World): Map<string, number> {
  const entries = panel ? panelOf(sights, panel) : [];
  const counted = entries.map(
    ({ firm, ratio }) => ratio * (firm < 0 ? othersOnline(world, rules) : ordersOnSite(world, rules, firm)),
  );
  let all = 0;
  for (const value of counted) all += value;
  return new Map(entries.map(({ entity }, i) => [entity, (counted[i] as number) / all]));
}

test('a restarted world reads as the panel was observed, sells as much on the web, and its shares sum to one', () => {
  if (!panel) throw new Error('no panel');
  const observed = { Tmall: 0.58, JD: 0.27, Suning: 0.06 };
  let seen = false;
  playHistory(rules, {
    quarters: 12,
    restart: {
      after: 11,
      from: (world, before) => {
        const next = restartFrom(world, before, sights, panel, observed);
        const now = reading(next.world);
        for (const [entity, share] of Object.entries(observed)) expect(now.get(entity)).toBeCloseTo(share, 8);
        const was = reading(world);
        // Who was not observed keeps its proportions.
        expect((now.get('Gome') ?? 0) / (now.get('Vipshop') ?? 1)).toBeCloseTo(
          (was.get('Gome') ?? 0) / (was.get('Vipshop') ?? 1),
          1,
        );
        const { firms, segments } = rules.shape;
        for (let s = 0; s < segments; s++) {
          let sum = next.world.outside[s] as number;
          for (let firm = 0; firm < firms; firm++) sum += next.world.share[firm * segments + s] as number;
          expect(sum).toBeCloseTo(1, 9);
        }
        seen = true;
        return next;
      },
    },
  });
  expect(seen).toBe(true);
});
