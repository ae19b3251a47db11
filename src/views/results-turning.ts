import type { CauseMeasure, Causes } from '../analysis';
import { causePartsOf } from './cause-parts';
import { formatNumber } from './format';
import { laterPeriod, sayPeriod } from './period';
import { quarterOf, type ResultsInput } from './results';
import { placesOf } from './results-causes';
import { TURNING_WORDS } from './words/turning';

export interface TurningPoint {
  /** Counted from 1. */
  readonly quarter: number;
  readonly period: string;
  readonly sentence: string;
}

const MOST = 3;

/** How much the causes of a quarter moved a measure, whichever way: the sum of all parts without their signs. */
function moved(causes: Causes, measure: CauseMeasure): number {
  let sum = 0;
  for (const { cause, points } of causes[measure])
    if (cause !== 'momentum' && cause !== 'market') sum += Math.abs(points);
  return sum;
}

/**
 * The quarters in which the causes moved share and pressure most, in the order of time.
 *
 * Each measure counts against its own mean over the game, so that neither drowns the other. Momentum, which would have come
 * anyway, and the market, whose seasons come every year, do not count. `causes` holds one entry a quarter, null where it is not known.
 */
export function turningPoints(input: ResultsInput, causes: readonly (Causes | null)[]): TurningPoint[] {
  const meanOf = (measure: CauseMeasure): number => {
    const known = causes.flatMap((each) => (each ? [moved(each, measure)] : []));
    return known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length);
  };
  const [share, pressure] = [meanOf('share'), meanOf('pressure')];
  const weights = causes.map((each) =>
    each
      ? (share > 0 ? moved(each, 'share') / share : 0) +
        (pressure > 0 ? moved(each, 'pressure') / pressure : 0)
      : 0,
  );
  return weights
    .map((weight, at) => ({ weight, quarter: at + 1 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.quarter - b.quarter)
    .slice(0, MOST)
    .sort((a, b) => a.quarter - b.quarter)
    .map(({ quarter }) => ({
      quarter,
      period: sayPeriod(laterPeriod(input.rules.start, quarter - 1), input.language),
      sentence: sentenceOf({ ...input, quarter }, causes[quarter - 1] ?? null),
    }));
}

function sentenceOf(input: ResultsInput, causes: Causes | null): string {
  const now = quarterOf(input);
  const { language } = input;
  const words = TURNING_WORDS[language];
  if (!now || !causes) return '';
  const most = (measure: CauseMeasure): string | null => {
    const places = placesOf(measure, now);
    const part = causePartsOf(input, now, causes[measure], places)
      .filter(({ id }) => id !== 'momentum' && id !== 'market' && id !== 'other')
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
    if (!part) return null;
    const points = formatNumber(part.points, language, places, true);
    return /[1-9]/.test(points) ? words[measure](part.label, points) : null;
  };
  const said = [most('share'), most('pressure')].filter((part) => part !== null);
  return said.length === 0 ? words.quiet : said.join(language === 'zh' ? '；' : '; ');
}

/** Words of an explanation at most; a test counts them. */
export const MOST_WORDS = 30;

/** The quarter in one sentence: the cause that gave most, the one that took most, and what moved the pressure. */
export function explanationOf(input: ResultsInput, causes: Causes): string {
  const now = quarterOf(input);
  const { language } = input;
  const words = TURNING_WORDS[language];
  if (!now) return '';
  const places = placesOf('share', now);
  const parts = [...causePartsOf(input, now, causes.share, places)]
    .filter(({ id }) => id !== 'other')
    .sort((a, b) => b.points - a.points);
  const say = (points: number): string => formatNumber(Math.abs(points), language, places);
  const [up, down] = [parts[0], parts[parts.length - 1]];
  const gave =
    up && up.points > 0 && /[1-9]/.test(say(up.points)) ? words.gave(up.label, say(up.points)) : '';
  const took =
    down && down.points < 0 && /[1-9]/.test(say(down.points)) ? words.took(down.label, say(down.points)) : '';
  const pressure = [...causePartsOf(input, now, causes.pressure, 1)]
    .filter(({ id }) => id !== 'other')
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  const change = pressure ? formatNumber(pressure.points, language, 1, true) : '';
  const pressed = pressure && /[1-9]/.test(change) ? words.pressed(pressure.label, change) : '';
  const share = gave && took ? words.both(gave, took) : gave || took || words.still;
  const sentence = [share, pressed].filter((part) => part !== '').join(words.between) + words.stop;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
