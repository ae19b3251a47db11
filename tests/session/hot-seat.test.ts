import { describe, expect, test } from 'vitest';
import { STATUS, type Decision, type TermSheet } from '../../src/engine';
import { drained, lineOf, parseRecord, verify, type GameRecord } from '../../src/record';
import type { Session } from '../../src/session';
import { memoryStorage, type Storage } from '../../src/session/storage';
import { linkOf, recordIn } from '../../src/session/record-link';
import { bundledScenario, makingOf, scenarioWith } from '../../src/scenario';
import { aSession, CASE, onDisk } from './a-session';

const PEOPLE = [
  { firm: 'alibaba', name: 'Mei' },
  { firm: 'suning', name: '\u202eLi\n' },
];
const PRICE: Decision = { kind: 'price', segment: 'appliances', stance: -0.02 };
const BOTH = ['alibaba', 'suning'];
const TRADE: TermSheet = {
  members: BOTH,
  startsAfterQuarters: 1,
  termQuarters: 12,
  exitFee: 0,
  clauses: {
    storefront: { from: 'suning', to: 'alibaba', commission: 0.03, placement: 0.5 },
    governance: { bodies: ['committee'] },
  },
};

async function opened(storage?: Storage): Promise<Session> {
  const session = aSession(storage);
  await session.intend.newHotSeat({ scenario: CASE, form: 'four', people: PEOPLE, seed: '0badcafe' });
  return session;
}

/** One person's turn: sit, decide, seal. */
async function turn(session: Session, firm: string, decisions: readonly Decision[] = []): Promise<void> {
  session.intend.sit(firm);
  decisions.forEach((decision) => session.intend.decide(decision));
  expect((await session.intend.closeQuarter()).ok).toBe(true);
}

async function quarter(session: Session): Promise<void> {
  for (const { firm } of PEOPLE) await turn(session, firm);
}

const hand = (session: Session) => session.store.getState().game;

describe('sitting down', () => {
  test('the curtain is down at the start, in the order chosen, names on one line; several seats are people’s', async () => {
    const session = await opened();
    const game = hand(session);
    expect(game?.hot?.people).toEqual([
      { firm: 'alibaba', name: 'Mei' },
      { firm: 'suning', name: 'Li' },
    ]);
    expect(game?.hot?.sits).toBe(false);
    expect(game?.seat).toBe('alibaba');
    expect(session.derived()).toBeNull();
    expect(game?.record.seats).toMatchObject({ alibaba: 'human', suning: 'human', jd: 'follower' });
  });

  test('a person is told what the own firm is told, and nothing else', async () => {
    const session = await opened();
    for (const { firm } of PEOPLE) {
      session.intend.sit(firm);
      const derived = session.derived();
      const own = derived?.rules.firmIds.indexOf(firm) ?? -1;
      expect(derived?.report.firm).toBe(own);
      derived?.report.table.cash.forEach((cash, other) => expect(Number.isNaN(cash)).toBe(other !== own));
      derived?.reports.forEach((report) => expect(report.firm).toBe(own));
      await session.intend.standUp();
    }
  });

  test('after closed quarters each is shown the own reports, ledgers and score', async () => {
    const session = await opened();
    await quarter(session);
    const seen = [];
    for (const { firm } of PEOPLE) {
      session.intend.sit(firm);
      expect(session.store.getState().route).toMatchObject({ page: 'results', quarter: 1 });
      const derived = session.derived();
      const own = derived?.rules.firmIds.indexOf(firm);
      expect(derived?.reports.map((report) => report.firm)).toEqual([own, own]);
      const firms = derived?.ledgers[0]?.map((posting) => posting.firm) ?? [];
      expect(firms.length).toBeGreaterThan(0);
      expect(new Set(firms)).toEqual(new Set([own]));
      seen.push(Object.keys(derived?.score.parts ?? {})[0]);
      await session.intend.standUp();
    }
    expect(seen).toEqual(['alibaba-appliances', 'suning-appliances']);
  });

  test('what rivals thought is told to each as it concerned the own firm, whoever asked before', async () => {
    const session = aSession();
    await session.intend.newHotSeat({ scenario: CASE, form: 'four', people: PEOPLE, seed: '0badcafe' });
    await quarter(session);
    const told: Record<string, unknown> = {};
    for (const { firm } of PEOPLE) {
      session.intend.sit(firm);
      await expect.poll(() => session.thoughts(1)).not.toBeNull();
      told[firm] = session.thoughts(1);
      expect(told[firm]).toEqual(session.derived()?.thoughts(1));
      await session.intend.standUp();
      expect(session.thoughts(1)).toBeNull();
    }
    expect(told.suning).not.toEqual(told.alibaba);
  });

  test('who leaves for the first page leaves the seat', async () => {
    const session = await opened();
    session.intend.sit('suning');
    session.intend.decide(PRICE);
    session.intend.go({ page: 'glossary', term: null });
    expect(hand(session)?.hot?.sits).toBe(true);
    session.intend.go({ page: 'home' });
    expect(hand(session)?.hot?.sits).toBe(false);
    expect(session.store.getState().announcement).toBeNull();
    expect(hand(session)?.draft.decisions).toEqual([]);
    session.intend.sit('suning');
    expect(hand(session)?.draft.decisions).toEqual([PRICE]);
  });

  test('nobody sits down on another, at a sealed sheet or at a rival’s; with the curtain down nothing is decided', async () => {
    const session = await opened();
    session.intend.decide(PRICE);
    expect(hand(session)?.draft.decisions).toEqual([]);
    expect((await session.intend.closeQuarter()).ok).toBe(false);
    session.intend.sit('jd');
    expect(hand(session)?.hot?.sits).toBe(false);
    session.intend.sit('suning');
    session.intend.sit('alibaba');
    expect(hand(session)?.seat).toBe('suning');
    await session.intend.closeQuarter();
    session.intend.sit('suning');
    expect(hand(session)?.hot?.sits).toBe(false);
  });

  test.each([
    [[PEOPLE[0]], 'wrong-people'],
    [[PEOPLE[0], { firm: 'alibaba', name: 'x' }], 'seat-twice'],
    [[PEOPLE[0], { firm: 'moon', name: 'x' }], 'unknown-firm'],
  ])('%j cannot sit down together: %s', async (people, code) => {
    const session = aSession();
    await session.intend.newHotSeat({ scenario: CASE, people: people.filter((each) => each !== undefined) });
    expect(hand(session)).toBeNull();
    expect(session.store.getState().refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});

describe('sealing', () => {
  test('the first seal closes nothing, the last one does, with both sheets in the record; it verifies', async () => {
    const session = await opened();
    await turn(session, 'alibaba', [{ ...PRICE, stance: 0.01 }]);
    expect(hand(session)?.record.root.children).toEqual([]);
    expect(hand(session)?.seat).toBe('suning');
    // What was sealed is not in hand any more.
    expect(hand(session)?.draft.decisions).toEqual([]);
    session.intend.sit('suning');
    session.intend.giveReason('Shops first.');
    await session.intend.standUp();
    await turn(session, 'suning', [PRICE]);
    const record = hand(session)?.record;
    const [played] = record ? lineOf(record) : [];
    expect(played?.sheets.alibaba).toEqual([{ ...PRICE, stance: 0.01 }]);
    expect(played?.sheets.suning).toEqual([PRICE]);
    expect(played?.notes).toEqual({
      predictions: { alibaba: [], suning: [] },
      reasons: { suning: 'Shops first.' },
    });
    expect(session.store.getState().route).toMatchObject({ page: 'round', quarter: 1 });
    const read = record ? parseRecord(JSON.stringify(record)) : null;
    const rules = session.scenario(CASE, 'four')?.rules;
    expect(read?.ok && rules && verify(read.value, rules)).toMatchObject({ verified: true });
  });

  test('an illegal sheet is not sealed and says why', async () => {
    const session = await opened();
    session.intend.sit('suning');
    session.intend.decide({ kind: 'price', segment: 'appliances', stance: 9 });
    const sealed = await session.intend.closeQuarter();
    expect(sealed.ok ? [] : sealed.refusals.map(({ code }) => code)).toEqual(['out-of-range']);
    expect(hand(session)?.hot).toMatchObject({ sits: true, sealed: [] });
  });

  test('a seal outlives the page: on disk before it is shown, with order, names and drafts, and the curtain down', async () => {
    const disk = memoryStorage();
    let shownBefore = true;
    const session = await opened(
      onDisk(disk, {
        putDraft: async (row) => {
          if (row.sealed?.length === 1) shownBefore = hand(session)?.hot?.sealed.length !== 0;
          await disk.putDraft(row);
        },
      }),
    );
    session.intend.sit('suning');
    session.intend.decide(PRICE);
    await session.intend.standUp();
    await turn(session, 'alibaba', [{ ...PRICE, stance: 0.01 }]);
    expect(shownBefore).toBe(false);
    const again = aSession(onDisk(disk));
    await again.intend.openGame(hand(session)?.id ?? '');
    const game = hand(again);
    expect(game?.hot?.sits).toBe(false);
    expect(game?.hot?.people.map(({ name }) => name)).toEqual(['Mei', 'Li']);
    expect(game?.hot?.sealed).toEqual(['alibaba']);
    expect(game?.seat).toBe('suning');
    expect(again.derived()).toBeNull();
    await turn(again, 'suning');
    const record = hand(again)?.record;
    expect(record && lineOf(record)[0]?.sheets).toMatchObject({
      alibaba: [{ ...PRICE, stance: 0.01 }],
      suning: [PRICE],
    });
  });

  test('what others wrote beside the record counts only where it names these very people', async () => {
    const disk = memoryStorage();
    const session = await opened(onDisk(disk));
    await session.flush();
    const id = hand(session)?.id ?? '';
    const row = await disk.game(id);
    const draft = await disk.draft(id);
    if (!row || !draft) throw new Error('not kept');
    await disk.putGame(
      { ...row, people: [{ firm: 'jd', name: 'x' }] },
      { ...draft, sealed: ['alibaba', 'suning', 'jd'] },
    );
    const again = aSession(onDisk(disk));
    await again.intend.openGame(id);
    expect(hand(again)?.hot?.people).toEqual(BOTH.map((firm) => ({ firm, name: '' })));
    // A sheet is always still to come, else nobody could close the quarter.
    expect(hand(again)?.hot?.sealed).toEqual([]);
  });

  test('a quarter is taken back by all, from the curtain, sheets and all, and counted', async () => {
    const session = await opened();
    await turn(session, 'alibaba', [{ ...PRICE, stance: 0.01 }]);
    await turn(session, 'suning', [PRICE]);
    session.intend.sit('suning');
    expect((await session.intend.takeBack()).ok).toBe(false);
    await session.intend.standUp();
    expect((await session.intend.takeBack()).ok).toBe(true);
    expect(hand(session)?.record).toMatchObject({ takebacks: 1, root: { children: [] } });
    expect(hand(session)?.hot).toMatchObject({ sits: false, sealed: [] });
    session.intend.sit('alibaba');
    expect(hand(session)?.draft.decisions).toEqual([{ ...PRICE, stance: 0.01 }]);
  });
});

describe('face to face', () => {
  const contracts = (session: Session): number => {
    const table = session.common()?.tables.at(-1);
    return [...(table?.status ?? [])].filter((status) => status !== STATUS.free).length;
  };

  test('a sheet that both sign is in force after the close', async () => {
    const session = await opened();
    for (const firm of BOTH) expect((await session.intend.signTogether(firm, TRADE)).ok).toBe(true);
    await quarter(session);
    expect(contracts(session)).toBe(1);
    expect(session.common()?.events[0]?.map(({ kind }) => kind)).toContain('alliance-signed');
    // The same members again change the contract in force.
    const dearer = { ...TRADE, clauses: { ...TRADE.clauses, data: { scope: 'orders', safeguards: 0.6 } } };
    for (const firm of BOTH) expect((await session.intend.signTogether(firm, dearer)).ok).toBe(true);
    await quarter(session);
    expect(session.common()?.events[1]?.map(({ kind }) => kind)).toContain('alliance-amended');
    expect(contracts(session)).toBe(1);
  });

  test('a sheet that one side signs, or that one withdraws before sealing, binds nobody', async () => {
    const session = await opened();
    await session.intend.signTogether('alibaba', TRADE);
    expect(session.common()?.signature('alibaba', BOTH)).toEqual(TRADE);
    expect(session.common()?.signature('suning', BOTH)).toBeNull();
    await quarter(session);
    expect(contracts(session)).toBe(0);
    for (const firm of BOTH) await session.intend.signTogether(firm, TRADE);
    await session.intend.unsignTogether('alibaba', BOTH);
    expect(session.common()?.signature('alibaba', BOTH)).toBeNull();
    await quarter(session);
    expect(contracts(session)).toBe(0);
    for (const firm of BOTH) await session.intend.signTogether(firm, TRADE);
    session.intend.sit('suning');
    session.intend.withdraw({ kind: 'alliance', action: 'answer', terms: TRADE });
    await session.intend.standUp();
    await quarter(session);
    expect(contracts(session)).toBe(0);
  });

  test('no side signs for another: not while a sheet lies open, nor after sealing, nor alone at a table of its own', async () => {
    const session = await opened();
    session.intend.sit('alibaba');
    expect((await session.intend.signTogether('suning', TRADE)).ok).toBe(false);
    const alone = await session.intend.sign(TRADE);
    expect(alone.ok ? [] : alone.refusals.map(({ code }) => code)).toEqual(['sign-together']);
    await session.intend.closeQuarter();
    expect((await session.intend.signTogether('alibaba', TRADE)).ok).toBe(false);
    expect((await session.intend.unsignTogether('alibaba', BOTH)).ok).toBe(false);
    expect((await session.intend.signTogether('jd', TRADE)).ok).toBe(false);
    expect((await session.intend.signTogether('suning', TRADE)).ok).toBe(true);
  });

  test('a sheet made in private lies between them once it is laid there, unsigned, and only between its members', async () => {
    const session = await opened();
    session.intend.sit('alibaba');
    expect((await session.intend.offer('suning', TRADE)).ok).toBe(true);
    await session.intend.standUp();
    const common = session.common();
    expect(common?.lying(BOTH)).toEqual(TRADE);
    expect(common?.lying(['suning', 'jd'])).toBeNull();
    expect(common?.lying([...BOTH, 'jd'])).toBeNull();
    expect(common?.signature('alibaba', BOTH)).toBeNull();
  });

  test('a refusal is told to all without the figures that a firm keeps to itself', async () => {
    const session = await opened();
    const dear: TermSheet = {
      ...TRADE,
      clauses: {
        equity: {
          from: 'suning',
          to: 'alibaba',
          kind: 'buy-out',
          stake: 0.6,
          pay: 9e12,
          closesAfterQuarters: 1,
        },
      },
    };
    const against = session.common()?.against('suning', dear) ?? [];
    expect(against.map(({ code }) => code)).toContain('more-than-means-unsaid');
    expect(JSON.stringify(against)).not.toMatch(/means"/);
    expect((await session.intend.signTogether('suning', dear)).ok).toBe(false);
  });

  test('on the paper between them stands what both know: nobody’s cash, books or pressure', async () => {
    const session = await opened();
    await quarter(session);
    const common = session.common();
    for (const table of [common?.between(BOTH), ...(common?.tables ?? [])]) {
      expect([...(table?.cash ?? [])].every(Number.isNaN)).toBe(true);
      expect([...(table?.pressure ?? [])].every(Number.isNaN)).toBe(true);
      expect(table?.marketValue.some(Number.isNaN)).toBe(false);
    }
    expect(common?.scores).toEqual({});
    expect(common?.beside()).toBeNull();
  });
});

describe('three and four people', () => {
  const COALITION = 'jd-coalition-2017';
  const four = ['jd', 'vipshop', 'alibaba', 'secoo'];
  const three = four.slice(0, 3);
  const alliance = (members: readonly string[]): TermSheet => ({
    members,
    startsAfterQuarters: 0,
    termQuarters: 8,
    exitFee: 0,
    clauses: { membership: { depth: 0.5 }, governance: { bodies: ['committee'] } },
  });
  const seated = async (firms: readonly string[], rivals = 'hold-course'): Promise<Session> => {
    const session = aSession();
    const people = firms.map((firm) => ({ firm, name: firm }));
    await session.intend.newHotSeat({ scenario: COALITION, form: 'four', people, rivals, seed: '0badcafe' });
    return session;
  };

  test('four sit in turn, the quarter closes with the fourth seal, and three sign one sheet', async () => {
    const session = await seated(four);
    for (const firm of three)
      expect((await session.intend.signTogether(firm, alliance(three))).ok, firm).toBe(true);
    for (const [at, firm] of four.entries()) {
      expect(hand(session)?.seat).toBe(firm);
      expect(hand(session)?.hot?.sealed).toHaveLength(at);
      await turn(session, firm);
    }
    const common = session.common();
    expect(common?.tables).toHaveLength(2);
    expect(common?.events[0]?.map(({ kind }) => kind)).toContain('alliance-signed');
    // Who is no party to it is not told what it is worth to those who are.
    const everyone = common?.tables[1];
    const members = common?.between(three);
    const slot = [...(members?.status ?? [])].findIndex((status) => status !== STATUS.free);
    expect(members?.integration[slot]).toBeGreaterThanOrEqual(0);
    expect(everyone?.integration[slot]).toBeNaN();
  });

  test('a sheet that one of three has not signed binds nobody', async () => {
    const session = await seated(three);
    for (const firm of three.slice(0, 2)) await session.intend.signTogether(firm, alliance(three));
    for (const firm of three) await turn(session, firm);
    expect(session.common()?.events[0]?.map(({ kind }) => kind)).not.toContain('alliance-signed');
  });

  test('a computed rival at the table answers for all, and signs with them what it stands by', async () => {
    const session = await seated(three.slice(0, 2), 'networker');
    const firms = ['jd', 'vipshop', 'secoo'];
    let sheet = alliance(firms);
    expect(session.common()?.answer('secoo', sheet)).toBeNull();
    expect((await session.intend.askTogether('vipshop', sheet)).ok).toBe(false);
    expect((await session.intend.askTogether('secoo', sheet)).ok).toBe(true);
    const answer = session.common()?.answer('secoo', sheet);
    if (answer?.counter) {
      sheet = answer.counter;
      await session.intend.askTogether('secoo', sheet);
    }
    expect(session.common()?.answer('secoo', sheet)?.stands).toBe(true);
    for (const firm of firms.slice(0, 2))
      expect((await session.intend.signTogether(firm, sheet)).ok).toBe(true);
    for (const firm of firms.slice(0, 2)) await turn(session, firm);
    expect(session.common()?.events[0]?.map(({ kind }) => kind)).toContain('alliance-signed');
    expect(session.common()?.turns[0]?.sheets.secoo?.map(({ kind }) => kind)).toContain('alliance');
  });

  test('who is out of business has nothing to seal, unless nobody else is left', async () => {
    const session = await seated(three);
    session.intend.sit('jd');
    const round = session.derived()?.round;
    if (!round) throw new Error('no round');
    const { outOfBusiness } = await import('../../src/session/hot-seat-common');
    const without = (out: readonly string[]) => ({
      ...round,
      world: {
        ...round.world,
        active: Uint8Array.from(round.rules.firmIds, (firm) => (out.includes(firm) ? 0 : 1)),
      },
    });
    const asRound = (out: readonly string[]) => without(out) as unknown as typeof round;
    expect(outOfBusiness(asRound([]), three)).toEqual([]);
    expect(outOfBusiness(asRound(['vipshop', 'secoo']), three)).toEqual(['vipshop']);
    expect(outOfBusiness(asRound(three), three)).toEqual([]);
  });
});

describe('the record', () => {
  async function played(): Promise<{ session: Session; record: GameRecord }> {
    const session = await opened();
    for (let at = 0; at < 4; at++) {
      if (at === 1) for (const firm of BOTH) await session.intend.signTogether(firm, TRADE);
      await turn(session, 'alibaba', at === 0 ? [PRICE] : []);
      await turn(session, 'suning');
    }
    const record = hand(session)?.record;
    if (!record) throw new Error('no game');
    return { session, record };
  }

  test('of several people travels as a link and comes back as it was', async () => {
    const { record } = await played();
    const scenario = bundledScenario(CASE);
    if (!scenario) throw new Error('no case');
    const formed = scenarioWith(scenario, makingOf(record));
    if (!formed.ok) throw new Error('no form');
    const made = drained(linkOf(record, formed.value));
    const code = made.ok ? made.value : '';
    expect(code.length).toBeGreaterThan(0);
    const back = await recordIn(
      code,
      async () => scenario,
      async (playing) => drained(playing),
    );
    expect(back?.ok && back.value).toEqual(record);
  });

  test('of a game that is over scores every person beside the own mandate, and history beside them', async () => {
    const { session } = await played();
    const common = session.common();
    expect(common?.over).toBe(true);
    expect(Object.keys(common?.scores ?? {})).toEqual(['alibaba', 'suning']);
    expect(Object.keys(common?.scores.suning?.parts ?? {})).toContain('suning-appliances');
    expect(common?.beside()?.tables.length).toBe(5);
  });

  test('from a file goes on between several people with the curtain down; while it goes on it is not replayed here', async () => {
    const session = await opened();
    await turn(session, 'alibaba');
    await turn(session, 'suning');
    const id = hand(session)?.id ?? '';
    const again = aSession();
    expect((await again.intend.importRecord(await session.intend.exportGame(id))).ok).toBe(true);
    expect(hand(again)?.hot).toMatchObject({ sits: false, sealed: [] });
    await quarter(again);
    expect(hand(again)?.record && lineOf(hand(again)?.record as GameRecord)).toHaveLength(2);
    const key = `game/${hand(again)?.id ?? ''}` as const;
    again.replay(key);
    await expect.poll(() => again.replay(key).state).toBe('refused');
  });
});
