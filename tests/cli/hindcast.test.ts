import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { documentOf, expectRefused, scratchFolder, simAll } from './sim';

const RECORD = 'seeds/observations/observations.csv';
const folder = scratchFolder();
afterAll(folder.remove);

test('hindcast gives every series of a file with its points, and refuses files that are none', async () => {
  const bad = folder.path('bad.csv');
  writeFileSync(bad, 'series,entity,period,value,unit,publisher\nb2c-share,JD,2018Q9,x,percent,Analysys\n');
  const [good, broken, absent, wrong] = await simAll([
    ['hindcast', '--observations', RECORD, '--fit-until', '2018Q3', '--json'],
    ['hindcast', '--observations', bad],
    ['hindcast', '--observations', folder.path('nothing.csv')],
    ['hindcast', '--observations', RECORD, '--fit-until', 'soon'],
  ]);
  if (!good || !broken || !absent || !wrong) throw new Error('not run');
  expect(good.code).toBe(0);
  const { series, fitted, total } = documentOf<{
    series: { series: string; entity: string; unit: string; points: object[] }[];
    fitted: Record<string, number>;
    total: { forecast: { skill: number } };
  }>(good);
  expect(series.find((each) => each.entity === 'JD')).toMatchObject({ series: 'b2c-share', unit: 'percent' });
  expect(Object.keys(series[0]?.points[0] ?? {}).sort()).toEqual(
    ['forecast', 'freeRun', 'model', 'observed', 'period'].sort(),
  );
  expect(Object.keys(fitted).length).toBeLessThanOrEqual(4);
  expect(total.forecast.skill).toBeGreaterThan(0.2);
  expectRefused(broken, 1, /line 2\.period: not-a-period[^]*line 2\.value: not-a-number/);
  expectRefused(absent, 1, /cannot-read/);
  expectRefused(wrong, 2, /fit-until/);
}, 40_000);

test('fit refuses quarters kept for judging and leaves no file', async () => {
  const out = folder.path('fits.json');
  const before = readFileSync('scenarios/alibaba-suning-2015/fits.json', 'utf8');
  const [late] = await simAll([['fit', '--observations', RECORD, '--until', '2019Q4', '--out', out]]);
  if (!late) throw new Error('not run');
  expectRefused(late, 1, /--until: too-late/);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync('scenarios/alibaba-suning-2015/fits.json', 'utf8')).toBe(before);
}, 40_000);
