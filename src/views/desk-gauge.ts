import { gaugeOf, pressureZone, type PressureZone, type Table } from '../engine';
import { reportBefore, type SeatInput } from './desk-seat';
import { formatNumber, formatShare, type Lang } from './format';
import type { DeskWords } from './words/desk';

export type PartId = 'solvency' | 'cover' | 'runway' | 'leverage' | 'tied';
const PARTS: readonly PartId[] = ['solvency', 'cover', 'runway', 'leverage', 'tied'];

export interface GaugePart {
  readonly id: PartId;
  readonly name: string;
  readonly measure: string;
  /** What the part adds to the index. */
  readonly points: number;
  readonly pointsText: string;
  /** The part itself, 0 to 100. */
  readonly own: number;
  readonly worst: boolean;
}

export interface FirmGauge {
  readonly value: number;
  readonly zone: PressureZone;
  readonly headline: string;
  readonly before: string | null;
  readonly parts: readonly GaugePart[];
  readonly again: { readonly points: number; readonly text: string };
  readonly sum: string;
  readonly description: string;
}

const ZONES: readonly PressureZone[] = ['calm', 'steady', 'tight', 'strained', 'crisis'];
const EDGES: Readonly<Record<PressureZone, number>> = {
  calm: 0,
  steady: 20,
  tight: 35,
  strained: 55,
  crisis: 75,
};

export function gaugeZones(words: DeskWords): { readonly from: number; readonly word: string }[] {
  return ZONES.map((zone) => ({ from: EDGES[zone], word: words.pressure.zones[zone] }));
}

/** Pressure with each part's own measure; parts and the worst's second counting add up to the index. */
export function firmGauge(seat: SeatInput, words: DeskWords): FirmGauge {
  const { report, language } = seat;
  const { table, firm } = report;
  const parts = pressureParts(table, firm);
  const value = table.pressure[firm] ?? 0;
  const zone = pressureZone(value);
  const worst = worstPart(parts);
  const again = 0.3 * parts[worst];
  const before = reportBefore(seat);
  const figure = (points: number): string => formatNumber(points, language, 1);
  return {
    value,
    zone,
    headline: words.pressure.headline(formatNumber(value, language, 0), words.pressure.zones[zone]),
    before: before ? words.pressure.was(formatNumber(before.table.pressure[firm] ?? 0, language, 0)) : null,
    parts: PARTS.map((id) => ({
      id,
      name: words.pressure.parts[id],
      measure: measureOf(id, table, firm, language, words),
      points: (0.7 * parts[id]) / 5,
      pointsText: figure((0.7 * parts[id]) / 5),
      own: parts[id],
      worst: id === worst && parts[id] > 0,
    })),
    again: { points: again, text: figure(again) },
    sum: figure(value),
    description: words.pressure.description(
      formatNumber(value, language, 0),
      words.pressure.zones[zone],
      words.pressure.parts[worst],
    ),
  };
}

/** The five parts as they stand, each 0 to 100. */
export function pressureParts(table: Table, firm: number): Record<PartId, number> {
  return {
    solvency: table.pressureSolvency[firm] ?? 0,
    cover: table.pressureCover[firm] ?? 0,
    runway: table.pressureRunway[firm] ?? 0,
    leverage: table.pressureLeverage[firm] ?? 0,
    tied: table.pressureTied[firm] ?? 0,
  };
}

/** The part that stands highest; it counts twice. */
export function worstPart(parts: Readonly<Record<PartId, number>>): PartId {
  let worst: PartId = 'solvency';
  for (const id of PARTS) if (parts[id] > parts[worst]) worst = id;
  return worst;
}

function measureOf(id: PartId, table: Table, firm: number, language: Lang, words: DeskWords): string {
  const { z2, ebit, interest, liquidity, burn, netDebt, ebitda, stakes, equity } = gaugeOf(table, firm);
  const { pressure } = words;
  const times = (value: number): string =>
    pressure.times(formatNumber(value, language, Math.abs(value) < 10 ? 1 : 0));
  switch (id) {
    case 'solvency':
      return `Z″ ${formatNumber(z2, language, 2)}`;
    case 'cover':
      return interest > 0 ? times(ebit / interest) : pressure.noInterest;
    case 'runway':
      return burn > 0 ? pressure.quarters(formatNumber(liquidity / burn, language, 1)) : pressure.noBurn;
    case 'leverage':
      return equity <= 0
        ? pressure.noEquity
        : netDebt <= 0
          ? pressure.netCash
          : ebitda <= 0
            ? pressure.noProfit
            : times(netDebt / ebitda);
    case 'tied':
      return equity <= 0 ? pressure.noEquity : formatShare(stakes / equity, language, 0);
  }
}
