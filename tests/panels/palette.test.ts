import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIRM_DASHES, FIRM_SHAPES } from '../../src/panels/parts/firm-mark';
import { difference, seenAs, type Vision } from './colour';

const TOKENS = readFileSync(join(import.meta.dirname, '../../src/panels/style/tokens.css'), 'utf8');
const VISIONS: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];

function firms(from: number): string[] {
  const block = TOKENS.slice(from, TOKENS.indexOf('}', from));
  return [...block.matchAll(/--firm-[1-6]:\s*(#[0-9a-f]{6})/g)].map(([, hex = '']) => hex);
}
const PALETTES = { day: firms(0), night: firms(TOKENS.indexOf("[data-theme='night']")) };

test('the difference of colours is that of the published examples', () => {
  // Sharma et al. 2005, table 1, pairs 1, 7, 17 and 25.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

describe.each(Object.entries(PALETTES))('the six firms by %s', (_, colours) => {
  test.each(VISIONS)('are told apart by colour alone in %s vision', (vision) => {
    expect(colours).toHaveLength(6);
    let least = Infinity;
    colours.forEach((one, at) => {
      for (const two of colours.slice(at + 1))
        least = Math.min(least, difference(seenAs(one, vision), seenAs(two, vision)));
    });
    expect(least).toBeGreaterThanOrEqual(18);
  });
});

test('and by shape and dash without any colour', () => {
  expect(new Set(Object.values(FIRM_SHAPES)).size).toBe(Object.keys(FIRM_SHAPES).length);
  expect(new Set(Object.values(FIRM_DASHES)).size).toBe(Object.keys(FIRM_DASHES).length);
});
