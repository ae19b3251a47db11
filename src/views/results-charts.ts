import type { Table } from '../engine';
import { firmName, firmSlot } from './case-words';
import { predictionOf } from '../record/calibration';
import { axisOver } from './charts/axis';
import type { Axis, LineChart, LineSeries, Pin } from './charts/spec';
import { shareOf } from './desk-seat';
import { formatNumber, type Lang } from './format';
import { laterPeriod, sayPeriod, shortPeriod } from './period';
import { sayPoints, sayShare, type QuarterOf, type ResultsInput } from './results';
import { listOf } from './words/catalogue';
import { HISTORY_WORDS } from './words/history';
import { RESULTS_WORDS } from './words/results';

/** Quarters on an axis; 0 is the opening, which stands at the end of the quarter before the first. */
export function quarterAxis(start: string, quarters: number): Axis {
  const ticks = Array.from({ length: quarters + 1 }, (_, at) => ({
    at,
    label: shortPeriod(laterPeriod(start, at - 1)),
  }));
  return { domain: [0, Math.max(1, quarters)], ticks };
}

/** The axis of time, with the present on it where more is to come. */
export function timeOf({
  rules,
  quarter,
  horizon = quarter,
  language,
}: ResultsInput): Pick<LineChart, 'x' | 'now' | 'sealed'> {
  const words = HISTORY_WORDS[language];
  const ahead = horizon > quarter;
  return {
    x: quarterAxis(rules.start, horizon),
    now: ahead ? { at: quarter, label: words.now } : null,
    sealed: ahead ? { at: quarter, label: horizon - quarter > 2 ? words.sealed : '' } : null,
  };
}

export function nameOf(at: number, start: string, language: Lang): string {
  return at === 0 ? RESULTS_WORDS[language].share.opening : sayPeriod(laterPeriod(start, at - 1), language);
}

/** Own share over the quarters, with the sealed prediction and what came of it; history's line where it is told. */
export function shareChart(
  input: ResultsInput,
  now: QuarterOf,
  history: readonly Table[] | null = null,
): LineChart {
  const { rules, reports, quarter, language, turns } = input;
  const words = RESULTS_WORDS[language];
  const shares = reports.slice(0, quarter + 1).map(({ table }) => shareOf(table, now.firm));
  const recorded = history?.slice(0, quarter + 1).map((table) => shareOf(table, now.firm)) ?? [];
  const [first = 0, last = 0] = [shares[0], shares[shares.length - 1]];
  const sealed = predictionOf(turns[quarter - 1], now.id, 'share');
  const y = axisOver(
    [...shares, ...recorded, ...(sealed ? [sealed.low, sealed.high] : [])].map(percent),
    (value) => formatNumber(value, language, last < 0.02 ? 2 : 1),
  );
  const pin: Pin | null =
    sealed && !history
      ? {
          x: quarter,
          range: { low: percent(sealed.low), mid: percent(sealed.middle), high: percent(sealed.high) },
          label: words.prediction.pin(sayShare(sealed.middle, language)),
          note: words.prediction.range(sayShare(sealed.low, language), sayShare(sealed.high, language)),
          outcome: {
            y: percent(last),
            label: words.prediction.came(sayShare(last, language)),
            slot: now.slot,
          },
        }
      : null;
  const change = last - (history ? (recorded[recorded.length - 1] ?? last) : first);
  const points = sayPoints(Math.abs(change), last, language).replace('+', '');
  const start = sayPeriod(rules.start, language);
  const { share: said } = words;
  const other = otherWords(input);
  const [up, down, same] = history
    ? [other.ahead(points), other.behind(points), other.level]
    : [said.headlineUp(points, start), said.headlineDown(points, start), said.headlineSame(start)];
  const headline = !/[1-9]/.test(points) ? same : change > 0 ? up : down;
  return {
    kind: 'line',
    headline,
    unit: words.share.unit,
    description: words.share.description(sayShare(first, language), sayShare(last, language)),
    table: {
      columns: history
        ? [words.share.columns.period, words.share.columns.own, other.column]
        : [words.share.columns.period, words.share.columns.own],
      rows: shares.map((share, at) => [
        nameOf(at, rules.start, language),
        sayShare(share, language),
        ...(history ? [recorded[at] === undefined ? '' : sayShare(recorded[at], language)] : []),
      ]),
    },
    ...timeOf(input),
    y,
    series: [
      lineOf(
        'own',
        'own',
        now.slot,
        shares,
        (share, at) => words.share.point(nameOf(at, rules.start, language), sayShare(share, language)),
        history ? words.share.own(sayShare(last, language)) : pin ? null : sayShare(last, language),
      ),
      ...(history
        ? [
            lineOf(
              'history',
              'history',
              now.slot,
              recorded,
              (share, at) =>
                other.history(
                  words.share.point(nameOf(at, rules.start, language), sayShare(share, language)),
                ),
              other.history(sayShare(recorded[recorded.length - 1] ?? 0, language)),
            ),
          ]
        : []),
    ],
    // A quarter of room at the right keeps the words of the pin on the drawing.
    ...(pin ? { x: quarterAxis(rules.start, quarter + 1) } : {}),
    bands: [],
    goal: null,
    pin,
    gap: history ? ['own', 'history'] : null,
  };
}

/** What the second line is called: history's, or that of a demonstration. */
export function otherWords({ names, language }: Pick<ResultsInput, 'names' | 'language'>) {
  const { share, demonstrated } = RESULTS_WORDS[language];
  return names.file.demonstration === true
    ? demonstrated
    : {
        ahead: share.ahead,
        behind: share.behind,
        level: share.level,
        column: share.columns.history,
        history: share.history,
      };
}

export function percent(share: number): number {
  return share * 100;
}

export function lineOf(
  id: string,
  role: LineSeries['role'],
  slot: LineSeries['slot'],
  shares: readonly number[],
  say: (share: number, at: number) => string,
  endLabel: string | null,
): LineSeries {
  return {
    id,
    role,
    slot,
    dots: role === 'own' || role === 'history' ? 'every' : 'last',
    endLabel,
    points: shares.map((share, at) => ({ x: at, y: percent(share), label: say(share, at) })),
  };
}

/** All firms from one start: share with the opening as 100, so that a giant and a shopkeeper share an axis. */
export function raceChart(input: ResultsInput, now: QuarterOf): LineChart {
  const { rules, reports, quarter, language, names } = input;
  const words = RESULTS_WORDS[language].race;
  const tables = reports.slice(0, quarter + 1).map(({ table }) => table);
  const say = (value: number): string => formatNumber(value, language, 0);
  const firms = rules.firmIds.map((id, firm) => {
    const shares = tables.map((table) => shareOf(table, firm));
    const opening = shares[0] ?? 0;
    const indices = shares.map((share) => (opening > 0 ? (share / opening) * 100 : 100));
    return {
      id,
      name: firmName(names, id, language),
      shares,
      indices,
      end: indices[indices.length - 1] ?? 100,
    };
  });
  const leader = [...firms].sort((a, b) => b.end - a.end)[0];
  return {
    kind: 'line',
    headline:
      leader && Math.round(leader.end) > 100 ? words.lead(leader.name, say(leader.end)) : words.nobody,
    unit: words.unit,
    description: words.description(
      listOf(
        firms.map(({ name, end }) => words.end(name, say(end))),
        language,
      ),
    ),
    table: {
      columns: [RESULTS_WORDS[language].share.columns.period, ...firms.map(({ name }) => name)],
      rows: tables.map((_, at) => [
        nameOf(at, rules.start, language),
        ...firms.map(({ indices }) => say(indices[at] ?? 100)),
      ]),
    },
    ...timeOf(input),
    y: axisOver(
      firms.flatMap(({ indices }) => indices),
      say,
    ),
    series: firms.map(({ id, name, shares, indices, end }) => ({
      id,
      role: id === now.id ? 'own' : 'rival',
      slot: firmSlot(names, id),
      dots: 'last',
      endLabel: words.end(name, language === 'zh' ? ` ${say(end)}` : say(end)),
      points: indices.map((index, at) => ({
        x: at,
        y: index,
        label: words.point(
          name,
          nameOf(at, rules.start, language),
          say(index),
          sayShare(shares[at] ?? 0, language),
        ),
      })),
    })),
    bands: [],
    goal: null,
    pin: null,
    gap: null,
  };
}
