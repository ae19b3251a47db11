import type { Futures } from '../analysis';
import type { Provenance } from '../engine';
import { axisOver } from './charts/axis';
import type { RangesChart } from './charts/spec';
import { ownFirm, type SeatInput } from './desk-seat';
import { drawsAt, quantile, rising, type ForecastMeasure } from './forecast-draws';
import { unitOf } from './forecast-fan';
import { sayValue } from './forecast-said';
import { formatNumber } from './format';
import { parameterName } from './parameter-name';
import type { ForecastWords } from './words/forecast';

/** A number of the case and where the draft's futures end with it at both ends of its range. */
export interface DriverEnds {
  readonly parameter: Provenance & { readonly path: string };
  readonly low: Futures;
  readonly high: Futures;
}

/** The middle of the futures at the end of the game. */
export function middleEnd(futures: Futures, measure: ForecastMeasure): number {
  return quantile(rising(drawsAt(futures, measure, futures.quarters - 1)), 0.5);
}

/** The largest drivers, widest first: where the end moves to as each number moves through its range. */
export function driversChart(
  seat: SeatInput,
  words: ForecastWords,
  measure: ForecastMeasure,
  standing: Futures,
  drivers: readonly DriverEnds[],
): RangesChart {
  const { language } = seat;
  const say = (value: number): string => sayValue(measure, value, seat);
  const plain = (value: number): string => String(Number(value.toPrecision(3)));
  const mid = middleEnd(standing, measure);
  const rows = drivers
    .map(({ parameter, low, high }) => {
      const [at, and] = [middleEnd(low, measure), middleEnd(high, measure)];
      return {
        parameter,
        at,
        and,
        width: Math.abs(and - at),
        name: parameterName(seat.names, parameter.path, language),
      };
    })
    .toSorted((a, b) => b.width - a.width);
  const first = rows[0];
  const ends = [mid, ...rows.flatMap(({ at, and }) => [at, and])];
  const spread = Math.max(...ends) - Math.min(...ends);
  const digits = measure === 'pressure' || spread >= 4 ? 0 : spread >= 0.4 ? 1 : 2;
  const text = ({ at, and }: (typeof rows)[number]): string =>
    words.driversRow(say(Math.min(at, and)), say(Math.max(at, and)));
  return {
    kind: 'ranges',
    headline:
      first && first.width > 0
        ? words.driversHeadline(first.name, sayWidth(first.width, measure, seat))
        : words.driversNone,
    unit: words.driversUnit(unitOf(measure, seat, words).split(/[;；]/)[0] ?? ''),
    description: words.driversDescribe(
      rows.map((row) => `${row.name} ${text(row)}`).join(language === 'zh' ? '；' : '; '),
    ),
    axis: axisOver(ends, (value) => formatNumber(value, language, digits)),
    rows: rows.map((row) => ({
      label: row.name,
      slot: ownFirm(seat).slot,
      range: {
        low: Math.min(row.at, row.and),
        mid: Math.min(Math.max(mid, Math.min(row.at, row.and)), Math.max(row.at, row.and)),
        high: Math.max(row.at, row.and),
      },
      text: text(row),
      estimate: row.parameter.how === 'assumed',
    })),
    table: {
      columns: words.driversColumns,
      rows: rows.map(({ parameter, at, and, name }) => [
        name,
        plain(parameter.low),
        plain(parameter.high),
        say(at),
        say(and),
        words.how4[parameter.how],
        parameter.from.join('; ') || (parameter.why ?? ''),
      ]),
    },
  };
}

function sayWidth(width: number, measure: ForecastMeasure, { language }: SeatInput): string {
  const figure = formatNumber(width, language, width < 2 ? 2 : 1);
  if (language === 'zh') return measure === 'pressure' ? `${figure}点` : `${figure}个百分点`;
  return `${figure} points`;
}

/** Numbers of the case that stand outside the range of their own source. */
export function outsideSources(
  parameters: readonly (Provenance & { readonly path: string })[],
  { names, language }: Pick<SeatInput, 'names' | 'language'>,
): string[] {
  return parameters
    .filter(
      ({ value, low, high, path }) => !path.startsWith('observations.') && (value < low || value > high),
    )
    .map(({ path }) => parameterName(names, path, language));
}
