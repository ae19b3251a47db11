import { describe, expect, test } from 'vitest';
import type { TermSheet } from '../../src/engine';
import type { Common, Person, Session } from '../../src/session';
import { meetings, peopleView, startSeats } from '../../src/views/hot-seat';
import { raceForAll, roundView, scoreViews } from '../../src/views/round';
import { knownRows, partiesAt, sharedSeat, sheetBetween, sidesOf } from '../../src/views/together';
import { shareOf } from '../../src/views/desk-seat';
import { aSession, CASE } from '../session/a-session';

async function played(scenario: string, firms: readonly string[], quarters: number): Promise<Session> {
  const session = aSession();
  const people: Person[] = firms.map((firm, at) => ({ firm, name: at === 0 ? 'Li' : '' }));
  await session.intend.newHotSeat({ scenario, form: 'four', people, rivals: 'cautious', seed: '0badcafe' });
  for (let quarter = 0; quarter < quarters; quarter++)
    for (const firm of firms) {
      session.intend.sit(firm);
      await session.intend.closeQuarter();
    }
  return session;
}

function commonOf(session: Session): Common {
  const common = session.common();
  if (!common) throw new Error('nothing in common');
  return common;
}

const BOTH = ['suning', 'alibaba'];

describe('people', () => {
  test('are called by their names, else by their firms, in both languages', async () => {
    const common = commonOf(await played(CASE, BOTH, 0));
    expect(peopleView(common, 'en').map(({ who, short }) => [who, short])).toEqual([
      ['Li (Suning)', 'Li'],
      ['whoever plays Alibaba', 'Alibaba'],
    ]);
    expect(peopleView(common, 'zh').map(({ who }) => who)).toEqual(['Li（苏宁）', '经营阿里巴巴的人']);
  });

  test('meet in every pair, and all where there are more; who has sealed meets nobody', async () => {
    const common = commonOf(await played(CASE, ['suning', 'alibaba', 'jd'], 0));
    const names = (sealed: readonly string[]): string[] =>
      meetings(peopleView({ ...common, sealed }, 'en'), common.rules).map((group) =>
        group.map(({ firm }) => firm).join('+'),
      );
    expect(names([])).toEqual(['suning+alibaba', 'suning+jd', 'alibaba+jd', 'suning+alibaba+jd']);
    expect(names(['alibaba'])).toEqual(['suning+jd']);
    expect(names(BOTH)).toEqual([]);
  });

  test('may sit at every firm of a case: those with a mandate first, the others told that they get no points', async () => {
    const { scenario, rules } = commonOf(await played(CASE, BOTH, 0));
    const seats = startSeats({ ...scenario, rules }, 'en');
    expect(seats.map(({ firm }) => firm)).toEqual(['suning', 'alibaba', 'jd', 'gome', 'vipshop']);
    expect(seats.slice(0, 2).every(({ judged }) => judged.startsWith('Judged by its mandate: '))).toBe(true);
    expect(seats.slice(2).every(({ judged }) => judged.includes('no points'))).toBe(true);
  });
});

describe('the table between people', () => {
  test('holds figures that everybody knows, and never one that is missing', async () => {
    const common = commonOf(await played(CASE, BOTH, 1));
    const rows = knownRows(common.between(BOTH), common.rules, BOTH, 'en');
    expect(rows.map(({ id }) => id)).toEqual(['share', 'value', 'delivery']);
    expect(rows.flatMap(({ values }) => values).join()).not.toMatch(/NaN|undefined/);
  });

  test('says why a side cannot sign with the clause by name, and keeps its purse shut', async () => {
    const session = await played(CASE, BOTH, 0);
    const sheet: TermSheet = {
      members: BOTH,
      startsAfterQuarters: 1,
      termQuarters: 12,
      exitFee: 0,
      clauses: {
        storefront: { from: 'alibaba', to: 'suning', commission: 0.03, placement: 0.5 },
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
    const [suning, alibaba] = sidesOf(commonOf(session), BOTH, sheet, 'en');
    expect(suning?.against.join(' ')).toMatch(/Shop front: Suning runs no platform/);
    expect(suning?.against.join(' ')).toMatch(/Stake: Its cash and credit do not reach that far\./);
    expect(suning?.against.join(' ')).not.toMatch(/Cash and credit reach for/);
    expect(alibaba?.against.join(' ')).not.toMatch(/cash and credit/);
  });

  test('begins with what is usual, then with what was signed; rivals can be asked in and sent away, people stay', async () => {
    const session = await played(CASE, BOTH, 0);
    const first = commonOf(session);
    const seat = sharedSeat(first, first.between(BOTH), BOTH, 'en');
    const usual = sheetBetween(first, seat, BOTH);
    expect(Object.keys(usual.clauses)).toContain('storefront');
    const dearer = { ...usual, exitFee: 100_000_000 };
    await session.intend.signTogether('alibaba', dearer);
    expect(sheetBetween(commonOf(session), seat, BOTH).exitFee).toBe(100_000_000);
    const { here, others } = partiesAt(first, first.between(BOTH), [...BOTH, 'jd'], 'en');
    expect(here.map(({ firms }) => firms)).toEqual([null, null, BOTH]);
    expect(others.map(({ firm }) => firm)).toEqual(['gome', 'vipshop']);
  });
});

describe('the quarter for all', () => {
  test('names who really gained most, with the figures of the table', async () => {
    const common = commonOf(await played(CASE, BOTH, 1));
    const [before, after] = common.tables;
    if (!before || !after) throw new Error('nothing played');
    const gains = common.rules.firmIds.map((_, firm) => shareOf(after, firm) - shareOf(before, firm));
    const best = gains.indexOf(Math.max(...gains));
    const view = roundView(common, 1, 'en');
    expect(view?.headline).toContain(view?.rows[best]?.name);
    expect(view?.headline).toContain(view?.rows[best]?.change);
    expect(view?.rows[0]?.player).toBe('played by Li');
    expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
    expect(roundView(common, 2, 'en')).toBeNull();
    const race = raceForAll(common, 1, 'en');
    expect(race?.series.filter(({ role }) => role === 'own').map(({ id }) => id)).toEqual(BOTH);
  });

  test('at the end shows each beside the own mandate, and who has none without points', async () => {
    const common = commonOf(await played('corner-shop-2016', ['weijun', 'hema'], 4));
    const [weijun, hema] = scoreViews(common, 'en');
    expect(weijun?.points).toMatch(/^\d+ of 100$/);
    // What stands beside this case is no history.
    expect(weijun?.par).toMatch(/^the demonstration, under the same luck: \d+$/);
    expect(hema?.points).toBe('no mandate, no points');
    expect(hema?.par).toBe('');
    expect(hema?.plain).toMatch(/^Share .* Pressure \d+\. Worth RMB/);
  });
});
