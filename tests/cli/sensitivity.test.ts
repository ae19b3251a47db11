import { expect, test, vi } from 'vitest';
import { documentOf, expectRefused, sim, simAll } from './sim';

vi.setConfig({ testTimeout: 60_000 });

interface Swing {
  parameter: string;
  low: number;
  high: number;
  share: [number, number];
  pressure: [number, number];
}

test('sensitivity names ten parameters with what their ranges do to share and pressure', async () => {
  const ran = await sim('sensitivity', 'alibaba-suning-2015', '--json');
  expect(ran).toMatchObject({ code: 0, err: '' });
  const swings = documentOf<Swing[]>(ran);
  expect(swings).toHaveLength(10);
  for (const swing of swings) {
    expect(Object.keys(swing)).toEqual(['parameter', 'low', 'high', 'share', 'pressure']);
    expect(swing.low).toBeLessThan(swing.high);
    for (const share of swing.share) expect(share > 0 && share < 1, swing.parameter).toBe(true);
    for (const index of swing.pressure) expect(index >= 0 && index <= 100, swing.parameter).toBe(true);
  }
  const spread = ([a, b]: [number, number]): number => Math.abs(b - a);
  const effects = swings.map(
    ({ share, pressure }) =>
      spread(share) / Math.max(...swings.map((swing) => spread(swing.share))) +
      spread(pressure) / Math.max(...swings.map((swing) => spread(swing.pressure))),
  );
  expect(effects).toEqual([...effects].sort((a, b) => b - a));
});

test('sensitivity refuses what is not there', async () => {
  const [none, unknown, stranger] = await simAll([
    ['sensitivity'],
    ['sensitivity', 'atlantis'],
    ['sensitivity', 'alibaba-suning-2015', '--seat', 'nobody'],
  ]);
  expectRefused(none, 2, /needs a scenario/);
  expectRefused(unknown, 1, /unknown-scenario/);
  expectRefused(stranger, 1, /unknown-firm/);
});
