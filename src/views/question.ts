import type { Axis, Range } from './charts/spec';
import { ofTwenty } from './forecast-draws';
import { formatNumber, formatPoints, type Lang } from './format';
import { CHANCE_WORDS } from './words/chance';
import { QUESTION_WORDS } from './words/question';

/** What the session counted of two first moves; chances as fractions. */
export interface CountedAnswer {
  readonly futures: number;
  readonly a: number;
  readonly b: number;
  readonly difference: { readonly low: number; readonly middle: number; readonly high: number };
  readonly points: { readonly a: number; readonly b: number };
}

export interface AnswerView {
  readonly finding: string;
  readonly axis: Axis;
  /** In points of a hundred. */
  readonly range: Range;
  readonly rangeText: string;
  readonly points: string;
}

/** The count in words and one range: the sentence claims a difference only where the range leaves zero out. */
export function answerView(answer: CountedAnswer, language: Lang): AnswerView {
  const words = QUESTION_WORDS[language];
  const { low, middle, high } = answer.difference;
  const say = (part: number): string => CHANCE_WORDS[language].ofTwenty(ofTwenty(part));
  const [a, b] = [say(answer.a), say(answer.b)];
  // Chances that are the same of twenty are told as alike; how far they part is said by the range.
  const finding =
    a === b
      ? words.finding.even(a)
      : low > 0
        ? words.finding.more(a, b)
        : high < 0
          ? words.finding.less(a, b)
          : words.finding.even(a);
  const points = (part: number): string => formatNumber(part * 100, language, 0, true);
  return {
    finding,
    axis: {
      domain: [-100, 100],
      ticks: [
        { at: -100, label: words.axis.worse },
        { at: 0, label: words.axis.same },
        { at: 100, label: words.axis.better },
      ],
    },
    range: { low: low * 100, mid: middle * 100, high: high * 100 },
    rangeText: words.range(formatPoints(middle, language, 0), points(low), points(high)),
    points: words.points(
      formatNumber(answer.points.a, language, 0),
      formatNumber(answer.points.b, language, 0),
    ),
  };
}
