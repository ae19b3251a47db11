import { describe, expect, test } from 'vitest';
import { hindcastOf, type Hindcast, type ObservedSeries } from '../../src/analysis';
import { observedScenario, RECORD, seriesOf, shifted } from './record';

const scenario = observedScenario();

function hindcast(recorded: readonly ObservedSeries[], until: string | null): Hindcast {
  const result = hindcastOf(scenario, recorded, until);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

describe('the hindcast', () => {
  const full = hindcast(seriesOf(RECORD), null);
  const short = hindcast(seriesOf(RECORD), '2018Q3');

  test('meets the fitted panel: one point for the two large sites, 0.6 for the others', () => {
    const panel = full.series.filter((each) => each.series === 'b2c-share');
    expect(panel.map((each) => each.entity)).toEqual(['Tmall', 'JD', 'Suning', 'Vipshop', 'Gome']);
    for (const { entity, fitted } of panel) {
      expect(fitted.n).toBe(5);
      expect(fitted.mae, entity).toBeLessThanOrEqual(entity === 'Tmall' || entity === 'JD' ? 1 : 0.6);
    }
    expect(Object.keys(full.fitted).length).toBeLessThanOrEqual(8);
  });

  test('fitted until 2018Q3 beats persistence on the two quarters that follow', () => {
    expect(Object.keys(short.fitted).length).toBeLessThanOrEqual(4);
    expect(short.fit.until).toBe('2018Q3');
    expect(short.total.forecast).toMatchObject({ n: 10 });
    expect(short.total.forecast.maePersistence).toBeCloseTo(1, 10);
    expect(short.total.forecast.skill ?? 0).toBeGreaterThan(0.2);
    const { theil } = short.total.forecast;
    expect((theil?.bias ?? 0) + (theil?.variance ?? 0) + (theil?.covariance ?? 0)).toBeCloseTo(1, 9);
  });

  test('restarts once: the forecast leaves the free run, the fitted quarters do not', () => {
    const tmall = short.series.find((each) => each.entity === 'Tmall' && each.series === 'b2c-share');
    expect(tmall?.points.map((point) => point.forecast)).toEqual([false, false, false, true, true]);
    for (const point of tmall?.points ?? []) expect(point.model === point.freeRun).toBe(!point.forecast);
  });

  test('says what of the file lies outside what was played', () => {
    expect(full.skipped).toContainEqual({
      series: 'online-gmv',
      entity: 'Suning',
      period: '2013',
      code: 'not-played',
    });
  });

  test('forecasts later quarters of a file that holds nothing else, from the shares it remembers', () => {
    const later = ['2019Q2', '2019Q3', '2019Q4', '2020Q4'];
    const text = [
      'series,entity,period,value,unit,publisher',
      ...later.map((period) => `b2c-share,JD,${period},24.3,percent,Analysys`),
    ].join('\n');
    const alone = hindcast(seriesOf(text), '2019Q1');
    const [jd] = alone.series;
    expect(jd?.points.map((point) => point.period)).toEqual(later);
    expect(jd?.points.every((point) => point.forecast)).toBe(true);
    expect(jd?.maePersistence).toBeCloseTo(0, 12);
    const together = hindcast(
      seriesOf(
        `${RECORD.trimEnd()}\n${text
          .split('\n')
          .slice(1)
          .map((line) => `${line},x`)
          .join('\n')}\n`,
      ),
      '2019Q1',
    );
    const same = together.series.find((each) => each.entity === 'JD' && each.series === 'b2c-share');
    for (const point of jd?.points ?? [])
      expect(same?.points.find((each) => each.period === point.period)?.model).toBeCloseTo(point.model, 9);
  });

  test('does not run away: two years on, no site is far from where it was last seen', () => {
    const last: Record<string, number> = { Tmall: 61.8, JD: 24.3, Suning: 6, Vipshop: 3.6, Gome: 0.7 };
    const text = [
      'series,entity,period,value,unit,publisher',
      ...Object.entries(last).map(
        ([entity, value]) => `b2c-share,${entity},2020Q4,${value},percent,Analysys`,
      ),
    ].join('\n');
    for (const { entity, points } of hindcast(seriesOf(text), null).series)
      expect(Math.abs((points[0]?.model ?? 0) - (last[entity] ?? 0)), entity).toBeLessThan(3);
  });

  test('restarts from the shares of the file where it has them', () => {
    const moved = hindcast(shifted('JD', 2), '2018Q3');
    const forecast = (of: Hindcast): number =>
      of.series.find((each) => each.entity === 'JD' && each.series === 'b2c-share')?.points[3]?.model ?? 0;
    expect(forecast(moved) - forecast(short)).toBeGreaterThan(1.2);
  });

  test('is refused without a fit that is early enough, and without anything to compare', () => {
    expect(hindcastOf(scenario, seriesOf(RECORD), '2016Q1')).toMatchObject({
      ok: false,
      refusals: [{ code: 'no-fit' }],
    });
    const other = seriesOf('series,entity,period,value,unit,publisher\nweather,Nanjing,2018Q1,5,percent,x');
    expect(hindcastOf(scenario, other, null)).toMatchObject({
      ok: false,
      refusals: [{ code: 'nothing-to-compare' }],
    });
  });
});
