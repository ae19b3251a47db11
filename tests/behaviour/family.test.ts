import { describe, expect, test } from 'vitest';
import { CHANNEL, shareBySeller, type FirmId, type World } from '../../src/engine';
import { compileScenario, type ScenarioFile } from '../../src/scenario';
import { choiceIn, utilityAbove } from '../../src/views/choice-inversion';
import { playScript } from '../levers/lever';
import { expectLaws, RULES, SCENARIO } from './worlds';

const QUARTERS = 6;
const FAMILY = ['suning', 'gome', 'vipshop'] as const;

/** The scenario in which two firms have changed places: each has the other's data, and its place in the list. */
function exchanged(a: FirmId, b: FirmId): ScenarioFile {
  const swapped = JSON.parse(
    JSON.stringify(SCENARIO.file)
      .replaceAll(`"${a}"`, '"\u0000"')
      .replaceAll(`"${b}"`, `"${a}"`)
      .replaceAll('"\u0000"', `"${b}"`),
  ) as ScenarioFile;
  const order = SCENARIO.file.firms.map(({ id }) => id);
  return {
    ...swapped,
    firms: [...swapped.firms].sort((x, y) => order.indexOf(x.id) - order.indexOf(y.id)),
  };
}

/** Sterman (2000) ch. 21, family member: one set of parameters serves every firm; they differ by what they open with. */
describe('family member', () => {
  test('no parameter of the model belongs to one firm', () => {
    const ids = RULES.firmIds;
    const laws = SCENARIO.parameters.filter(({ path }) => /^(parameters|market)\./.test(path));
    expect(laws.length).toBeGreaterThan(200);
    expect(laws.filter(({ path }) => ids.some((id) => path.split('.').includes(id)))).toEqual([]);
    for (const value of Object.values(RULES.parameters)) expect(typeof value).toBe('number');
  });

  test.each([
    ['suning', 'gome'],
    ['suning', 'vipshop'],
    ['gome', 'vipshop'],
  ])('%s with the data of %s fares as that one did, and the other way round', (a, b) => {
    const rules = compileScenario(exchanged(a, b), SCENARIO.priors);
    const before = playScript(RULES, {}, QUARTERS)[QUARTERS] as World;
    const worlds = playScript(rules, {}, QUARTERS);
    const after = worlds[QUARTERS] as World;
    const other = (id: FirmId): FirmId => (id === a ? b : id === b ? a : id);
    for (const id of RULES.firmIds) {
      const [then, now] = [RULES.firmIds.indexOf(other(id)), rules.firmIds.indexOf(id)];
      expect(shareBySeller(after, now), id).toBeCloseTo(shareBySeller(before, then), 9);
      expect(after.pressure[now] as number, id).toBeCloseTo(before.pressure[then] as number, 4);
      expect((after.cash[now] as number) / (before.cash[then] as number), id).toBeCloseTo(1, 6);
    }
    expectLaws(worlds);
  });

  test('a price cut is worth the same utility to each of them, and its elasticity is of one size', () => {
    const s = RULES.segmentIds.indexOf('appliances');
    const { segments } = RULES.shape;
    const beta = RULES.segments.price[s] as number;
    const { inertia, nestCorrelation } = RULES.parameters;
    const opening = RULES.openingTable;
    const held = playScript(RULES, {}, 1)[1] as World;
    for (const id of FAMILY) {
      const firm = RULES.firmIds.indexOf(id);
      const cut = playScript(
        RULES,
        { 0: { [id]: [{ kind: 'price', segment: 'appliances', stance: -0.05 }] } },
        1,
      )[1] as World;
      const utility = (world: World): number =>
        utilityAbove(choiceIn(opening, world, RULES, s), firm, CHANNEL.online) ?? Number.NaN;
      expect(utility(cut) - utility(held), id).toBeCloseTo(-beta * Math.log(0.95), 6);
      const share = (world: World): number => world.share[firm * segments + s] as number;
      const elasticity = Math.log(share(cut) / share(held)) / Math.log(0.95);
      // Between the elasticity of the plain logit and that of a nest where everything is alike, after habit.
      const m = share(held);
      expect(elasticity, id).toBeLessThan(-beta * (1 - m) * (1 - inertia) * 0.9);
      expect(elasticity, id).toBeGreaterThan((-beta / nestCorrelation) * (1 - inertia) * 1.1);
    }
  });
});
