import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { causePartsOf } from '../views/cause-parts';
import type { WaterfallChart } from '../views/charts/spec';
import type { QuarterOf, ResultsInput } from '../views/results';
import { causesChart, placesOf } from '../views/results-causes';
import { pressureChart } from '../views/results-pressure';
import { explainCause, explainPart } from '../views/why';
import type { Explanation as Explained } from '../views/why-block';
import { APP_WORDS } from '../views/words/app';
import { CAUSE_WORDS } from '../views/words/causes';
import { WHY_WORDS } from '../views/words/why';
import type { Causes, Derived } from '../session';
import { useWords } from './app-words';
import { Chart } from './chart/chart';
import { Explanation } from './parts/explanation';
import { Segmented } from './parts/segmented';

export interface ResultsCausesProps {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
  /** The game that the quarter is of. */
  readonly of: Pick<Derived, 'without'>;
  /** Null while they are worked out. */
  readonly causes: Causes | null;
}

/** Why share and pressure changed: two waterfalls whose bars open the formula with this quarter's numbers. */
export function ResultsCauses({ input, now, of, causes }: ResultsCausesProps) {
  const words = useWords(CAUSE_WORDS);
  const [split, setSplit] = useState<'cause' | 'part'>('cause');
  if (!causes)
    return (
      <p class="mute" role="status">
        {words.working}
      </p>
    );
  const explain = (measure: 'share' | 'pressure') => (id: string) => {
    const part = causePartsOf(input, now, causes[measure], placesOf(measure, now)).find(
      (known) => known.id === id,
    );
    const replay = (group: Parameters<typeof of.without>[1]) => of.without(input.quarter, group);
    return part ? explainCause(part, measure, replay, input, now) : null;
  };
  const options = [
    { value: 'cause', word: words.byCause },
    { value: 'part', word: words.byPart },
  ];
  return (
    <>
      <OpenChart
        key="share"
        about={`${now.id} ${input.quarter}`}
        spec={causesChart(input, now, causes, 'share')}
        explain={explain('share')}
      />
      <OpenChart
        key="pressure"
        about={`${now.id} ${input.quarter} ${split}`}
        spec={split === 'cause' ? causesChart(input, now, causes, 'pressure') : pressureChart(input, now)}
        explain={split === 'cause' ? explain('pressure') : (id) => explainPart(id, input, now)}
        aside={
          <Segmented
            label={words.split}
            options={options}
            chosen={split}
            onChoose={(value) => setSplit(value === 'part' ? 'part' : 'cause')}
          />
        }
      />
    </>
  );
}

interface OpenChartProps {
  /** Names the facts shown; what was opened belongs to them. */
  readonly about: string;
  readonly spec: WaterfallChart;
  readonly explain: (id: string) => Explained | null;
  readonly aside?: ComponentChildren;
}

/** A waterfall with what its chosen bar opens. */
function OpenChart({ about, spec, explain, aside }: OpenChartProps) {
  const { asTable } = useWords(APP_WORDS);
  const why = useWords(WHY_WORDS);
  const { choose } = useWords(CAUSE_WORDS);
  const place = useId();
  const [opened, setOpened] = useState<{ readonly about: string; readonly id: string } | null>(null);
  const chosen = opened?.about === about ? opened.id : null;
  const explained = chosen === null ? null : explain(chosen);
  const close = (): void => {
    document.querySelector<SVGGElement>(`[aria-controls="${CSS.escape(place)}"]`)?.focus();
    setOpened(null);
  };
  return (
    <Chart
      spec={spec}
      words={{ asTable }}
      aside={aside}
      choice={{
        chosen: explained ? chosen : null,
        place,
        onChoose: (id) => setOpened(id === chosen ? null : { about, id }),
      }}
      opened={
        explained ? (
          <Explanation
            id={place}
            explained={explained}
            words={{ close: why.close, label: why.label(explained.title) }}
            onClose={close}
          />
        ) : (
          <p class="axis-note choose-note">{choose}</p>
        )
      }
    />
  );
}
