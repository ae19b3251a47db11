import { describe, expect, test } from 'vitest';
import {
  advance,
  assetsOf,
  claimsOf,
  luckSizes,
  noLuck,
  openings,
  scoreSeat,
  start,
  type Decision,
  type Rules,
  type World,
} from '../../src/engine';
import { RIVAL_IDS, type RivalId } from '../../src/rivals';
import { bundledScenario, formRules, loadScenario, type Scenario } from '../../src/scenario';
import { closeRound, openRound } from '../../src/table';
import { folderTexts } from './texts';

function known(): Scenario {
  const scenario = bundledScenario('corner-shop-2016');
  if (!scenario) throw new Error('the scenario is missing');
  return scenario;
}
const { rules, file, parameters, words } = known();
const me = rules.firmIds.indexOf('weijun');
const [mandate] = rules.seats;

/** Worlds of a game without luck in which the grocer plays one way and all others another. */
function worldsOf(own: RivalId, others: RivalId, of: Rules = rules): World[] {
  const players = Object.fromEntries(of.firmIds.map((id) => [id, id === 'weijun' ? own : others]));
  let round = openRound({ rules: of, seed: '1', luck: false, players });
  const worlds = [round.world];
  while (!round.over) {
    const closed = closeRound(round, {});
    if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
    round = closed.value.round;
    worlds.push(round.world);
  }
  return worlds;
}

const partOf = (worlds: readonly World[], goal: string): { value: number; met: boolean } => {
  if (!mandate) throw new Error('the grocer has no mandate');
  const part = scoreSeat(rules, mandate, worlds).parts[goal];
  if (!part) throw new Error(`no goal ${goal}`);
  return part;
};

describe('the folder of corner-shop-2016', () => {
  test('has the firms, seat and quarters of the brief, and three forms', () => {
    expect(rules.firmIds).toEqual(['weijun', 'alibaba', 'hema', 'chain', 'supermarket']);
    expect(rules.seats.map(({ firm }) => rules.firmIds[firm])).toEqual(['weijun']);
    expect([rules.start, rules.quarters]).toEqual(['2016Q3', 8]);
    expect(file.forms.map(({ id }) => formRules(file, rules, id)?.quarters)).toEqual([4, 6]);
    expect(rules.firms[me]?.attention).toBe(2);
  });

  test('opens with books that balance to the fen', () => {
    const world = start(rules);
    rules.firmIds.forEach((id, firm) => expect(assetsOf(world, firm), id).toBe(claimsOf(world, firm)));
  });

  test('gives every assumed number a reason, and keeps them under 54 percent of its own', () => {
    const own = parameters.filter(
      ({ path }) => !path.startsWith('parameters.') || Object.hasOwn(file.parameters, path.slice(11)),
    );
    const assumed = own.filter(({ how }) => how === 'assumed');
    expect(own.length).toBeGreaterThan(600);
    expect(assumed.every(({ why }) => why !== undefined && why !== '')).toBe(true);
    expect(assumed.length / own.length).toBeLessThan(0.54);
  });

  test('says that its line is a demonstration, in both languages', () => {
    expect(file.demonstration).toBe(true);
    expect(words.en.lines['weijun-joins']).toMatch(/demonstration/);
    expect(words.zh.lines['weijun-joins']).toMatch(/演示/);
    const letter = words.en.letters.weijun ?? '';
    expect(letter.split(/\s+/).length).toBeLessThanOrEqual(120);
  });

  test('counts in thousands: a step of money is a thousand RMB, a step of capacity one parcel a day', () => {
    const forms = openings(start(rules), rules, me);
    const spend = forms.find(({ kind }) => kind === 'advertise')?.fields.spend;
    expect(spend?.type === 'amount' && spend.step).toBe(100_000);
    expect(rules.scale.parcels).toBe(1);
    const build = forms.find(({ kind }) => kind === 'logistics')?.fields.build;
    expect(build?.type === 'amount' && build.max).toBeGreaterThan(0);
  });

  test('is refused when a sum of the model stays in millions', () => {
    const texts = folderTexts('corner-shop-2016');
    const changed = JSON.parse(texts.scenario) as { parameters: Record<string, unknown> };
    delete changed.parameters.storeCost;
    const result = loadScenario({ ...texts, scenario: JSON.stringify(changed) });
    expect(result.ok ? [] : result.problems).toMatchObject([
      { path: 'priors.parameters.storeCost.unit', code: 'wrong-unit' },
    ]);
  });
});

describe('the corner shop', () => {
  test.each(RIVAL_IDS)('is played to its end against %s', (id) => {
    const short = formRules(file, rules, 'four');
    if (!short) throw new Error('no short form');
    expect(worldsOf('hold-course', id, short)).toHaveLength(5);
  });

  test('grows less than the claim when it does nothing new, and owes part of that to its street', () => {
    const idle = partOf(worldsOf('hold-course', 'historical'), 'weijun-growth');
    expect(idle.met).toBe(false);
    expect(idle.value).toBeGreaterThan(0.02);
  });

  test('beats the claim with the platform, and comes to hang on it', () => {
    const worlds = worldsOf('historical', 'historical');
    expect(partOf(worlds, 'weijun-growth').met).toBe(true);
    expect(partOf(worlds, 'weijun-dependence')).toMatchObject({ met: false });
  });

  test('hangs less on a platform from which it must buy less', () => {
    const dependence = (share: number): number => {
      const terms = {
        members: ['weijun', 'alibaba'],
        startsAfterQuarters: 0,
        termQuarters: 8,
        exitFee: 0,
        clauses: {
          'order-quota': { from: 'weijun', to: 'alibaba', share, markup: 0.01 },
          tools: { from: 'alibaba', to: 'weijun', level: 0.5 },
        },
      };
      const pact: Decision = { kind: 'alliance', action: 'propose', terms };
      const sheet = (firm: string) => ({ firm, decisions: [pact], checked: true as const });
      const luck = noLuck(luckSizes(rules), 3);
      const signed = rules.firmIds.map((id) => (id === 'weijun' || id === 'alibaba' ? sheet(id) : null));
      let world = advance(start(rules), signed, rules, luck).world;
      world = advance(
        world,
        rules.firmIds.map(() => null),
        rules,
        luck,
      ).world;
      return Math.max(...world.dependence);
    };
    expect(dependence(0.1)).toBeLessThan(dependence(0.5));
  });
});
