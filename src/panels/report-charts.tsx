import type { Session } from '../session';
import { calibrationSaid } from '../views/results-calibration';
import { shareChart } from '../views/results-charts';
import { pressureLines } from '../views/results-pressure';
import type { QuarterOf, ResultsInput } from '../views/results';
import { APP_WORDS } from '../views/words/app';
import { useWords } from './app-words';
import { Chart } from './chart/chart';

type Beside = NonNullable<ReturnType<Session['history']>>;

export interface ReportPartProps {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
}

export interface ReportChartsProps extends ReportPartProps {
  /** The recorded or demonstrated line under the luck of the game; null where there is none. */
  readonly tables: Beside['tables'] | null;
}

/** Share and pressure over the game, with the other line dashed and hollow, so that both read without colour. */
export function ReportCharts({ input, now, tables }: ReportChartsProps) {
  const { asTable } = useWords(APP_WORDS);
  return (
    <div class="leaf-two leaf-charts">
      <Chart spec={shareChart(input, now, tables)} words={{ asTable }} height={210} />
      <Chart spec={pressureLines(input, now, tables)} words={{ asTable }} height={210} />
    </div>
  );
}

/** How the ranges of all quarters held. */
export function ReportPredictions({ input, now }: ReportPartProps) {
  const { headline, lines } = calibrationSaid(input, now);
  return (
    <section class="leaf-keep">
      <h2>{headline}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
