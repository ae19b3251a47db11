import type { Measure, Rules, Score } from '../engine';
import type { CaseNames } from './case-words';
import { formatNumber, formatShare, type Lang } from './format';
import { GOAL_WORDS } from './words/goals';
import { RESULTS_WORDS } from './words/results';

export interface GoalLine {
  readonly id: string;
  /** The aim as the case says it, with its figure. */
  readonly aim: string;
  readonly target: string;
  readonly atLeast: boolean;
  /** What came and what was asked, as one phrase; empty before the end. */
  readonly came: string;
  readonly met: boolean;
  readonly points: string;
  readonly of: string;
}

/** A mandate with what came of each aim; without a score the values are empty. */
export function goalLines(
  rules: Rules,
  firm: number,
  names: CaseNames,
  score: Score | null,
  language: Lang,
): GoalLine[] {
  const seat = rules.seats.find((candidate) => candidate.firm === firm);
  return (seat?.goals ?? []).map(({ id, measure, sense, target }) => {
    const part = score?.parts[id];
    return {
      id,
      aim: names.words[language].goals[id] ?? id,
      target: sayMeasure(measure, target, language),
      atLeast: sense === 'at-least',
      came: part ? cameOf(measure, sense, part.value, target, language) : '',
      met: part?.met ?? false,
      points: part ? formatNumber(part.points, language, 0) : '',
      of: part ? formatNumber(part.of, language, 0) : '',
    };
  });
}

function cameOf(
  measure: Measure,
  sense: 'at-least' | 'at-most',
  value: number,
  target: number,
  language: Lang,
): string {
  const said = sayMeasure(measure, value, language);
  if (measure === 'survival') return said;
  return RESULTS_WORDS[language].goals.value(
    said,
    sayMeasure(measure, target, language),
    sense === 'at-least',
  );
}

/** A measured value with its unit: 7.5 %, 37, +120 %, survived. */
function sayMeasure(measure: Measure, value: number, language: Lang): string {
  switch (measure) {
    case 'share-by-seller':
    case 'share-by-segment':
    case 'partner-share':
      return formatShare(value, language, value < 0.02 ? 2 : 1);
    case 'dependence':
      return formatShare(value, language, 0);
    case 'pressure-end':
    case 'pressure-mean':
      return formatNumber(value, language, 0);
    case 'survival':
      return value >= 1 ? GOAL_WORDS[language].survived : GOAL_WORDS[language].failed;
    case 'value-growth':
    case 'online-growth':
    case 'sales-growth':
      return `${value > 0 ? '+' : ''}${formatShare(value, language, 0)}`;
  }
}
