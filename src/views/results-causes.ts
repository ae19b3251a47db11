import type { CauseMeasure, Causes } from '../analysis';
import { causePartsOf, type CausePart } from './cause-parts';
import type { WaterfallChart, WaterfallStep } from './charts/spec';
import { shareOf } from './desk-seat';
import { formatNumber, type Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { sayPoints, sayShare, type QuarterOf, type ResultsInput } from './results';
import { CAUSE_WORDS } from './words/causes';

export type Measure = CauseMeasure;

/** How one measure is printed and which way of it is a gain. */
interface Scale {
  readonly was: number;
  readonly is: number;
  readonly say: (value: number) => string;
  readonly places: 1 | 2;
  readonly moved: boolean;
  readonly headline: (most: string) => string;
  readonly hurts: (points: number) => boolean;
}

/** From one level to the next by what caused it: own decisions by kind, each ally and rival, the market, events. */
export function causesChart(
  input: ResultsInput,
  now: QuarterOf,
  causes: Causes,
  measure: Measure,
): WaterfallChart {
  const { language } = input;
  const words = CAUSE_WORDS[language];
  const { was, is, say, places, moved, headline, hurts } =
    measure === 'share' ? shareScale(now, language) : pressureScale(now, language);
  const signed = (points: number): string => formatNumber(points, language, places, true);
  const parts = causePartsOf(input, now, causes[measure], places);
  const most = [...parts].sort((a, b) => (is >= was ? b.points - a.points : a.points - b.points))[0];
  const [before = '', after = ''] = [laterPeriod(now.period, -1), now.period].map((period) =>
    sayPeriod(period, language),
  );
  return {
    kind: 'waterfall',
    from: 'level',
    slot: now.slot,
    headline: moved ? headline(most ? inSentence(most, language) : words.other) : words[measure].same,
    unit: words[measure].unit,
    description: words[measure].description(say(was), say(is)),
    table: {
      columns: [words.columns.cause, words.columns.points],
      rows: [
        [before, say(was)],
        ...parts.map(({ label, points }) => [label, signed(points)]),
        [after, say(is)],
      ],
    },
    start: { label: before, value: was, text: say(was) },
    steps: parts.map(({ id, label, points }): WaterfallStep => ({
      id,
      label,
      value: points,
      text: signed(points),
      tone: id === 'events' ? 'luck' : hurts(points) ? 'hurts' : 'helps',
    })),
    end: { label: after, value: is, text: say(is) },
  };
}

/** Decimals of points: a small share moves in hundredths. */
export function placesOf(measure: Measure, { before, table, firm }: QuarterOf): 1 | 2 {
  return measure === 'share' && Math.max(shareOf(before, firm), shareOf(table, firm)) < 0.02 ? 2 : 1;
}

/** Kinds of decision begin small inside a sentence; names of firms do not. */
function inSentence({ id, label }: CausePart, language: Lang): string {
  if (language === 'zh' || !id.startsWith('own-')) return label;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Share in percent. */
function shareScale(now: QuarterOf, language: Lang): Scale {
  const words = CAUSE_WORDS[language].share;
  const [was, is] = [shareOf(now.before, now.firm), shareOf(now.table, now.firm)];
  const told = sayPoints(Math.abs(is - was), is, language).replace('+', '');
  return {
    was: 100 * was,
    is: 100 * is,
    say: (value) => sayShare(value / 100, language),
    places: placesOf('share', now),
    moved: /[1-9]/.test(told),
    headline: (most) => (is > was ? words.up : words.down)(told, most),
    hurts: (points) => points < 0,
  };
}

function pressureScale({ before, table, firm }: QuarterOf, language: Lang): Scale {
  const words = CAUSE_WORDS[language].pressure;
  const [was, is] = [before.pressure[firm] ?? 0, table.pressure[firm] ?? 0];
  const say = (value: number): string => formatNumber(value, language, 1);
  return {
    was,
    is,
    say,
    places: 1,
    moved: say(was) !== say(is),
    headline: (most) => (is > was ? words.up : words.down)(say(was), say(is), most),
    hurts: (points) => points > 0,
  };
}
