import type { Futures } from '../analysis';
import { axisOver } from './charts/axis';
import type { Band, LineChart, LineSeries } from './charts/spec';
import { ownFirm, shareOf, type SeatInput } from './desk-seat';
import {
  aimOf,
  chanceOf,
  fanOf,
  LEVELS,
  ofTwenty,
  pathOf,
  type Aim,
  type ForecastMeasure,
} from './forecast-draws';
import { fanPins, type Said } from './forecast-pins';
import { goalSegment, sayValue } from './forecast-said';
import { formatCount, formatNumber } from './format';
import { laterPeriod, sayPeriod, shortPeriod } from './period';
import { CHANCE_WORDS } from './words/chance';
import type { ForecastWords } from './words/forecast';

/** Where a forecast stands: what has been played of what was asked. */
export interface FanState {
  readonly count: number;
  readonly done: boolean;
  readonly by: 'workers' | 'page';
}

export interface FanOptions {
  readonly measure: ForecastMeasure;
  readonly draft: Futures;
  readonly state: FanState;
  /** Compared drafts under the same luck: A dashed, B dotted. */
  readonly ghosts?: readonly {
    readonly letter: 'A' | 'B';
    readonly name: string;
    readonly futures: Futures;
  }[];
  /** Futures drawn one by one, by number. */
  readonly played?: readonly number[];
  /** What the seat itself has said of its share. */
  readonly said?: Said;
}

export function measureName(measure: ForecastMeasure, seat: SeatInput, words: ForecastWords): string {
  const segment = goalSegment(seat);
  if (measure === 'goal') return segment === '' ? words.measures.share : words.measures.goal(segment);
  return words.measures[measure];
}

/** Own way so far, the opening first; shares in percent. */
function wayHere(seat: SeatInput, measure: ForecastMeasure): number[] {
  const { report, reports, rules } = seat;
  const aim = aimOf(rules, report.firm, measure);
  const segment =
    measure === 'goal' && aim?.goal.measure === 'share-by-segment' ? aim.goal.segment : undefined;
  return reports.map(({ table }) => {
    if (measure === 'pressure') return table.pressure[report.firm] ?? 0;
    if (segment === undefined) return shareOf(table, report.firm) * 100;
    return (table.share[report.firm * table.shape.segments + segment] ?? 0) * 100;
  });
}

/** The fan: history solid, bands of 50, 80 and 95 %, the goal with its chance in words. */
export function fanChart(seat: SeatInput, words: ForecastWords, options: FanOptions): LineChart {
  const { measure, draft, state, ghosts = [], played = [], said = { turns: [], predictions: [] } } = options;
  const { rules, language, report } = seat;
  const { slot } = ownFirm(seat);
  const way = wayHere(seat, measure);
  const now = way.length - 1;
  const here = way[now] ?? 0;
  const rows = fanOf(draft, measure);
  const aim = aimOf(rules, report.firm, measure);
  const say = (value: number): string => sayValue(measure, value, seat);
  const periodAt = (x: number): string => sayPeriod(laterPeriod(rules.start, x - 1), language);
  const level = (row: (typeof rows)[number], part: (typeof LEVELS)[number]): number =>
    row.at[LEVELS.indexOf(part)] ?? 0;
  const band = (name: Band['level'], low: (typeof LEVELS)[number], high: (typeof LEVELS)[number]): Band => ({
    level: name,
    slot,
    points: [
      { x: now, low: here, high: here },
      ...rows.map((row, q) => ({ x: now + q + 1, low: level(row, low), high: level(row, high) })),
    ],
  });
  const last = rows.at(-1);
  const [low, mid, high] = last ? [level(last, 0.1), level(last, 0.5), level(last, 0.9)] : [here, here, here];
  const pins = fanPins(seat, measure, said, words);
  const extent = [
    ...way,
    ...[...pins.earlier, ...(pins.pin ? [pins.pin] : [])].flatMap(({ range }) => [range.low, range.high]),
    ...rows.flatMap((row) => [row.at[0] ?? 0, row.at[LEVELS.length - 1] ?? 0]),
    ...(aim ? [aim.target] : []),
  ];
  const y = axisOver(extent, (value) => tickText(value, extent, measure, seat));
  const from = { x: now, y: here, label: words.point(periodAt(now), say(here)) };
  const middle: LineSeries = {
    id: 'middle',
    role: 'middle',
    slot,
    points: rows.map((row, q) => ({
      x: now + q + 1,
      y: level(row, 0.5),
      label: words.middlePoint(
        periodAt(now + q + 1),
        say(level(row, 0.5)),
        say(level(row, 0.1)),
        say(level(row, 0.9)),
      ),
    })),
    endLabel: words.draftEnd(say(mid)),
    dots: 'none',
  };
  return {
    kind: 'line',
    headline: fanHeadline(seat, words, options, aim, low, high),
    unit: `${unitOf(measure, seat, words)}${language === 'zh' ? '；' : '; '}${stateText(seat, words, state)}`,
    description: [words.describe(say(here), say(mid), say(low), say(high)), ...pins.sentences].join(
      language === 'zh' ? '' : ' ',
    ),
    table: {
      columns: [words.quarter, ...words.levels],
      rows: rows.map((row, q) => [periodAt(now + q + 1), ...row.at.map(say)]),
    },
    x: {
      domain: [0, Math.max(1, rules.quarters)],
      ticks: Array.from({ length: rules.quarters + 1 }, (_, at) => at)
        .filter(
          (at) => at === 0 || at === now || at === rules.quarters || (rules.quarters > 6 && at % 4 === 0),
        )
        .map((at) => ({ at, label: shortPeriod(laterPeriod(rules.start, at - 1)) })),
    },
    y,
    series: [
      {
        id: 'own',
        role: 'own',
        slot,
        points: way.map((value, at) => ({ x: at, y: value, label: words.point(periodAt(at), say(value)) })),
        endLabel: null,
        dots: 'last',
      },
      { ...middle, points: middle.points.length > 0 ? [from, ...middle.points] : [] },
      ...ghosts.map(({ letter, name, futures }): LineSeries => {
        const ghost = fanOf(futures, measure);
        const end = ghost.at(-1);
        return {
          id: `ghost-${letter}`,
          role: letter === 'A' ? 'ghost-a' : 'ghost-b',
          slot: null,
          points: [
            from,
            ...ghost.map((row, q) => ({
              x: now + q + 1,
              y: level(row, 0.5),
              label: words.ghost(letter, name, words.point(periodAt(now + q + 1), say(level(row, 0.5)))),
            })),
          ],
          endLabel: end ? words.ghost(letter, name, say(level(end, 0.5))) : null,
          dots: 'none',
        };
      }),
      ...played
        .filter((future) => future < draft.count)
        .map((future): LineSeries => {
          const path = pathOf(draft, measure, future);
          return {
            id: `future-${future}`,
            role: 'future',
            slot,
            points: [
              { x: now, y: here, label: '' },
              ...path.map((value, q) => ({ x: now + q + 1, y: value, label: '' })),
            ],
            endLabel: null,
            dots: 'last',
          };
        }),
    ],
    bands: rows.length > 0 ? [band(95, 0.025, 0.975), band(80, 0.1, 0.9), band(50, 0.25, 0.75)] : [],
    now: { at: now, label: words.now },
    goal: aim ? { at: aim.target, label: goalLabel(seat, words, options, aim) } : null,
    pin: pins.pin,
    earlier: pins.earlier,
    sealed: null,
    gap: null,
  };
}

/** The goal with its chance: "goal 11.0 %: 13 in 20". */
function goalLabel(seat: SeatInput, words: ForecastWords, { measure, draft }: FanOptions, aim: Aim): string {
  const chance = CHANCE_WORDS[seat.language].inTwenty(goalChance(seat, draft, aim));
  return words.goalAt(sayValue(measure, aim.target, seat), chance);
}

/** In how many of twenty futures a goal of the mandate is met. */
function goalChance({ rules, report }: SeatInput, draft: Futures, aim: Aim): number {
  const goals = rules.seats.find(({ firm }) => firm === report.firm)?.goals.length ?? 0;
  return ofTwenty(chanceOf(draft, aim.index, goals));
}

/** The finding: how often the goal is met; without a goal, where eight of ten futures end. */
function fanHeadline(
  seat: SeatInput,
  words: ForecastWords,
  { measure, draft }: FanOptions,
  aim: Aim | null,
  low: number,
  high: number,
): string {
  const say = (value: number): string => sayValue(measure, value, seat);
  if (!aim)
    return words.between(measure === 'pressure' ? words.pressureIs : words.shareIs, say(low), say(high));
  const n = goalChance(seat, draft, aim);
  if (measure === 'pressure') return words.ends(say(aim.target), n);
  const segment = measure === 'goal' ? goalSegment(seat) : '';
  return words.reaches(segment === '' ? words.what.share : words.what.goal(segment), say(aim.target), n);
}

export function unitOf(measure: ForecastMeasure, seat: SeatInput, words: ForecastWords): string {
  const segment = goalSegment(seat);
  const unit =
    measure === 'goal' && segment !== ''
      ? words.units.goal(segment)
      : words.units[measure === 'goal' ? 'share' : measure];
  return `${unit}${seat.language === 'zh' ? '；' : '; '}${words.bands}`;
}

/** How far the picture can be trusted: rough, whole, or played by the page alone. */
export function stateText(
  { language }: SeatInput,
  words: ForecastWords,
  { count, done, by }: FanState,
): string {
  const figure = formatCount(count, language);
  if (by === 'page' && done) return words.onPage(figure);
  return done ? words.count(figure) : words.rough(figure);
}

function tickText(
  value: number,
  extent: readonly number[],
  measure: ForecastMeasure,
  { language }: SeatInput,
): string {
  const spread = Math.max(...extent) - Math.min(...extent);
  const digits = measure === 'pressure' || spread >= 4 ? 0 : spread >= 0.4 ? 1 : 2;
  return formatNumber(value, language, digits);
}
