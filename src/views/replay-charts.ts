import type { Rules } from '../engine';
import type { LineChart } from './charts/spec';
import type { HistoryInput } from './history';
import type { Beside } from './replay';
import { quarterOf, type ResultsInput } from './results';
import { quarterAxis, shareChart } from './results-charts';
import { pressureLines } from './results-pressure';
import { HISTORY_WORDS } from './words/history';

export interface LineChartsInput {
  readonly input: HistoryInput;
  /** The same line as the charts of results read it. */
  readonly results: ResultsInput;
  readonly beside: Beside | null;
  /** Whether what follows the quarter is drawn too. */
  readonly revealed: boolean;
  readonly rules: Rules;
}

/** Share and pressure of the seat over the quarters, with the other line; what follows is sealed or shown. */
export function lineCharts({ input, results, beside, revealed, rules }: LineChartsInput): {
  readonly share: LineChart;
  readonly pressure: LineChart;
} {
  const { quarter, turns, language } = input;
  const shown: ResultsInput = revealed ? { ...results, quarter: turns.length } : results;
  const now = quarterOf(shown);
  if (!now) throw new Error('quarter-not-played');
  const here = { at: quarter, label: HISTORY_WORDS[language].now };
  const marked = (chart: LineChart): LineChart =>
    revealed ? { ...chart, x: quarterAxis(rules.start, turns.length), now: here, sealed: null } : chart;
  const tables = beside?.tables ?? null;
  return {
    share: marked({ ...shareChart(shown, now, tables), pin: null }),
    pressure: marked(pressureLines(shown, now, tables)),
  };
}
