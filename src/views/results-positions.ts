import { segmentName, firmName, firmSlot } from './case-words';
import { axisOver } from './charts/axis';
import type { PositionsChart } from './charts/spec';
import { formatDays, formatNumber, formatShare } from './format';
import { sayShare, type QuarterOf, type ResultsInput } from './results';
import { POSITION_WORDS } from './words/positions';

export type Upright = 'days' | 'brand';

/** A firm that serves less than this part of a segment is not drawn in it. */
const LEAST_SHARE = 0.001;

/**
 * Where the firms stand in one segment at the end of the quarter: price against the market across, delivery or brand
 * upwards, size by share of the segment. All of it is public.
 */
export function positionsChart(
  { names, rules, language }: ResultsInput,
  { table, firm: own, slot }: QuarterOf,
  segment: number,
  upright: Upright,
): PositionsChart {
  const words = POSITION_WORDS[language];
  const { segments } = rules.shape;
  const cellOf = (firm: number): number => firm * segments + segment;
  const name = segmentName(names, rules.segmentIds[segment] ?? '', language);
  const price = (value: number): string => formatNumber(value, language, 1, true);
  const rise = (value: number): string =>
    upright === 'days' ? formatDays(value, language, 1) : formatNumber(value, language, 2);
  const firms = rules.firmIds
    .map((id, firm) => ({
      id,
      firm,
      name: firmName(names, id, language),
      slot: firmSlot(names, id),
      share: table.share[cellOf(firm)] ?? 0,
      x: 100 * (table.priceStance[cellOf(firm)] ?? 0),
      y: upright === 'days' ? (table.meanDays[firm] ?? 0) : (table.brand[cellOf(firm)] ?? 0),
    }))
    .filter(({ share, firm }) => share >= LEAST_SHARE && (table.active[firm] ?? 1) === 1);
  const better = (a: number, b: number): boolean => (upright === 'days' ? a < b : a > b);
  const mine = firms.find(({ firm }) => firm === own);
  const rank = mine ? 1 + firms.filter(({ y }) => better(y, mine.y)).length : 0;
  const headline = mine
    ? words.headline[upright](
        name,
        mine.name,
        Math.abs(mine.x) < 0.05
          ? words.level
          : mine.x > 0
            ? words.dearer(price(mine.x))
            : words.cheaper(price(-mine.x).replace('+', '')),
        rise(mine.y),
        rank,
        firms.length,
      )
    : words.absent(name);
  const high = Math.max(0.5, ...firms.map(({ x }) => Math.abs(x)));
  const y = axisOver(
    firms.map((each) => each.y),
    (value) => formatNumber(value, language, 1),
  );
  return {
    kind: 'positions',
    headline,
    unit: words.unit[upright],
    description: words.description(firms.length, name),
    table: {
      columns: [words.columns.firm, words.columns.price, words.columns[upright], words.columns.share],
      rows: firms.map((each) => [each.name, price(each.x), rise(each.y), sayShare(each.share, language)]),
    },
    x: axisOver([-high, high], price),
    // Fewer days stand higher: up is better on both pictures.
    y: upright === 'days' ? { ...y, domain: [y.domain[1], y.domain[0]] } : y,
    own: slot,
    marks: firms.map((each) => ({
      id: each.id,
      name: each.name,
      slot: each.slot,
      x: each.x,
      y: each.y,
      size: each.share >= 0.2 ? 3 : each.share >= 0.05 ? 2 : 1,
      own: each.firm === own,
      label: words.point(each.name, price(each.x), rise(each.y), formatShare(each.share, language)),
    })),
  };
}
