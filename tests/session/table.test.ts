import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allianceId, contractsOf, type TermSheet } from '../../src/engine';
import { parseRecord } from '../../src/record';
import type { Session } from '../../src/session';
import { aSession, CASE } from './a-session';

const TRADE: TermSheet = {
  members: ['suning', 'alibaba'],
  startsAfterQuarters: 0,
  termQuarters: 12,
  exitFee: 0,
  clauses: {
    storefront: { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 },
    data: { scope: 'orders', safeguards: 0.6 },
    governance: { bodies: ['committee'] },
  },
};
const BURDENED: TermSheet = {
  ...TRADE,
  clauses: { ...TRADE.clauses, logistics: { from: 'suning', to: 'alibaba', share: 0.3, fee: 1.1 } },
};

async function opened(options: Partial<Parameters<Session['intend']['newGame']>[0]> = {}): Promise<Session> {
  const session = aSession();
  await session.intend.newGame({ scenario: CASE, seat: 'suning', seed: '0badcafe', luck: false, ...options });
  return session;
}

/** Asks until the answer has come, as the page does when it is told that something arrived. */
async function come<T>(ask: () => T | null): Promise<T> {
  for (let tries = 0; tries < 40; tries++) {
    const found = ask();
    if (found !== null) return found;
    await vi.advanceTimersByTimeAsync(60);
  }
  throw new Error('nothing came');
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the table', () => {
  test('weighs a sheet after it has been drawn, tells when it has, and of sheets turned quickly only the last', async () => {
    const session = await opened();
    expect(session.deal(TRADE, 'alibaba')).toBeNull();
    expect(session.deal(BURDENED, 'alibaba')).toBeNull();
    const before = session.store.getState().loaded;
    await vi.advanceTimersByTimeAsync(60);
    expect(session.store.getState().loaded).not.toBe(before);
    expect(session.deal(BURDENED, 'alibaba')).not.toBeNull();
    expect(session.deal(TRADE, 'alibaba')).toBeNull();
    const deal = await come(() => session.deal(TRADE, 'alibaba'));
    expect(session.deal(TRADE, 'alibaba')).toBe(deal);
  });

  test('weighs anew once they have answered: a refusal shuts their sheet out, a counter is what they would sign', async () => {
    const session = await opened({ rivals: 'networker' });
    const open = await come(() => session.deal(BURDENED, 'alibaba'));
    const offered = await session.intend.offer('alibaba', BURDENED);
    expect(offered.ok && offered.value.answer?.accept).toBe(false);
    const refused = await come(() => session.deal(BURDENED, 'alibaba'));
    expect(refused.chance).toBe(0);
    expect(refused.ways).toBeLessThanOrEqual(open.ways);
    const counter = await come(() => session.counter(BURDENED, 'alibaba'));
    expect(counter).not.toBe('none');
    if (counter === 'none') return;
    expect((await session.intend.offer('alibaba', counter.terms)).ok).toBe(true);
    expect(session.store.getState().announcement?.code).toBe('offer-accepted');
  });

  test('divides the gains of a sheet, and says none where nothing can be divided', async () => {
    const session = await opened();
    const division = await come(() => session.division(TRADE));
    expect(division !== 'none' && division.whole).toBeGreaterThan(0);
  });

  test('signs with three where all three stand by the same terms, and drills what one of them takes away', async () => {
    const session = await opened({ rivals: 'networker' });
    const three: TermSheet = {
      ...TRADE,
      members: ['suning', 'alibaba', 'gome'],
      clauses: { ...TRADE.clauses, 'joint-buying': { share: 0.4 } },
    };
    for (const partner of ['alibaba', 'gome']) {
      const answer = await session.intend.offer(partner, three);
      expect(answer.ok && answer.value.answer?.accept, partner).toBe(true);
    }
    expect((await session.intend.sign(three)).ok).toBe(true);
    expect((await session.intend.closeQuarter()).ok).toBe(true);
    expect(session.derived()?.events[0]?.map(({ kind }) => kind)).toContain('alliance-signed');
    await session.intend.closeQuarter();
    const report = session.derived()?.report;
    const slot = report ? contractsOf(report.table, report.firm)[0] : undefined;
    const lost = await come(() => session.drill(allianceId(slot ?? -1), 'alibaba'));
    expect(lost.share.mid).toBeLessThan(0);
    expect(lost.share.low).toBeLessThanOrEqual(lost.share.high);
  });
});

describe('what rivals were thinking', () => {
  test('is told of quarters that are over and of no other, and is what they did', async () => {
    const session = await opened({ level: 'full' });
    expect(session.thoughts(1)).toBeNull();
    await vi.advanceTimersByTimeAsync(60);
    expect(session.thoughts(1)).toEqual([]);
    await session.intend.closeQuarter();
    const told = await come(() => session.thoughts(1));
    expect(told.map(({ firm }) => firm)).toEqual(['alibaba', 'jd', 'gome', 'vipshop']);
    const derived = session.derived();
    for (const { firm, thought } of told) {
      expect(thought?.ways).toHaveLength(3);
      expect(thought?.ways.filter(({ taken }) => taken)).toHaveLength(1);
      const taken = thought?.ways.find((way) => way.taken);
      const sheet = derived?.turns[0]?.sheets[firm] ?? [];
      // One who cut prices has a price on its sheet.
      if (taken?.id.startsWith('cut-prices')) expect(sheet.map(({ kind }) => kind)).toContain('price');
    }
    // Nobody’s pressure, cash or decisions come with it.
    expect(JSON.stringify(told)).not.toMatch(/"(pressure|cash|decisions|sheet)":/);
    expect(session.thoughts(2)).toBeNull();
  });

  test('is habit at the easier levels', async () => {
    const session = await opened({ level: 'standard' });
    await session.intend.closeQuarter();
    const told = await come(() => session.thoughts(1));
    expect(told.map(({ thought }) => thought)).toEqual([null, null, null, null]);
  });
});

describe('a level', () => {
  test('is kept in the record, and what is off is refused and shut', async () => {
    const session = await opened({ level: 'essentials' });
    expect(session.store.getState().game?.record.difficulty).toBe('essentials');
    const shut = session.derived()?.openings.filter(({ closed }) => closed?.code === 'not-at-this-level');
    expect(shut?.map(({ kind }) => kind)).toContain('research');
    session.intend.decide({ kind: 'research', books: 'jd' });
    expect(session.derived()?.draftRefusals.map(({ code }) => code)).toEqual(['not-at-this-level']);
    expect((await session.intend.closeQuarter()).ok).toBe(false);
    session.intend.withdraw({ kind: 'research' });
    expect((await session.intend.closeQuarter()).ok).toBe(true);
    const id = session.store.getState().game?.id ?? '';
    const parsed = parseRecord(await session.intend.exportGame(id));
    expect(parsed.ok && parsed.value.difficulty).toBe('essentials');
  });

  test('outlives closing the page: the rivals go on looking ahead', async () => {
    const session = await opened({ level: 'full' });
    await session.intend.closeQuarter();
    await session.intend.closeQuarter();
    const id = session.store.getState().game?.id ?? '';
    const text = await session.intend.exportGame(id);
    const again = aSession();
    expect((await again.intend.importRecord(text)).ok).toBe(true);
    expect(again.store.getState().game?.record.foresight).toBe(2);
    await again.intend.closeQuarter();
    await session.intend.closeQuarter();
    const last = (each: Session) => each.derived()?.turns[2]?.after;
    expect(last(again)).toBe(last(session));
    expect(last(again)).toMatch(/^[0-9a-f]{32}$/);
  });
});
