import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  balanceOf,
  drawParameters,
  LIMITS,
  SEEDS,
  SIMPLE_POLICIES,
  uniformOf,
  type Certificate,
  type Games,
  type Played,
} from '../../src/analysis';
import { PARAMETER_NAMES, type Provenance } from '../../src/engine';
import { BUNDLED, bundledScenario } from '../../src/scenario';

const IDS = BUNDLED.map(({ id }) => id);

function scenarioOf(id: string) {
  const scenario = bundledScenario(id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return scenario;
}

function certificateOf(id: string): Certificate {
  const path = join(import.meta.dirname, '../../seeds/balance', `${id}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Certificate;
}

const games = (scores: Record<string, readonly number[]>): Games =>
  Object.fromEntries(
    Object.entries(scores).map(([policy, list]): [string, Played[]] => [
      policy,
      list.map((score) => ({ score, reached: score >= 100 })),
    ]),
  ) as unknown as Games;

describe('a balance', () => {
  const balance = balanceOf(
    games({
      'hold-course': [10, 20, 30, 40],
      cautious: [10, 50, 30, 10],
      follower: [0, 0, 0, 0],
      networker: [0, 0, 0, 100],
      fortress: [0, 0, 0, 0],
      'margin-hunter': [5, 0, 0, 0],
      'best-reply': [60, 70],
    }),
  );

  test('gives each policy its part of the wins and shares ties', () => {
    expect(balance.policies['hold-course'].winRate).toBeCloseTo(0.25, 9);
    expect(balance.policies.cautious.winRate).toBeCloseTo(0.5, 9);
    expect(balance.policies.networker).toMatchObject({
      winRate: 0.25,
      reached: 0.25,
      meanScore: 25,
      seeds: 4,
    });
    expect(balance.dominant).toBeNull();
  });

  test('compares best-reply on the seeds that it played', () => {
    expect(balance.lead).toBeCloseTo(65 - 30, 9);
    expect(balance.policies['best-reply'].error).toBeCloseTo((1.96 * 5) / Math.SQRT2, 9);
  });

  test('names the policy that is best too often', () => {
    const same = { cautious: [1], follower: [1], networker: [1], fortress: [1], 'margin-hunter': [1] };
    expect(balanceOf(games({ ...same, 'hold-course': [2], 'best-reply': [2] })).dominant).toBe('hold-course');
  });
});

describe.each(IDS)('the certificate of %s', (id) => {
  const certificate = certificateOf(id);
  const scenario = scenarioOf(id);
  const { policies } = certificate;

  test('was made of this scenario and its first seat (npm run certificates)', () => {
    const { rules } = scenario;
    expect(certificate.scenario).toEqual({ id, hash: rules.hash });
    expect(rules.firmIds[rules.seats[0]?.firm ?? -1]).toBe(certificate.seat);
  });

  test('says what its scores say', () => {
    const { scores } = certificate;
    for (const policy of SIMPLE_POLICIES) expect(scores[policy]).toHaveLength(SEEDS);
    expect(scores['best-reply'].length).toBeGreaterThanOrEqual(40);
    const again = balanceOf(games(scores));
    expect(again.lead).toBeCloseTo(certificate.lead, 4);
    for (const policy of SIMPLE_POLICIES)
      expect(again.policies[policy].winRate, policy).toBeCloseTo(policies[policy].winRate, 9);
  });

  test('holds: nobody dominates, search leads and arrives, standing still does not', () => {
    for (const policy of SIMPLE_POLICIES)
      expect(policies[policy].winRate, policy).toBeLessThanOrEqual(LIMITS.dominant);
    expect(certificate.lead).toBeGreaterThanOrEqual(LIMITS.lead);
    expect(policies['best-reply'].reached).toBeGreaterThanOrEqual(LIMITS.reached);
    expect(policies['hold-course'].reached).toBeLessThanOrEqual(LIMITS.held);
  });
});

describe('the three scenarios together', () => {
  const certificates = IDS.map(certificateOf);

  test('have every kind of decision move some score by two points or more', () => {
    const kinds = new Set(certificates.flatMap(({ levers }) => Object.keys(levers)));
    expect(kinds.size).toBeGreaterThanOrEqual(14);
    for (const kind of kinds)
      expect(Math.max(...certificates.map(({ levers }) => levers[kind] ?? 0)), kind).toBeGreaterThanOrEqual(
        LIMITS.lever,
      );
  });

  test('differ in which levers and which parameters matter', () => {
    certificates.forEach((one, i) => {
      for (const other of certificates.slice(i + 1)) {
        const pair = `${one.scenario.id} ${other.scenario.id}`;
        const first = ({ tornado }: Certificate): string[] => tornado.slice(0, 5).map(({ lever }) => lever);
        expect(shared(first(one), first(other)), pair).toBeLessThanOrEqual(3);
        expect(one.tornado[0]?.lever, pair).not.toBe(other.tornado[0]?.lever);
        expect(shared(one.parameters, other.parameters), pair).toBeLessThanOrEqual(5);
      }
    });
  });
});

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((each) => b.includes(each)).length;
}

test('drawn parameters lie in their ranges, half of them below the value in use, and are the same again', () => {
  const known = Object.fromEntries(
    PARAMETER_NAMES.map((name): [string, Provenance] => [
      name,
      { value: 0.3, low: 0.1, high: 0.9, unit: 'fraction', how: 'assumed', from: [] },
    ]),
  ) as Record<(typeof PARAMETER_NAMES)[number], Provenance>;
  let below = 0;
  let all = 0;
  for (let at = 0; at < 50; at++) {
    const drawn = drawParameters(known, `s${at}`);
    expect(drawParameters(known, `s${at}`)).toEqual(drawn);
    for (const value of Object.values(drawn)) {
      expect(value).toBeGreaterThanOrEqual(0.1);
      expect(value).toBeLessThanOrEqual(0.9);
      below += value < 0.3 ? 1 : 0;
      all++;
    }
  }
  expect(below / all).toBeCloseTo(0.5, 1);
  expect(uniformOf('a', 'b')).not.toBe(uniformOf('b', 'a'));
});
