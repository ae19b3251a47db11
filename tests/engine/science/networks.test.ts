import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crossSideUtility,
  densityCost,
  hubCount,
  hubNetworkCost,
  mnl,
  networkSlope,
  sellerUtility,
} from '../../../src/engine/science';

describe('two-sided networks', () => {
  test('a side of the usual size adds nothing, and each doubling as much as the last', () => {
    expect(crossSideUtility(0.2, 1)).toBe(0);
    expect(crossSideUtility(0.2, 4)).toBeCloseTo(2 * crossSideUtility(0.2, 2), 12);
  });

  test('merchants bear commission as far as buyers are worth it', () => {
    expect(sellerUtility(0.2, 1, 5, 0.02)).toBeCloseTo(-0.1, 12);
    expect(sellerUtility(0.2, 3, 5, 0)).toBeGreaterThan(sellerUtility(0.2, 2, 5, 0));
  });

  test('the slope is what one turn of the loop makes of a rise in share', () => {
    // Two sides of one platform against an outside good: range follows share, utility follows range.
    const [buyers, sellers] = [0.3, 0.4];
    const base = [0.5, 0.2];
    const share = mnl(base)[0] ?? 0;
    const rise = 1e-6;
    const lifted =
      (base[0] ?? 0) + crossSideUtility(buyers, 1) + buyers * crossSideUtility(sellers, 1 + rise);
    const after = mnl([lifted, base[1] ?? 0])[0] ?? 0;
    expect((after / share - 1) / rise).toBeCloseTo(networkSlope(buyers, sellers, share, 1), 4);
  });

  test('a market whose slope is below one settles, one above it runs away', () => {
    const settle = (strength: number): number => {
      let share = 0.5;
      let stir = 0.501;
      for (let turn = 0; turn < 60; turn++) {
        share =
          mnl([crossSideUtility(strength, share / 0.5), crossSideUtility(strength, (1 - share) / 0.5)])[0] ??
          0;
        stir =
          mnl([crossSideUtility(strength, stir / 0.5), crossSideUtility(strength, (1 - stir) / 0.5)])[0] ?? 0;
      }
      return Math.abs(stir - share);
    };
    expect(networkSlope(1, 0.3, 0.5, 1)).toBeLessThan(1);
    expect(settle(0.3)).toBeLessThan(1e-6);
    expect(settle(1.5)).toBeGreaterThan(0.1);
  });
});

describe('economies of a network', () => {
  test('a denser flow costs less a parcel, in all more', () => {
    expect(densityCost(11, 1, 0.2)).toBe(11);
    expect(densityCost(11, 4, 0.5)).toBeCloseTo(5.5, 12);
    expect(4 * densityCost(11, 4, 0.2)).toBeGreaterThan(11);
  });

  test('no other number of hubs costs less, and a third of the cost is hubs', () => {
    const money = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(money, money, money, (volume, lineHaul, hub) => {
        const hubs = hubCount(volume, lineHaul, hub);
        const cost = hubNetworkCost(volume, lineHaul, hub, hubs);
        expect((hub * hubs) / cost).toBeCloseTo(1 / 3, 9);
        expect(hubNetworkCost(volume, lineHaul, hub, 1.1 * hubs)).toBeGreaterThan(cost);
        expect(hubNetworkCost(volume, lineHaul, hub, 0.9 * hubs)).toBeGreaterThan(cost);
      }),
    );
    expect(hubNetworkCost(0, 1, 1, 0)).toBe(0);
  });
});
