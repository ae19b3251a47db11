import { describe, expect, test } from 'vitest';
import { parseObservations } from '../../src/analysis';
import { RECORD, seriesOf } from './record';

const HEAD = 'series,entity,period,value,unit,publisher,source';

function reasons(text: string): string[] {
  const parsed = parseObservations(text);
  return parsed.ok ? [] : parsed.refusals.map(({ path, code }) => `${path} ${code}`);
}

describe('a file of observations', () => {
  test('gives the recorded series in order of time', () => {
    const series = seriesOf(RECORD);
    const jd = series.find((each) => each.series === 'b2c-share' && each.entity === 'JD');
    expect(jd?.observations.map((each) => each.value)).toEqual([25.3, 26.2, 25.8, 24.2, 24.3]);
    expect(series.find((each) => each.series === 'online-gmv')?.unit).toBe('RMB bn');
  });

  test('may hold quoted cells, other columns, columns in another order and carriage returns', () => {
    const text =
      'note,unit,value,period,entity,series,publisher\r\n"a, ""b""",percent,5,2018Q1,JD,b2c-share,Analysys\r\n';
    expect(seriesOf(text)[0]?.observations[0]).toMatchObject({ value: 5, period: '2018Q1', entity: 'JD' });
  });

  test('is refused with every reason and its line', () => {
    expect(reasons('')).toEqual(expect.arrayContaining(['line 1 missing-column', ' empty']));
    expect(reasons('series,entity\nx,y')).toContain('line 1 missing-column');
    expect(
      reasons(
        [
          HEAD,
          'b2c-share,JD,2018Q5,25,percent,Analysys,x',
          'b2c-share,JD,2018Q1,many,percent,Analysys,x',
          'b2c-share,JD,2018Q2,,percent,Analysys,x',
          'b2c-share,JD,2018Q3,125,percent,Analysys,x',
          'b2c-share,,2018Q4,25,percent,Analysys,x',
          'b2c-share,JD,2018Q4,25,percent,Analysys,x',
          'b2c-share,JD,2018Q4,26,percent,Analysys,x',
        ].join('\n'),
      ),
    ).toEqual([
      'line 2.period not-a-period',
      'line 3.value not-a-number',
      'line 4.value not-a-number',
      'line 5.value out-of-range',
      'line 6.entity missing',
      'line 8 given-twice',
    ]);
  });
});
