import { describe, expect, test } from 'vitest';
import {
  advance,
  assetsOf,
  check,
  claimsOf,
  drawLuck,
  fenFromRmbM,
  luckSizes,
  openings,
  start,
  VENTURES,
  type Decision,
  type Rules,
  type World,
} from '../../src/engine';
import { drawDecisions } from '../../src/rivals/random-play';
import { bundledScenario, compileScenario, parseScenario, type ScenarioFile } from '../../src/scenario';
import { effectOf, isVisible, playScript, scenarioRules, SCENARIO, type Script } from './lever';

const QUARTERS = 14;
const bundled = bundledScenario(SCENARIO);
if (!bundled) throw new Error('the scenario is missing');
const { file, written, priors } = bundled;

const OFFER: NonNullable<ScenarioFile['market']['ventures']> = {
  unit: 'number',
  how: 'assumed',
  from: [],
  why: 'an offer for the tests: one that ripens fast, one that ripens slowly and one that may fail',
  spread: 0.3,
  rows: {
    health: { yield: 0.3, quarters: 4, hazard: 0 },
    tourism: { yield: 0.3, quarters: 16, hazard: 0 },
    media: { yield: 0.3, quarters: 4, hazard: 0.3 },
  },
};

function offering(
  ventures: ScenarioFile['market']['ventures'],
  parameters: ScenarioFile['parameters'] = {},
): Rules {
  const market = ventures ? { ...file.market, ventures } : file.market;
  return compileScenario({ ...file, market, parameters: { ...file.parameters, ...parameters } }, priors);
}

const rules = offering(OFFER);
const suning = rules.firmIds.indexOf('suning');
const BUDGET = fenFromRmbM(600);
const ALL = QUARTERS;

/** Suning spends the budget for so many quarters, then nothing more. */
function spending(lines: readonly string[], quarters = ALL, budget = BUDGET): Script {
  const put = (amount: number): Script[number] => ({
    suning: [{ kind: 'diversify', ...Object.fromEntries(lines.map((line) => [line, amount])) }],
  });
  return { 0: put(budget), ...(quarters < ALL ? { [quarters]: put(0) } : {}) };
}

const held = playScript(rules, {}, QUARTERS);
const cashOf = (worlds: readonly World[], q: number): number => (worlds[q] as World).cash[suning] as number;
const incomeOf = (worlds: readonly World[], q: number): number =>
  (worlds[q] as World).ventureIncome[suning] as number;

describe('a business beside the trade', () => {
  test('is offered only where the scenario offers it, and only as many as it offers', () => {
    const decisions: Decision[] = [{ kind: 'diversify', health: BUDGET }];
    const closed = check(start(scenarioRules()), scenarioRules(), { firm: 'suning', decisions });
    expect(closed).toMatchObject({ ok: false, refusals: [{ code: 'no-ventures-offered' }] });
    expect(check(start(rules), rules, { firm: 'suning', decisions }).ok).toBe(true);
    const opening = openings(start(rules), rules, suning).find(({ kind }) => kind === 'diversify');
    expect(Object.keys(opening?.fields ?? {})).toEqual(['health', 'tourism', 'media']);
  });

  test('is refused beyond its bounds and beyond the means', () => {
    const codes = (health: number, world = start(rules)): string[] => {
      const result = check(world, rules, { firm: 'suning', decisions: [{ kind: 'diversify', health }] });
      return result.ok ? [] : result.refusals.map(({ code }) => code);
    };
    expect(codes(-fenFromRmbM(100))).toEqual(['out-of-range']);
    expect(codes(fenFromRmbM(50_000))).toEqual(['out-of-range']);
    const poor = start(rules);
    poor.cash[suning] = 0;
    poor.creditLine[suning] = 0;
    expect(codes(BUDGET, poor)).toEqual(['more-than-means']);
  });

  test('costs first and earns later: cash falls, then income outgrows the budget', () => {
    const worlds = playScript(rules, spending(['health']), QUARTERS);
    expect(incomeOf(worlds, 1)).toBe(0);
    expect(cashOf(worlds, 2)).toBeLessThan(cashOf(held, 2));
    for (let q = 2; q <= QUARTERS; q++) expect(incomeOf(worlds, q)).toBeGreaterThan(incomeOf(worlds, q - 1));
    expect(incomeOf(worlds, QUARTERS)).toBeGreaterThan(BUDGET);
  });

  test('ripens faster or slower as the scenario says', () => {
    const fast = playScript(rules, spending(['health']), QUARTERS);
    const slow = playScript(rules, spending(['tourism']), QUARTERS);
    expect(incomeOf(slow, QUARTERS)).toBeLessThan(0.7 * incomeOf(fast, QUARTERS));
  });

  test('fades when nothing more is spent on it', () => {
    const worlds = playScript(rules, spending(['health'], 4), QUARTERS);
    expect((worlds[QUARTERS] as World).ventureCapital[suning * VENTURES.length]).toBeLessThan(
      (worlds[5] as World).ventureCapital[suning * VENTURES.length] as number,
    );
  });

  test('may fail, the risky one more often, and what was put in is gone', () => {
    const failures = (line: string): number => {
      let failed = 0;
      for (let i = 0; i < 12; i++) {
        const worlds = playScript(rules, spending([line]), 8, `venture-${i}`);
        const cell = suning * VENTURES.length + VENTURES.indexOf(line as 'health');
        for (let q = 2; q <= 8; q++)
          if (worlds[q]?.ventureCapital[cell] === 0 && worlds[q - 1]?.ventureCapital[cell] !== 0) failed++;
      }
      return failed;
    };
    expect(failures('media')).toBeGreaterThan(4);
    expect(failures('health')).toBe(0);
  });

  test('takes attention, focus and a part of value', () => {
    const many = playScript(rules, spending(['health', 'tourism', 'media'], ALL, fenFromRmbM(2000)), 8);
    const focused = offering(OFFER, {
      focusLoss: { ...priors.parameters.focusLoss, value: 0 },
      focusDiscount: { ...priors.parameters.focusDiscount, value: 0 },
    });
    const free = playScript(focused, spending(['health', 'tourism', 'media'], ALL, fenFromRmbM(2000)), 8);
    expect(many[8]?.attention[suning]).toBeLessThan(held[8]?.attention[suning] as number);
    expect(many[8]?.sales[suning]).toBeLessThan(free[8]?.sales[suning] as number);
    expect(many[8]?.marketValue[suning]).toBeLessThan(free[8]?.marketValue[suning] as number);
  });

  test('anybody would notice', () => {
    const worlds = playScript(rules, spending(['health']), 8);
    expect(isVisible(effectOf(held.slice(0, 9), worlds, rules, 'suning'))).toBe(true);
  });

  test.each(['ventureFade', 'ventureAttention', 'focusLoss', 'focusDiscount'] as const)(
    '%s moves the game over its range',
    (name) => {
      const end = (side: 'low' | 'high'): number[] => {
        const known = priors.parameters[name];
        const moved = offering(OFFER, { [name]: { ...known, value: known[side] } });
        const world = playScript(moved, spending(['health', 'tourism', 'media']), 8)[8] as World;
        return [
          world.cash[suning] as number,
          world.attention[suning] as number,
          world.marketValue[suning] as number,
        ];
      };
      expect(end('low')).not.toEqual(end('high'));
    },
  );

  test('keeps books balanced and every cell finite under random play', () => {
    for (let seed = 0; seed < 6; seed++) {
      const luck = drawLuck(`random-${seed}`, luckSizes(rules), rules.quarters);
      let world = start(rules);
      for (let q = 0; q < 10; q++) {
        const sheets = rules.firmIds.map((firm, index) => {
          const drawn = drawDecisions({ report: { firm: index, table: world }, rules, luck });
          const wanted: Decision[] = [
            { kind: 'diversify', health: fenFromRmbM(200), media: fenFromRmbM(100 * q) },
          ];
          const result = check(world, rules, { firm, decisions: seed % 2 === 0 ? drawn : wanted });
          return result.ok ? result.value : null;
        });
        world = advance(world, sheets, rules, luck).world;
        for (let firm = 0; firm < rules.shape.firms; firm++)
          expect(assetsOf(world, firm)).toBe(claimsOf(world, firm));
        expect(world.cells.every((cell) => Number.isFinite(cell) && !Object.is(cell, -0))).toBe(true);
      }
    }
  });
});

describe('a scenario file', () => {
  const problems = (rows: Record<string, Record<string, number>>): string[] => {
    const result = parseScenario(
      JSON.stringify({ ...written, market: { ...written.market, ventures: { ...OFFER, rows } } }),
    );
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };

  test.each([
    ['an unknown business', { casino: { yield: 0.1, quarters: 4, hazard: 0 } }, 'unknown-id'],
    ['a missing number', { health: { yield: 0.1, quarters: 4 } }, 'missing'],
    ['a chance above one', { health: { yield: 0.1, quarters: 4, hazard: 2 } }, 'out-of-range'],
    ['no time to ripen', { health: { yield: 0.1, quarters: 0, hazard: 0 } }, 'out-of-range'],
  ])('with %s is refused', (_name, rows, code) => {
    expect(problems(rows)).toContain(code);
  });

  test('that offers businesses is accepted', () => {
    expect(problems({ health: { yield: 0.1, quarters: 4, hazard: 0.01 } })).toEqual([]);
  });
});
