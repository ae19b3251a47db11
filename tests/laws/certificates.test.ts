import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  contestsOf,
  engineHash,
  leverSwings,
  playContest,
  policiesHash,
  rounded,
  type Certificate,
} from '../../src/analysis';
import { BUNDLED, bundledScenario } from '../../src/scenario';

/** Games of each policy that are played again: enough to find a change that the hashes did not feel. */
const AGAIN = { simple: 4, searched: 1 } as const;

describe.each(BUNDLED.map(({ id }) => id))('the certificate of %s', (id) => {
  const path = join(import.meta.dirname, '../../seeds/balance', `${id}.json`);
  const certificate = JSON.parse(readFileSync(path, 'utf8')) as Certificate;
  const scenario = bundledScenario(id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  const { rules } = scenario;

  test('was made by this engine and these policies (npm run certificates)', () => {
    expect(certificate.engine).toBe(engineHash(rules));
    expect(certificate.policiesHash).toBe(policiesHash(rules, certificate.seat));
  });

  test('plays again to the same points', () => {
    for (const contest of contestsOf(certificate.seat)) {
      const count = contest.policy === 'best-reply' ? AGAIN.searched : AGAIN.simple;
      const again = playContest(scenario, { ...contest, count, rollouts: certificate.rollouts });
      expect(
        again.map(({ score }) => rounded(score)),
        contest.policy,
      ).toEqual(certificate.scores[contest.policy].slice(0, count));
    }
  });

  test('pulls its levers again to the same points', () => {
    const [seat] = rules.seats;
    if (!seat) throw new Error('no seat');
    const again = leverSwings(rules, seat, 'hold-course').slice(0, certificate.tornado.length);
    expect(again.map(({ lever, high }) => [lever, rounded(high)])).toEqual(
      certificate.tornado.map(({ lever, high }) => [lever, rounded(high)]),
    );
  });
});

test('a game depends on its seed alone, so that workers may share the seeds in any way', () => {
  const scenario = bundledScenario('corner-shop-2016');
  if (!scenario) throw new Error('no scenario');
  for (const policy of ['networker', 'best-reply'] as const) {
    const contest = { seat: 'weijun', policy, from: 0, count: 3, rollouts: 1 };
    const apart = [2, 0, 1].map((from) => playContest(scenario, { ...contest, from, count: 1 })[0]);
    expect(playContest(scenario, contest)).toEqual([apart[1], apart[2], apart[0]]);
  }
});
