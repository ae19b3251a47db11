import type { BarsChart, LineChart, LineSeries } from './charts/spec';
import { otherFirms, ownFirm, shareOf, shareText, type FirmName, type SeatInput } from './desk-seat';
import { formatNumber, formatPoints, formatShare } from './format';
import { laterPeriod, shortPeriod } from './period';
import type { DeskWords } from './words/desk';

/** Share of the market by seller: over the quarters so far, or as bars while there is only the opening. */
export function marketChart(seat: SeatInput, words: DeskWords): LineChart | BarsChart {
  return seat.reports.length > 1 ? shareChart(seat, words) : openingChart(seat, words);
}

function openingChart(seat: SeatInput, words: DeskWords): BarsChart {
  const { language, report } = seat;
  const own = ownFirm(seat);
  const firms = [own, ...otherFirms(seat)]
    .map((firm) => ({ firm, share: shareOf(report.table, firm.index) }))
    .sort((a, b) => b.share - a.share);
  const leader = firms[0];
  return {
    kind: 'bars',
    headline: words.share.opening(leader?.firm.name ?? '', shareText(leader?.share ?? 0, language)),
    unit: words.share.unit,
    description: words.share.bars(
      firms.map(({ firm, share }) => `${firm.name} ${shareText(share, language)}`).join(', '),
    ),
    table: {
      columns: [words.share.seller, words.figures.share],
      rows: firms.map(({ firm, share }) => [firm.name, shareText(share, language)]),
    },
    max: (leader?.share ?? 1) * 100,
    slot: own.slot,
    rows: firms.map(({ firm, share }) => ({
      label: firm.name,
      measure: '',
      value: share * 100,
      text: shareText(share, language),
      tone: firm.id === own.id ? ('firm' as const) : ('light' as const),
      plan: null,
    })),
  };
}

/** Share of the market by seller over the quarters so far. */
function shareChart(seat: SeatInput, words: DeskWords): LineChart {
  const { reports, rules, language } = seat;
  const own = ownFirm(seat);
  const firms = [own, ...otherFirms(seat)];
  const quarters = reports.length;
  const percent = (share: number): string => shareText(share, language);
  const label = (at: number): string =>
    at === 0 ? shortPeriod(laterPeriod(rules.start, -1)) : shortPeriod(laterPeriod(rules.start, at - 1));
  const paths = firms.map((firm) => ({
    firm,
    values: reports.map((told) => shareOf(told.table, firm.index) * 100),
  }));
  const series = paths.map(({ firm, values }): LineSeries => ({
    id: firm.id,
    role: firm === own ? 'own' : 'rival',
    slot: firm.slot,
    points: values.map((y, x) => ({ x, y, label: `${firm.name}, ${label(x)}: ${percent(y / 100)}` })),
    endLabel: `${firm.name} ${formatNumber(values.at(-1) ?? 0, language, 1)}`,
    dots: 'last',
  }));
  const top = Math.max(1, ...paths.flatMap(({ values }) => values));
  const step = [0.5, 1, 2, 5, 10, 20].find((nice) => top / nice <= 5) ?? 20;
  const high = Math.ceil(top / step) * step;
  const last = Math.max(1, quarters - 1);
  const every = Math.max(1, Math.ceil(quarters / 4));
  return {
    kind: 'line',
    headline: shareHeadline(paths, words, language),
    unit: words.share.unit,
    description: words.share.description(
      paths.map(({ firm, values }) => `${firm.name} ${percent((values.at(-1) ?? 0) / 100)}`).join(', '),
    ),
    table: {
      columns: [words.share.quarter, ...firms.map(({ name }) => name)],
      rows: reports.map((_, at) => [
        label(at),
        ...paths.map(({ values }) => percent((values[at] ?? 0) / 100)),
      ]),
    },
    x: {
      domain: [0, last],
      ticks: reports.flatMap((_, at) => (at % every === 0 ? [{ at, label: label(at) }] : [])),
    },
    y: {
      domain: [0, high],
      ticks: Array.from({ length: Math.round(high / step) + 1 }, (_, at) => ({
        at: at * step,
        label: formatNumber(at * step, language, step < 1 ? 1 : 0),
      })),
    },
    series,
    bands: [],
    now: null,
    goal: null,
    pin: null,
    sealed: null,
    gap: null,
  };
}

function shareHeadline(
  paths: readonly { readonly firm: FirmName; readonly values: readonly number[] }[],
  words: DeskWords,
  language: SeatInput['language'],
): string {
  const change = (values: readonly number[]): number =>
    (values.at(-1) ?? 0) - (values.at(-2) ?? values.at(-1) ?? 0);
  const most = paths.reduce((best, path) => (change(path.values) > change(best.values) ? path : best));
  if ((most.values.length ?? 0) > 1 && change(most.values) > 0)
    return words.share.rose(most.firm.name, formatPoints(change(most.values) / 100, language));
  const leader = paths.reduce((best, path) =>
    (path.values.at(-1) ?? 0) > (best.values.at(-1) ?? 0) ? path : best,
  );
  return words.share.opening(leader.firm.name, formatShare((leader.values.at(-1) ?? 0) / 100, language));
}
