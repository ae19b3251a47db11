import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  advance,
  assetsOf,
  claimsOf,
  luckSizes,
  noLuck,
  operatingProfitOf,
  revenueOf,
  start,
  trailSum,
  type World,
} from '../../src/engine';
import { BUNDLED, bundledScenario, formRules, loadScenario, schemaText } from '../../src/scenario';
import { unsourced } from '../../src/scenario/unsourced';
import { DOCUMENTS, evidenceOf } from '../evidence/files';
import { folderTexts, loaded } from './texts';

const { rules, file, parameters, words } = loaded();
const hold = rules.firmIds.map(() => null);

function quarters(count: number): World[] {
  const luck = noLuck(luckSizes(rules), rules.quarters);
  const worlds = [start(rules)];
  for (let q = 0; q < count; q++) worlds.push(advance(worlds[q] as World, hold, rules, luck).world);
  return worlds;
}

describe('the folder of alibaba-suning-2015', () => {
  test('loads from disk and from the bundle to the same rules', () => {
    expect(BUNDLED.map((each) => each.id)).toContain('alibaba-suning-2015');
    expect(bundledScenario('alibaba-suning-2015')?.rules.hash).toBe(rules.hash);
    expect(bundledScenario('no-such-scenario')).toBeNull();
  });

  test('has the firms, seats and quarters of the brief', () => {
    expect(rules.firmIds).toEqual(['suning', 'alibaba', 'jd', 'gome', 'vipshop']);
    expect(rules.seats.map((seat) => rules.firmIds[seat.firm])).toEqual(['suning', 'alibaba']);
    expect([rules.start, rules.quarters, rules.segmentIds.length, rules.regionIds.length]).toEqual([
      '2015Q3',
      14,
      6,
      7,
    ]);
  });

  test('names the same rules whatever the order of its keys, and others when a number changes', () => {
    const texts = folderTexts();
    const turned = Object.fromEntries(Object.entries(JSON.parse(texts.scenario) as object).reverse());
    const again = loadScenario({ ...texts, scenario: JSON.stringify(turned) });
    expect(again.ok && again.value.rules.hash).toBe(rules.hash);
    const changed = JSON.parse(texts.scenario) as typeof file;
    (changed.market.liveAdopted as { value: number }).value = 0.011;
    const other = loadScenario({ ...texts, scenario: JSON.stringify(changed) });
    expect(other.ok && other.value.rules.hash).not.toBe(rules.hash);
  });

  test('names the same rules when a number gets a better source, and others when it gets another range', () => {
    const texts = folderTexts();
    const hashWith = (change: Readonly<Record<string, unknown>>): string | false => {
      const priors = JSON.parse(texts.priors) as { parameters: Record<string, object> };
      priors.parameters.inertia = { ...priors.parameters.inertia, ...change };
      const again = loadScenario({ ...texts, priors: JSON.stringify(priors) });
      return again.ok && again.value.rules.hash;
    };
    expect(hashWith({ how: 'derived', from: ['a better source'], why: 'by a sum' })).toBe(rules.hash);
    expect(hashWith({ high: 0.79 })).not.toBe(rules.hash);
  });

  test('keeps what a decision says of where it comes from', () => {
    const texts = folderTexts();
    const turned = texts.scenario.replace(/"from": ?"suning"/, '"from": "jd"');
    expect(turned).not.toBe(texts.scenario);
    expect(unsourced(JSON.parse(turned))).not.toEqual(unsourced(JSON.parse(texts.scenario)));
  });

  test('gives every number an origin, a range that holds it, and a reason where it is assumed', () => {
    expect(parameters.length).toBeGreaterThan(700);
    for (const each of parameters) {
      expect(['stated', 'derived', 'recorded', 'assumed'], each.path).toContain(each.how);
      expect(each.low, each.path).toBeLessThanOrEqual(each.value);
      expect(each.high, each.path).toBeGreaterThanOrEqual(each.value);
      if (each.how === 'assumed') expect(each.why ?? '', each.path).not.toBe('');
    }
  });

  test('cites only facts that the evidence holds', () => {
    const known = new Set(
      DOCUMENTS.flatMap((document) => evidenceOf(document).facts.map(({ id }) => `${document}:${id}`)),
    );
    const cited = [
      ...Object.values(file.lines).flatMap((turns) => turns.flatMap((turn) => turn.sources)),
      ...words.en.sources.flatMap((card) => card.facts),
    ];
    for (const source of cited) {
      if (/^\d{3}:/.test(source)) expect(known, source).toContain(source);
      else expect(source).toMatch(/^https?:\/\//);
    }
  });

  test('says the same things in both languages', () => {
    expect(Object.keys(words.zh.lines)).toEqual(Object.keys(words.en.lines));
    expect(words.zh.sources.map((card) => card.facts)).toEqual(words.en.sources.map((card) => card.facts));
    for (const letter of Object.values(words.en.letters))
      expect(letter.split(/\s+/).length).toBeLessThanOrEqual(120);
  });

  test('comes in shorter forms with mandates of their own, and in a long one', () => {
    expect(file.forms.map((form) => formRules(file, rules, form.id)?.quarters)).toEqual([4, 7, 22]);
    expect(formRules(file, rules, 'nine')).toBeNull();
  });

  test('has a schema file that is fresh', () => {
    expect(readFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), 'utf8')).toBe(
      schemaText(),
    );
  });
});

describe('the opening', () => {
  const world = start(rules);

  test('has books that balance to the fen', () => {
    rules.firmIds.forEach((_, firm) => expect(assetsOf(world, firm)).toBe(claimsOf(world, firm)));
  });

  test('has shares that leave room outside and sum to one', () => {
    rules.segmentIds.forEach((segment, s) => {
      let sum = world.outside[s] as number;
      rules.firmIds.forEach((_, firm) => {
        sum += world.share[firm * rules.shape.segments + s] as number;
      });
      expect(sum, segment).toBeCloseTo(1, 12);
      expect(world.outsideOnline[s], segment).toBeGreaterThan(0);
      expect(world.outside[s], segment).toBeGreaterThan(world.outsideOnline[s] as number);
    });
  });

  test('meets the delivery days of the time within three tenths of a day', () => {
    const days = {
      suning: [1.8, 1.5, 1.9, 2.2, 2.6, 2.6, 3.4],
      jd: [1.2, 1.2, 1.3, 1.7, 2.1, 2.0, 2.9],
      gome: [2.2, 2.4, 2.3, 2.8, 3.0, 3.2, 3.8],
      vipshop: [2.9, 2.7, 2.5, 2.8, 3.0, 3.4, 4.2],
    };
    for (const [firm, promised] of Object.entries(days)) {
      const row = rules.firmIds.indexOf(firm) * rules.shape.regions;
      promised.forEach((day, r) =>
        expect(Math.abs((world.days[row + r] as number) - day), `${firm} ${r}`).toBeLessThan(0.3),
      );
    }
  });

  test('sets skills at rest: what is spent keeps service and authenticity where they are', () => {
    const next = quarters(1)[1] as World;
    rules.firmIds.forEach((firm, i) => {
      expect(Math.abs((next.service[i] as number) - (world.service[i] as number)), firm).toBeLessThan(0.02);
      expect(
        Math.abs((next.authenticity[i] as number) - (world.authenticity[i] as number)),
        firm,
      ).toBeLessThan(0.02);
    });
  });
});

describe('holding course', () => {
  const worlds = quarters(4);
  const [opening, first] = worlds as [World, World];

  test('starts from the recorded shares: they drift little in the first quarter', () => {
    for (let cell = 0; cell < opening.share.length; cell++) {
      const before = opening.share[cell] as number;
      expect(Math.abs((first.share[cell] as number) - before)).toBeLessThan(0.004 + 0.06 * before);
    }
  });

  test('continues recorded revenue and margin over a year, every firm', () => {
    const last = worlds[4] as World;
    rules.firmIds.forEach((firm, i) => {
      const growth = trailSum(last.revenueTrail, i) / trailSum(opening.revenueTrail, i);
      expect(growth, firm).toBeGreaterThan(1);
      expect(growth, firm).toBeLessThan(1.6);
      const before = trailSum(opening.operatingProfitTrail, i) / trailSum(opening.revenueTrail, i);
      const after = trailSum(last.operatingProfitTrail, i) / trailSum(last.revenueTrail, i);
      expect(Math.abs(after - before), firm).toBeLessThan(0.01);
      expect(Math.abs((last.pressure[i] as number) - (opening.pressure[i] as number)), firm).toBeLessThan(10);
    });
  });

  test('has no jump between the last recorded quarter and the first played one', () => {
    rules.firmIds.forEach((firm, i) => {
      const recorded = opening.revenueTrail[i * 4 + 1] as number;
      expect(revenueOf(first, i) / recorded, firm).toBeGreaterThan(0.85);
      expect(revenueOf(first, i) / recorded, firm).toBeLessThan(1.15);
      expect(
        Math.abs(
          operatingProfitOf(first, i) / revenueOf(first, i) -
            (opening.operatingProfitTrail[i * 4 + 1] as number) / recorded,
        ),
        firm,
      ).toBeLessThan(0.035);
    });
  });

  test('lets web shopping rise as the official record of 2015 to 2018 does', () => {
    const all = quarters(13);
    const online = (world: World): number => {
      let sum = 0;
      let demand = 0;
      rules.segmentIds.forEach((_, s) => {
        let share = world.outsideOnline[s] as number;
        rules.firmIds.forEach((_firm, i) => {
          for (const h of [0, 2, 3])
            share += world.channelShare[(i * rules.shape.segments + s) * 4 + h] as number;
        });
        sum += share * (world.demand[s] as number);
        demand += world.demand[s] as number;
      });
      return sum / demand;
    };
    const rise = online(all[12] as World) / online(opening);
    expect(rise).toBeGreaterThan(1.35);
    expect(rise).toBeLessThan(1.85);
  });
});
