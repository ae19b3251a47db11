import { describe, expect, test, vi } from 'vitest';
import { causesOf, type Cause } from '../../src/analysis';
import { advance, drawLuck, luckSizes, noLuck, shareBySeller, start, type Rules } from '../../src/engine';
import { quartersOf, RULES as rules, sumOf as sum, type Played } from './played';

// Quarters are played again many times, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('causes of a change', () => {
  const luck = drawLuck('why', luckSizes(rules), rules.quarters);
  const line = quartersOf('historical', 'why');

  test('sum to the change of share and of pressure, for every firm and quarter, with no rest', () => {
    for (const { before, after, sheets } of line.filter((_, q) => q % 3 === 0)) {
      rules.firmIds.forEach((firm, f) => {
        const causes = causesOf({ before, sheets, luck }, rules, firm);
        expect(sum(causes.share)).toBeCloseTo(100 * (shareBySeller(after, f) - shareBySeller(before, f)), 9);
        expect(sum(causes.pressure)).toBeCloseTo(
          (after.pressure[f] as number) - (before.pressure[f] as number),
          9,
        );
      });
    }
  });

  test('sum as well when a sheet holds more decisions than can be split exactly', () => {
    const quarters = quartersOf('random-legal', 'long sheets');
    const long = quarters.flatMap((quarter, q) =>
      quarter.sheets.flatMap((sheet, f) => ((sheet?.decisions.length ?? 0) > 5 ? [{ quarter, q, f }] : [])),
    );
    const fate = drawLuck('long sheets', luckSizes(rules), rules.quarters);
    expect(long.length).toBeGreaterThan(0);
    for (const { quarter, f } of long.slice(0, 3)) {
      const causes = causesOf({ ...quarter, luck: fate }, rules, rules.firmIds[f] ?? '');
      expect(sum(causes.share)).toBeCloseTo(
        100 * (shareBySeller(quarter.after, f) - shareBySeller(quarter.before, f)),
        9,
      );
    }
  });

  test('a firm that held course is no cause at all', () => {
    const { before, sheets } = line[2] as Played;
    const held = sheets.map((sheet, f) =>
      sheet && (f === 2 || f === 0) ? { ...sheet, decisions: [] } : sheet,
    );
    const { share } = causesOf({ before, sheets: held, luck }, rules, 'suning');
    expect(share.filter((cause) => cause.firm === 'jd' || cause.cause === 'decision')).toEqual([]);
  });

  test('a firm that held course gave exactly nothing, to itself and to every other', () => {
    for (const { before, sheets } of line.slice(4, 5)) {
      rules.firmIds.forEach((firm, f) => {
        const held = sheets.map((sheet, at) =>
          at === f ? { firm, decisions: [], checked: true as const } : sheet,
        );
        for (const other of rules.firmIds) {
          const { share, pressure } = causesOf({ before, sheets: held, luck }, rules, other);
          const given = [...share, ...pressure].filter((cause) => cause.firm === firm);
          expect(given.reduce((total, { points }) => total + Math.abs(points), 0)).toBe(0);
        }
      });
    }
  });

  test('names carry no weight: renamed firms are the same causes by their new names', () => {
    const { before, sheets } = line[4] as Played;
    const renamed = (id: string): string => `firm-${id}`;
    const others = { ...rules, firmIds: rules.firmIds.map(renamed) };
    const plain = causesOf({ before, sheets, luck }, rules, 'suning');
    const told = causesOf({ before, sheets, luck }, others, renamed('suning'));
    const named = (causes: readonly Cause[]): Cause[] =>
      causes.map((cause) => ({ ...cause, firm: cause.firm === null ? null : renamed(cause.firm) }));
    expect(told.share).toEqual(named(plain.share));
    expect(told.pressure).toEqual(named(plain.pressure));
  });

  test('the order of own decisions on the sheet changes no part', () => {
    const { before, sheets } = line[5] as Played;
    const own = [
      { kind: 'price', segment: 'appliances', stance: -0.04 },
      { kind: 'price', segment: 'grocery', stance: 0.03 },
      { kind: 'service', returns: 0.8 },
    ] as const;
    const partsOf = (decisions: readonly (typeof own)[number][]): number[] => {
      const with3 = sheets.map((sheet) => (sheet?.firm === 'suning' ? { ...sheet, decisions } : sheet));
      const { share } = causesOf({ before, sheets: with3, luck }, rules, 'suning');
      const parts = share.filter(({ cause }) => cause === 'decision').map(({ points }) => points);
      return own.map((decision) => parts[decisions.indexOf(decision)] as number);
    };
    const forward = partsOf(own);
    expect(Math.abs(forward[0] as number)).toBeGreaterThan(0.01);
    partsOf([...own].reverse()).forEach((points, i) => expect(points).toBeCloseTo(forward[i] as number, 9));
  });

  test('names an ally as partner and the rest as rivals', () => {
    const { before, sheets } = line[1] as Played;
    const { share } = causesOf({ before, sheets, luck }, rules, 'suning');
    expect(share.find((cause) => cause.firm === 'alibaba')?.cause).toBe('partner');
    expect(share.find((cause) => cause.firm === 'jd')?.cause).toBe('rival');
  });

  test('two rivals that are alike and do the same are the same cause', () => {
    const before = start(rules);
    // Vipshop is made JD's twin in every column that has a row a firm.
    const twin = {
      ...rules,
      firms: rules.firms.map((firm, f) => (f === 4 ? { ...firm, ...rules.firms[2], id: 'vipshop' } : firm)),
    } as Rules;
    const appeal = Float64Array.from(rules.appeal);
    const width = rules.shape.segments * 4;
    appeal.copyWithin(4 * width, 2 * width, 3 * width);
    const twinRules = {
      ...twin,
      appeal,
      margin: copyRow(rules.margin, rules.shape.segments),
      fundSplit: copyRow(rules.fundSplit, rules.shape.segments),
      openingResponse: copyRow(rules.openingResponse, rules.shape.segments),
    };
    for (const column of [
      'priceStance',
      'brand',
      'range',
      'share',
      'adSpend',
      'adInForce',
      'borrowed',
    ] as const)
      before[column].set(copyRow(before[column], rules.shape.segments));
    before.channelShare.set(copyRow(before.channelShare, width));
    for (const column of [
      'service',
      'authenticity',
      'reputation',
      'fillRate',
      'adMobile',
      'technology',
      'meanDays',
      'liveSkill',
      'data',
      'adMass',
      'adSocial',
      'adReviews',
      'adLive',
      'festivalFatigue',
      'coverDays',
    ] as const) {
      before[column][4] = before[column][2] as number;
    }
    for (const column of ['stores', 'digitalStores'] as const)
      before[column].set(copyRow(before[column], rules.shape.regions));
    const sheets = rules.firmIds.map((firm) => {
      const decisions =
        firm === 'jd' || firm === 'vipshop'
          ? [{ kind: 'price', segment: 'appliances', stance: -0.05 } as const]
          : [];
      return { firm, decisions, checked: true as const };
    });
    const calm = noLuck(luckSizes(rules), rules.quarters);
    const { share } = causesOf({ before, sheets, luck: calm }, twinRules, 'suning');
    const points = (firm: string): number => share.find((cause) => cause.firm === firm)?.points ?? 0;
    expect(points('jd')).not.toBe(0);
    expect(points('vipshop')).toBeCloseTo(points('jd'), 12);
  });

  test('leaves the world that it asks about as it was', () => {
    const { before, after, sheets } = line[3] as Played;
    causesOf({ before, sheets, luck }, rules, 'suning');
    expect(advance(before, sheets, rules, luck).world.cells).toEqual(after.cells);
  });
});

/** The cells with row 2 (JD) written over row 4 (Vipshop). */
function copyRow(cells: Float64Array, width: number): Float64Array {
  return Float64Array.from(cells).copyWithin(4 * width, 2 * width, 3 * width);
}
