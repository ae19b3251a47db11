import { describe, expect, test } from 'vitest';
import { CLAUSE_IDS } from '../../../src/engine';
import { playScaled, type ScienceName } from './scaled';

/** Formulas of the market and of operations that the phases call; `...Into` with the argument that they fill. */
const FORMULAS: readonly { readonly name: ScienceName; readonly out?: number }[] = [
  { name: 'nestedLogitInto', out: 4 },
  { name: 'adbudg' },
  { name: 'adstockStep' },
  { name: 'brandStock' },
  { name: 'festivalLift' },
  { name: 'festivalPayback' },
  { name: 'bassStep' },
  { name: 'crossSideUtility' },
  { name: 'sellerUtility' },
  { name: 'pooledDeviation' },
  { name: 'expectedShortage' },
  { name: 'expectedLeftover' },
  { name: 'waitInQueue' },
  { name: 'densityCost' },
  { name: 'hubCount' },
  { name: 'hubNetworkCost' },
  { name: 'breachProbability' },
  { name: 'securityInvestment' },
];

describe('the fixed game', () => {
  test('has every kind of clause in force, and is the same twice', async () => {
    const plain = await playScaled(null);
    expect([...plain.clauses].toSorted()).toEqual([...CLAUSE_IDS].toSorted());
    // A formula that phases do not call changes nothing, though the game is played again.
    expect((await playScaled('mnl')).end).toBe(plain.end);
  });
});

describe('a formula of the market scaled by 1.1 moves the world', () => {
  test.each(FORMULAS)('$name', async ({ name, out }) => {
    const plain = await playScaled(null);
    const scaled = await playScaled(name, out);
    expect(scaled.calls).toBeGreaterThan(0);
    expect(scaled.end).not.toBe(plain.end);
  });
});
