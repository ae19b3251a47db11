import { describe, expect, test } from 'vitest';
import {
  advance,
  atLevel,
  check,
  CLAUSE_IDS,
  luckSizes,
  noLuck,
  openings,
  start,
  type Decision,
  type TermSheet,
  type World,
} from '../../src/engine';
import { dealWorth, guessesOf, type DealView } from '../../src/analysis';
import { CANDIDATE_IDS, divisionOf, RIVAL_IDS, type Told } from '../../src/rivals';
import { levelChoices } from '../../src/views/levels';
import type { ResultsInput } from '../../src/views/results';
import { thoughtViews } from '../../src/views/results-rivals';
import { conflictsOf } from '../../src/views/table-conflicts';
import { counterLines } from '../../src/views/table-counter';
import { ofTwenty, worthRows, zoneChart } from '../../src/views/table-deal';
import { divisionView } from '../../src/views/table-division';
import { drillLines } from '../../src/views/table-drill';
import { historySigned } from '../../src/views/table-history';
import { partiesOf, withParty } from '../../src/views/table-parties';
import { sheetRefusals, sheetRows } from '../../src/views/table-rows';
import {
  emptySheet,
  standingTerms,
  usualClause,
  withClause,
  withoutClause,
  type TableSeat,
} from '../../src/views/table-sheet';
import { sheetStarts } from '../../src/views/table-starts';
import { studyOf } from '../../src/views/table-study';
import { DEAL_WORDS } from '../../src/views/words/deal';
import { DECISION_WORDS } from '../../src/views/words/decisions';
import { EFFECT_WORDS } from '../../src/views/words/effects';
import { REFUSAL_WORDS } from '../../src/views/words/refusals';
import { TERM_WORDS } from '../../src/views/words/terms-zh';
import { aScenario, aSeat, type SeatOptions } from './desk-world';

const LANGUAGES = ['en', 'zh'] as const;
const { rules } = aScenario();

function aTable(partner = 'alibaba', options: SeatOptions = {}): TableSeat {
  return { ...aSeat(options), partner };
}

function sheetOf(seat: TableSeat, ...ids: readonly (typeof CLAUSE_IDS)[number][]): TermSheet {
  let sheet = emptySheet(seat);
  for (const id of ids) sheet = withClause(sheet, id, usualClause(seat, id));
  return sheet;
}

function weigh(seat: TableSeat, sheet: TermSheet): DealView {
  return { ...dealWorth(guessesOf(seat.report, seat.rules, seat.partner), sheet), others: {} };
}

/** The world after quarters in which these decisions were taken in the first. */
function played(first: Readonly<Record<string, readonly Decision[]>>, quarters = 1): World {
  const luck = noLuck(luckSizes(rules), rules.quarters);
  let world = start(rules);
  for (let quarter = 0; quarter < quarters; quarter++) {
    const sheets = rules.firmIds.map((firm) => {
      const decisions = quarter === 0 ? (first[firm] ?? []) : [];
      const result = check(world, rules, { firm, decisions });
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      return result.value;
    });
    world = advance(world, sheets, rules, luck).world;
  }
  return world;
}

function signedBy(terms: TermSheet): Record<string, readonly Decision[]> {
  return Object.fromEntries(
    terms.members.map((member) => [member, [{ kind: 'alliance' as const, action: 'propose', terms }]]),
  );
}

describe('what a sheet is worth', () => {
  test('stands clause by clause on one axis, in both languages, with no number that is not one', () => {
    for (const language of LANGUAGES) {
      const seat = aTable('alibaba', { language });
      const sheet = sheetOf(seat, 'equity', 'storefront', 'logistics', 'data', 'governance');
      const deal = weigh(seat, sheet);
      const rows = worthRows(deal, seat, DEAL_WORDS[language], TERM_WORDS[language]);
      const chart = zoneChart(deal, seat, DEAL_WORDS[language], TERM_WORDS[language]);
      expect(Object.keys(rows.byClause).sort()).toEqual(Object.keys(sheet.clauses).sort());
      expect(JSON.stringify([rows, chart])).not.toMatch(/NaN|undefined|Infinity|null"/);
      const places = rows.axis.ticks
        .filter(({ at }) => at !== 0)
        .map(({ label }) => label.split('.')[1]?.length);
      expect(new Set(places).size).toBe(1);
      expect(rows.axis.ticks.some(({ label }) => !/\.\d*0$/.test(label) && label !== '0')).toBe(true);
      for (const row of Object.values(rows.byClause)) {
        expect(row?.theirs.low).toBeLessThanOrEqual(row?.theirs.high ?? Number.NaN);
        expect(row?.theirs.high).toBeLessThanOrEqual(rows.axis.domain[1]);
        expect(row?.theirs.low).toBeGreaterThanOrEqual(rows.axis.domain[0]);
      }
    }
  });

  test('is said truly in the headline of the zone', () => {
    const seat = aTable();
    const say = (...ids: Parameters<typeof sheetOf>[1][]) => {
      const deal = weigh(seat, sheetOf(seat, ...ids));
      return { open: deal.zone.open, chart: zoneChart(deal, seat, DEAL_WORDS.en, TERM_WORDS.en) };
    };
    const fair = say('storefront', 'data', 'governance');
    expect(fair.open).not.toBe('none');
    expect(fair.chart.headline).toMatch(/deal (may )?exists?/);
    expect(fair.chart.band.closed).toBe(false);
    // Commission costs the seller: we leave over, not under.
    expect(fair.chart.oursLabel).toContain('over');
    expect(fair.chart.band.oursFrom).toBe('right');
    const burdened = say('storefront', 'data', 'logistics');
    expect(burdened.open).toBe('none');
    expect(burdened.chart.headline).toContain('no deal');
    expect(burdened.chart.band.closed).toBe(true);
    expect(burdened.chart.alternative?.label).toContain('Logistics');
    expect(say('equity', 'storefront', 'data').chart.oursLabel).toContain('under');
  });

  test('never promises a signature that is not sure, nor denies one that is possible', () => {
    expect([0, 0.01, 0.5, 0.99, 1].map(ofTwenty)).toEqual([0, 1, 10, 19, 20]);
  });

  test('can be studied where studies are on, and says so when one is ordered', () => {
    const { order } = studyOf(aTable());
    expect(order).toMatchObject({ kind: 'research', books: 'alibaba', stance: 'alibaba' });
    expect(order && studyOf(aTable('alibaba', { decisions: [order] })).ordered).toBe(true);
    expect(order && studyOf(aTable('jd', { decisions: [order] })).ordered).toBe(false);
    const world = played({ suning: order ? [order] : [] });
    expect(studyOf(aTable('alibaba', { worlds: [start(rules), world] })).known).not.toBeNull();
    expect(studyOf(aTable('jd', { worlds: [start(rules), world] })).known).toBeNull();
  });
});

describe('conflicts', () => {
  const bound = (() => {
    const seat = aTable();
    return withClause(
      { ...sheetOf(seat, 'storefront', 'exclusivity'), startsAfterQuarters: 0, exitFee: 4e10 },
      'exclusivity',
      { from: 'suning' },
    );
  })();

  test('quote the clause of the contract that stands against a new one, with the price of leaving', () => {
    for (const language of LANGUAGES) {
      const worlds = [start(rules), played(signedBy(bound))];
      const seat = aTable('jd', { worlds, language });
      const sheet = sheetOf(seat, 'storefront', 'data');
      const [conflict] = conflictsOf(seat, sheet, DEAL_WORDS[language].conflict, TERM_WORDS[language]);
      const text = conflict?.sentences.join(' ') ?? '';
      expect(conflict?.clause).toBe('storefront');
      expect(text).toMatch(language === 'en' ? /Alibaba.*“Suning on Alibaba/ : /阿里巴巴.*“苏宁/);
      expect(text).toMatch(language === 'en' ? /RMB.400m/ : /4\.00亿元/);
      expect(conflict?.ways[0]?.sheet).toEqual(withoutClause(sheet, 'storefront'));
    }
  });

  test('name an ally who would resent being shut out, and a loan whose covenant payments break', () => {
    const trade = { ...sheetOf(aTable(), 'storefront', 'data'), startsAfterQuarters: 0 };
    const worlds = [start(rules), played(signedBy(trade))];
    const seat = aTable('jd', { worlds });
    const shut = withClause(emptySheet(seat), 'exclusivity', { from: 'suning' });
    const said = conflictsOf(seat, shut, DEAL_WORDS.en.conflict, TERM_WORDS.en).map(({ id }) => id);
    expect(said).toEqual(expect.arrayContaining(['own-front', 'resented']));
    const { loans } = rules;
    const poor = {
      ...aTable(),
      rules: { ...rules, loans: [{ firm: 0, covenant: 'minimum-cash', limit: 2e12 } as const] },
    };
    const paid: TermSheet = withClause(emptySheet(poor), 'equity', {
      from: 'suning',
      to: 'alibaba',
      stake: 0.01,
      pay: 1.4e12,
      closesAfterQuarters: 1,
      lockUpQuarters: 0,
    });
    const [covenant] = conflictsOf(poor, paid, DEAL_WORDS.en.conflict, TERM_WORDS.en);
    expect(covenant?.sentences[0]).toContain('RMB 20.0bn'.replace(' ', '\u00a0'));
    expect(covenant?.clause).toBe('equity');
    expect(loans.length).toBeGreaterThan(0);
  });

  test('are none where nothing is broken', () => {
    const seat = aTable();
    expect(conflictsOf(seat, sheetOf(seat, 'data'), DEAL_WORDS.en.conflict, TERM_WORDS.en)).toEqual([]);
  });
});

describe('sheets to start from', () => {
  test('are legal between any two, and are all patterns between a retailer and a platform', () => {
    for (const partner of ['alibaba', 'jd', 'gome', 'vipshop']) {
      const seat = aTable(partner);
      const starts = sheetStarts(seat, emptySheet(seat), DEAL_WORDS.en);
      for (const { id, sheet } of starts) expect(sheetRefusals(seat, sheet), `${partner} ${id}`).toEqual([]);
      if (partner === 'alibaba')
        expect(starts.map(({ id }) => id)).toEqual([
          'contract',
          'minority',
          'cross',
          'network',
          'platform',
          'coalition',
        ]);
    }
  });

  test('hold only what the level leaves on, and so do the rows', () => {
    const seat = aTable();
    const easy: TableSeat = { ...seat, rules: atLevel(rules, 'essentials') };
    const allowed = easy.rules.level?.clauses ?? [];
    const words = { terms: TERM_WORDS.en, decisions: DECISION_WORDS.en, refusals: REFUSAL_WORDS.en };
    for (const { sheet } of sheetStarts(easy, emptySheet(easy), DEAL_WORDS.en))
      for (const id of Object.keys(sheet.clauses)) expect(allowed).toContain(id);
    const rows = sheetRows(easy, emptySheet(easy), words).map(({ id }) => id);
    expect(rows).toHaveLength(allowed.length + 1);
    expect(sheetRows(seat, emptySheet(seat), words)).toHaveLength(CLAUSE_IDS.length + 1);
    const shut = openings(seat.report.table, easy.rules, 0).filter(({ closed }) => closed);
    expect(shut.map(({ kind }) => kind)).toContain('research');
  });
});

describe('more than two parties', () => {
  test('can be asked to the table up to five, and sent away with what they gave', () => {
    const seat = aTable();
    let sheet = sheetOf(seat, 'storefront', 'logistics');
    const guest = partiesOf(seat, sheet).guests.find(({ firm }) => firm.id === 'gome');
    expect(guest?.sheet.members).toEqual(['suning', 'alibaba', 'gome']);
    sheet = withParty(guest?.sheet ?? sheet, 'logistics', 'from', 'gome');
    expect(sheetRefusals(seat, sheet)).toEqual([]);
    const row = sheetRows(seat, sheet, {
      terms: TERM_WORDS.en,
      decisions: DECISION_WORDS.en,
      refusals: REFUSAL_WORDS.en,
    }).find(({ id }) => id === 'logistics');
    expect(row?.controls.slice(0, 2).map(({ id }) => id)).toEqual(['from', 'to']);
    const gone = partiesOf(seat, sheet).members.find(({ firm }) => firm.id === 'gome')?.without;
    expect(gone?.members).toEqual(['suning', 'alibaba']);
    expect(gone && sheetRefusals(seat, gone)).toEqual([]);
    const full = { ...sheet, members: rules.firmIds };
    expect(partiesOf(seat, full).guests).toEqual([]);
    expect(partiesOf(seat, full).members.filter(({ without }) => without).length).toBe(3);
  });

  test('divide by rules that say why, and a rule put on the sheet is on it', () => {
    for (const language of LANGUAGES) {
      const seat = aTable('alibaba', { language });
      const two = sheetOf(seat, 'storefront', 'marketing');
      for (const sheet of [two, { ...two, members: [...two.members, 'gome'] }]) {
        const division = divisionOf(seat.report, rules, sheet);
        const view = division && divisionView(division, sheet, seat, DEAL_WORDS[language].division);
        expect(view?.rows).toHaveLength(sheet.members.length);
        expect(JSON.stringify(view)).not.toMatch(/NaN|undefined|Infinity/);
        for (const { id, sheet: put, why } of view?.proposals ?? []) {
          expect(put.clauses.sharing).toEqual({ split: id });
          expect(sheetRefusals(seat, put)).toEqual([]);
          expect(why.length).toBeGreaterThan(8);
        }
      }
    }
  });
});

test('a row stands while it says what the contract in force says', () => {
  const words = {
    terms: TERM_WORDS.en,
    decisions: DECISION_WORDS.en,
    refusals: REFUSAL_WORDS.en,
  };
  const open = aTable();
  const sheet = sheetOf(open, 'logistics', 'data');
  const stands = (seat: TableSeat, terms: TermSheet): string[] =>
    sheetRows(seat, terms, words).flatMap(({ id, stands: as }) => (as ? [id] : []));
  // Nothing is in force yet.
  expect(stands(open, sheet)).toEqual([]);
  const seat = aTable('alibaba', { worlds: [start(rules), played(signedBy(sheet))] });
  const standing = standingTerms(seat);
  expect(standing).not.toBeNull();
  if (!standing) return;
  expect(stands(seat, standing)).toEqual(['logistics', 'data', 'term']);
  expect(stands(seat, withoutClause(standing, 'data'))).toEqual(['logistics', 'term']);
  expect(stands(seat, { ...standing, termQuarters: standing.termQuarters + 1 })).toEqual([
    'logistics',
    'data',
  ]);
  const fee = sheetRows(seat, standing, words)
    .find(({ id }) => id === 'logistics')
    ?.controls.find(({ id }) => id === 'fee');
  if (fee?.type !== 'amount') throw new Error('the fee of a parcel is an amount');
  expect(stands(seat, fee.put(fee.amount.value - fee.amount.step))).toEqual(['data', 'term']);
});

test('history’s sheet is sealed until the game is over, and then told with its quarter', () => {
  const seat = aTable();
  expect(historySigned(seat, false, DEAL_WORDS.en, TERM_WORDS.en)).toBe(DEAL_WORDS.en.history.sealed);
  const told = historySigned(seat, true, DEAL_WORDS.en, TERM_WORDS.en);
  expect(JSON.stringify(told)).toMatch(/2015 Q3.*19\.99/);
  expect(historySigned(aTable('gome'), true, DEAL_WORDS.en, TERM_WORDS.en)).toBe(DEAL_WORDS.en.history.none);
});

test('the drill tells losses with their ranges, and says when hardly anything would be lost', () => {
  const seat = aTable();
  const still = { low: 0, mid: 0, high: 0 };
  const lost = {
    share: { low: -0.4, mid: -0.3, high: -0.1 },
    pressure: { low: 1, mid: 2, high: 3 },
    dependence: { low: -0.3, mid: -0.2, high: -0.1 },
  };
  const lines = drillLines(lost, seat, DEAL_WORDS.en, EFFECT_WORDS.en);
  expect(lines.map(({ value }) => value)).toEqual(['−0.30 points', '+2.0', expect.stringMatching(/^−20\.0/)]);
  expect(lines[0]).toMatchObject({ range: '−0.40 to −0.10', tone: 'alarm' });
  const nothing = { share: still, pressure: still, dependence: still };
  expect(drillLines(nothing, seat, DEAL_WORDS.en, EFFECT_WORDS.en)).toEqual([]);
});

test('the best counter is told as a change, not as a sheet', () => {
  const seat = aTable();
  const sheet = sheetOf(seat, 'storefront', 'logistics');
  const lines = counterLines(
    {
      terms: withoutClause(sheet, 'logistics'),
      ours: { before: -1e10, after: 2e10 },
      chance: { before: 0, after: 0.7 },
    },
    sheet,
    seat,
    DEAL_WORDS.en,
    TERM_WORDS.en,
  );
  expect(lines.changes).toEqual(['Leave out Logistics.']);
  expect(lines.chance).toContain('14 of 20');
});

test('every way, motive and character of a rival has its words in both languages', () => {
  for (const language of LANGUAGES) {
    const { told } = DEAL_WORDS[language];
    for (const id of CANDIDATE_IDS) expect(told.ways[id], id).toBeTruthy();
    for (const id of RIVAL_IDS) expect(told.characters[id], id).toBeTruthy();
    const seat = aSeat({ language });
    const input = { ...seat, quarter: 1, turns: [], ledgers: [] } as unknown as ResultsInput;
    const way = { id: 'cut-prices', gain: 0.02, share: 0.1, chance: 0.6, taken: true } as const;
    const thought = { ways: [way], motive: 'share', futures: 2, shareHeld: 0.09, mandate: false } as const;
    const all: Told[] = [
      { firm: 'jd', character: 'follower', thought: null, believedPressure: 40 },
      { firm: 'alibaba', character: 'networker', thought, believedPressure: 40 },
    ];
    const views = thoughtViews(all, input, DEAL_WORDS[language]);
    // Who weighed something comes first.
    expect(views.map(({ firm }) => firm)).toEqual(['alibaba', 'jd']);
    expect(JSON.stringify(views)).not.toMatch(/NaN|undefined|cut-prices/);
    expect(views[0]?.believed).toContain('40');
    expect(levelChoices(rules, DEAL_WORDS[language]).map(({ id }) => id)).toEqual([
      'essentials',
      'standard',
      'full',
    ]);
    expect(levelChoices({ levels: {} }, DEAL_WORDS[language]).map(({ id }) => id)).toEqual(['full']);
  }
});
