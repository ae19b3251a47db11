import { describe, expect, test } from 'vitest';
import { hashWorld, type Decision } from '../../src/engine';
import { closeRound, openRound, periodOf, reportFor, resumeRound, type Round } from '../../src/table';
import { closed, roundOf, RULES } from './rounds';

describe('closing a quarter', () => {
  test('an illegal sheet of a person moves nothing and names every reason with its place', () => {
    const round = roundOf({ suning: 'human', gome: 'human' }, 'networker');
    const before = hashWorld(round.world);
    const result = closeRound(round, {
      suning: [
        { kind: 'price', segment: 'appliances', stance: 0.5 },
        { kind: 'advertise', segment: 'moon', spend: -1 },
        { kind: 'festival', depth: 0.1 },
      ],
      gome: [{ kind: 'service', patience: 1 }],
    });
    expect(result.ok).toBe(false);
    const found = result.ok ? [] : result.refusals.map(({ code, path }) => `${path} ${code}`);
    expect(found).toEqual([
      'suning.decisions[0].stance out-of-range',
      'suning.decisions[1].segment not-allowed',
      'suning.decisions[1].spend out-of-range',
      'suning.decisions[2] no-festival-this-quarter',
      'gome.decisions[0].patience unknown-field',
      'gome.decisions[0] nothing-decided',
    ]);
    expect(hashWorld(round.world)).toBe(before);
    expect(periodOf(round)).toBe(RULES.start);
  });

  test('one decision twice and more attention than there is are refused', () => {
    const price: Decision = { kind: 'price', segment: 'appliances', stance: 0.01 };
    const busy: Decision[] = RULES.regionIds.map((region) => ({ kind: 'logistics', region, lease: 1 }));
    const result = closeRound(roundOf({ suning: 'human' }), {
      suning: [price, { ...price, stance: 0.02 }, ...busy],
    });
    expect(result.ok ? [] : result.refusals.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'suning.decisions[1] decided-twice',
      'suning.decisions too-little-attention',
    ]);
  });

  test('a sheet for a computed player’s firm is not taken from outside', () => {
    const price: Decision = { kind: 'price', segment: 'appliances', stance: -0.1 };
    const given = closed(roundOf({ suning: 'human' }), { jd: [price] });
    const missing = closed(roundOf({ suning: 'human' }), {});
    expect(hashWorld(given.world)).toBe(hashWorld(missing.world));
  });

  test('a person without a sheet holds course; the round before stays as it was', () => {
    const round = roundOf({ suning: 'human' });
    const before = hashWorld(round.world);
    const next = closed(round, {});
    expect(hashWorld(next.world)).toBe(hashWorld(closed(roundOf({}), {}).world));
    expect(hashWorld(round.world)).toBe(before);
    expect(next.history).toHaveLength(2);
    expect(round.history).toHaveLength(1);
  });

  test('a game ends after its last quarter', () => {
    let round = roundOf({});
    for (let quarter = 0; quarter < RULES.quarters; quarter++) {
      expect(round.over).toBe(false);
      round = closed(round, {});
    }
    expect(round.over).toBe(true);
    expect(round.talk).toEqual([]);
  });

  test('a round resumed from its history goes on as it would have', () => {
    let round = roundOf({}, 'networker', 'resume');
    for (let quarter = 0; quarter < 5; quarter++) round = closed(round, {});
    const fresh = roundOf({}, 'networker', 'resume');
    const resumed = resumeRound(fresh, round.history, fresh.players);
    expect(resumed.talk).toEqual(round.talk);
    expect(hashWorld(closed(resumed, {}).world)).toBe(hashWorld(closed(round, {}).world));
  });

  test('without a record nothing but the record is left out', () => {
    const round = roundOf({}, 'random-legal');
    const [full, bare] = [closeRound(round, {}), closeRound({ ...round, keep: false }, {})];
    if (!full.ok || !bare.ok) throw new Error('refused');
    expect(hashWorld(bare.value.round.world)).toBe(hashWorld(full.value.round.world));
    expect(bare.value.played).toMatchObject({ events: [], ledger: [], turn: { after: '' } });
  });

  test('a game on lent tables is the game on fresh ones', () => {
    const playedOn = (reuse: Round | null, seed: string): Round => {
      let round = openRound({
        rules: RULES,
        seed,
        luck: true,
        players: Object.fromEntries(RULES.firmIds.map((firm) => [firm, 'networker' as const])),
        keep: false,
        ...(reuse ? { reuse } : {}),
      });
      while (!round.over) round = closed(round, {});
      return round;
    };
    const fresh = hashWorld(playedOn(null, 'second').world);
    const first = playedOn(null, 'first');
    expect(hashWorld(playedOn(first, 'second').world)).toBe(fresh);
  });

  test('a report shows the firm its own cash and not a rival’s', () => {
    const round = roundOf({});
    const { table } = reportFor(round, 'suning');
    expect(table.cash[0]).toBe(round.world.cash[0]);
    expect([...table.cash].slice(1).every(Number.isNaN)).toBe(true);
  });
});
