import type { DumbbellChart } from './charts/spec';
import { firmAt, ownFirm, regionById, seen, shareText, type FirmName, type SeatInput } from './desk-seat';
import { formatCount, formatDays, formatNumber, formatShare } from './format';
import { regionFigures, type CityPlan, type PlanCity, type RegionFigures } from './map-figures';
import { cityName, linkedFirm } from './map-network';
import type { MapLayer } from './map-view';
import type { MapWords } from './words/map';

export const LIST_COLUMNS = ['city', 'region', 'share', 'days', 'use', 'cost', 'partner', 'shops'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListSort {
  readonly column: ListColumn;
  readonly down: boolean;
}

/** The list by another column, or by the same one the other way round; figures begin with the largest, days and cost with the least. */
export function sortedBy(was: ListSort, column: ListColumn): ListSort {
  const rising: readonly ListColumn[] = ['city', 'region', 'days', 'cost'];
  return { column, down: was.column === column ? !was.down : !rising.includes(column) };
}

export interface CityRow {
  readonly id: string;
  readonly name: string;
  /** The name in the other language, small. */
  readonly otherName: string;
  readonly cells: Readonly<Record<Exclude<ListColumn, 'city'>, string>>;
}

const DASH = '–';

/** Every city with its region's figures, in the order asked for. */
export function cityRows(seat: SeatInput, plan: CityPlan, sort: ListSort): CityRow[] {
  const { language, report } = seat;
  const figures = new Map(regionFigures(seat).map((figure) => [figure.region, figure]));
  const rows = plan.cities.flatMap((city, place) => {
    const of = figures.get(city.region);
    return of ? [{ city, of, place }] : [];
  });
  const sign = sort.down ? -1 : 1;
  rows.sort(
    (a, b) => sign * compareBy(sort.column, seat, a, b) || b.city.size - a.city.size || a.place - b.place,
  );
  return rows.map(({ city, of }) => ({
    id: city.id,
    name: cityName(city, language),
    otherName: city.name[language === 'zh' ? 'en' : 'zh'],
    cells: {
      region: regionById(seat, city.region),
      share: shareText(of.shares[report.firm] ?? 0, language),
      days: formatNumber(of.days, language, 1),
      use: of.use === null ? DASH : formatShare(of.use, language, 0),
      cost: of.cost === null ? DASH : formatNumber(of.cost / 100, language, 1),
      partner: of.load > 0 ? formatShare(of.handed / of.load, language, 0) : DASH,
      shops: formatCount(of.shops, language),
    },
  }));
}

interface Place {
  readonly city: PlanCity;
  readonly of: RegionFigures;
}

function compareBy(column: ListColumn, seat: SeatInput, a: Place, b: Place): number {
  const { firm } = seat.report;
  switch (column) {
    case 'city':
      return cityName(a.city, seat.language).localeCompare(
        cityName(b.city, seat.language),
        seat.language === 'zh' ? 'zh-CN' : 'en-GB',
      );
    case 'region':
      return seat.rules.regionIds.indexOf(a.city.region) - seat.rules.regionIds.indexOf(b.city.region);
    case 'share':
      return (a.of.shares[firm] ?? 0) - (b.of.shares[firm] ?? 0);
    case 'days':
      return a.of.days - b.of.days;
    case 'use':
      return (a.of.use ?? -1) - (b.of.use ?? -1);
    case 'cost':
      return (a.of.cost ?? -1) - (b.of.cost ?? -1);
    case 'partner':
      return partOf(a.of) - partOf(b.of);
    case 'shops':
      return a.of.shops - b.of.shops;
  }
}

function partOf({ load, handed }: RegionFigures): number {
  return load > 0 ? handed / load : -1;
}

export interface CityDetails {
  readonly title: string;
  readonly region: string;
  readonly shares: readonly { readonly firm: FirmName; readonly text: string }[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** One city in full; null for an unknown id. */
export function cityDetails(
  seat: SeatInput,
  plan: CityPlan,
  id: string | null,
  words: MapWords,
): CityDetails | null {
  const city = plan.cities.find((each) => each.id === id);
  const of = city ? regionFigures(seat).find((figure) => figure.region === city.region) : undefined;
  if (!city || !of) return null;
  const { language } = seat;
  const { details } = words;
  const days = formatDays(of.days, language, 1);
  const shares = of.shares
    .map((share, index) => ({ firm: firmAt(seat, index), share: seen(share) ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .map(({ firm, share }) => ({ firm, text: formatShare(share, language) }));
  return {
    title: `${cityName(city, language)} ${city.name[language === 'zh' ? 'en' : 'zh']}`,
    region: regionById(seat, city.region),
    shares,
    facts: [
      {
        label: details.days,
        value:
          of.daysBefore === null || of.daysBefore.toFixed(1) === of.days.toFixed(1)
            ? days
            : details.daysWere(days, formatNumber(of.daysBefore, language, 1)),
      },
      { label: details.capacity, value: formatCount(of.capacity, language) },
      { label: details.use, value: of.use === null ? DASH : formatShare(of.use, language, 0) },
      { label: details.cost, value: of.cost === null ? DASH : costText(of.cost, language) },
      { label: details.shops, value: formatCount(of.shops, language) },
      { label: details.digital, value: formatCount(of.digital, language) },
      ...(of.guests > 0 ? [{ label: details.guests, value: formatNumber(of.guests, language, 1) }] : []),
      ...(of.handed > 0 ? [{ label: details.handed, value: formatNumber(of.handed, language, 1) }] : []),
    ],
  };
}

function costText(fen: number, language: SeatInput['language']): string {
  const figure = formatNumber(fen / 100, language, 1);
  return language === 'zh' ? `${figure}元` : `RMB\u00a0${figure}`;
}

/** The finding of a layer in one sentence. */
export function mapHeadline(seat: SeatInput, plan: CityPlan, layer: MapLayer, words: MapWords): string {
  const { language, report } = seat;
  const figures = regionFigures(seat);
  const best = (worth: (of: RegionFigures) => number): PlanCity | null => {
    const top = figures.reduce<RegionFigures | null>(
      (most, of) => (!most || worth(of) > worth(most) ? of : most),
      null,
    );
    return (
      plan.cities.filter((city) => city.region === top?.region).sort((a, b) => b.weight - a.weight)[0] ?? null
    );
  };
  const { headline } = words;
  switch (layer) {
    case 'share': {
      const city = best((of) => of.shares[report.firm] ?? 0);
      const of = figures.find((figure) => figure.region === city?.region);
      return headline.share(
        ownFirm(seat).name,
        city ? cityName(city, language) : '',
        formatShare(of?.shares[report.firm] ?? 0, language),
      );
    }
    case 'delivery': {
      const { faster, slower, all } = waiting(plan, figures);
      if (faster === 0 && slower === 0)
        return headline.deliverySame(formatDays(report.table.meanDays[report.firm] ?? 0, language, 1));
      return faster >= slower ? headline.deliveryFaster(faster, all) : headline.deliverySlower(slower, all);
    }
    case 'cost': {
      const city = best((of) => -(of.cost ?? Number.MAX_VALUE));
      const of = figures.find((figure) => figure.region === city?.region);
      return headline.cost(city ? cityName(city, language) : '', costText(of?.cost ?? 0, language));
    }
    case 'partner': {
      let load = 0;
      let handed = 0;
      for (const of of figures) [load, handed] = [load + of.load, handed + of.handed];
      const partner = linkedFirm(seat);
      return handed > 0 && partner !== null
        ? headline.partner(formatShare(handed / load, language, 0), firmAt(seat, partner).name)
        : headline.partnerNone;
    }
  }
}

function waiting(
  plan: CityPlan,
  figures: readonly RegionFigures[],
): { faster: number; slower: number; all: number } {
  let faster = 0;
  let slower = 0;
  for (const city of plan.cities) {
    const of = figures.find((figure) => figure.region === city.region);
    if (!of || of.daysBefore === null) continue;
    const change = Math.round(of.days * 10) - Math.round(of.daysBefore * 10);
    if (change < 0) faster++;
    if (change > 0) slower++;
  }
  return { faster, slower, all: plan.cities.length };
}

/** Days to the door of every city, a quarter ago and now: the map as a strip. */
export function deliveryStrip(seat: SeatInput, plan: CityPlan, words: MapWords): DumbbellChart {
  const { language, report } = seat;
  const figures = regionFigures(seat);
  const byRegion = new Map(figures.map((of) => [of.region, of]));
  const { strip } = words;
  const { faster, slower, all } = waiting(plan, figures);
  const opening = figures.every(({ daysBefore }) => daysBefore === null);
  const rows = plan.cities
    .flatMap((city) => {
      const of = byRegion.get(city.region);
      return of ? [{ city, of }] : [];
    })
    .sort((a, b) => a.of.days - b.of.days || b.city.size - a.city.size)
    .map(({ city, of }) => ({
      label: cityName(city, language),
      from: of.daysBefore ?? of.days,
      to: of.days,
      size: city.size >= 3 ? (3 as const) : city.size >= 2 ? (2 as const) : (1 as const),
      text: formatDays(of.days, language, 1),
    }));
  const most = Math.max(1, ...rows.map(({ from, to }) => Math.max(from, to)));
  const top = Math.ceil(most);
  const ticks = Array.from({ length: top + 1 }, (_, at) => ({ at, label: String(at) })).filter(
    ({ at }) => top <= 5 || at % 2 === 0,
  );
  const mean = formatDays(report.table.meanDays[report.firm] ?? 0, language, 1);
  return {
    kind: 'dumbbell',
    headline:
      faster === 0 && slower === 0
        ? strip.same(mean)
        : faster >= slower
          ? strip.title(faster, all)
          : strip.slower(slower, all),
    unit: opening ? strip.unitOpening : strip.unit,
    description: strip.description(rows.map(({ label, text }) => `${label} ${text}`).join(', ')),
    table: {
      columns: [strip.city, strip.before, strip.now],
      rows: rows.map(({ label, from, to }) => [
        label,
        formatNumber(from, language, 1),
        formatNumber(to, language, 1),
      ]),
    },
    axis: { domain: [0, top], ticks },
    slot: ownFirm(seat).slot,
    rows,
  };
}
