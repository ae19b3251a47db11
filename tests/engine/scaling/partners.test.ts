import { describe, expect, test } from 'vitest';
import { playScaled, type ScienceName } from './scaled';

/** Formulas between partners and of finance that the phases call; `...Into` with the argument that they fill. */
const FORMULAS: readonly { readonly name: ScienceName; readonly out?: number }[] = [
  { name: 'nashBargainInto', out: 4 },
  { name: 'powerInto', out: 2 },
  { name: 'shapleyInto', out: 2 },
  { name: 'nucleolusInto', out: 2 },
  { name: 'clearingInto', out: 3 },
  { name: 'dependencyInto', out: 2 },
  { name: 'contagionInto', out: 6 },
  { name: 'privatePlacement' },
  { name: 'sharesForStake' },
  { name: 'dilute' },
  { name: 'decisionSpeed' },
  { name: 'controlOf' },
  { name: 'scoreZ2' },
  { name: 'solvencyPressure' },
  { name: 'coverPressure' },
  { name: 'runwayPressure' },
  { name: 'leveragePressure' },
  { name: 'tiedPressure' },
  { name: 'pressureIndex' },
  { name: 'synergyNetPresentValue' },
  { name: 'announcementEffect' },
  { name: 'expectationGap' },
  { name: 'breakUpHazard' },
  { name: 'breakUpPredictor' },
  { name: 'integrationStep' },
  { name: 'synergyRealised' },
  { name: 'fairness' },
  { name: 'learn' },
];

describe('a formula of partners or finance scaled by 1.1 moves the world', () => {
  test.each(FORMULAS)('$name', async ({ name, out }) => {
    const plain = await playScaled(null);
    const scaled = await playScaled(name, out);
    expect(scaled.calls).toBeGreaterThan(0);
    expect(scaled.end).not.toBe(plain.end);
  });
});
