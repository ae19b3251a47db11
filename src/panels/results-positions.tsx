import { useState } from 'preact/hooks';
import { segmentName } from '../views/case-words';
import type { QuarterOf, ResultsInput } from '../views/results';
import { positionsChart, type Upright } from '../views/results-positions';
import { APP_WORDS } from '../views/words/app';
import { POSITION_WORDS } from '../views/words/positions';
import { useWords } from './app-words';
import { Chart } from './chart/chart';
import { Segmented } from './parts/segmented';

export interface ResultsPositionsProps {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
}

/** The firms by price and delivery, or brand, in one segment at a time. */
export function ResultsPositions({ input, now }: ResultsPositionsProps) {
  const words = useWords(POSITION_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const [segment, setSegment] = useState(() => ownSegment(input, now));
  const [upright, setUpright] = useState<Upright>('days');
  const { names, rules, language } = input;
  return (
    <Chart
      spec={positionsChart(input, now, segment, upright)}
      words={{ asTable }}
      fold="closed"
      aside={
        <Segmented
          label={words.upright}
          options={[
            { value: 'days', word: words.uprights.days },
            { value: 'brand', word: words.uprights.brand },
          ]}
          chosen={upright}
          onChoose={(value) => setUpright(value === 'brand' ? 'brand' : 'days')}
        />
      }
    >
      <div class="positions-segments">
        <Segmented
          label={words.segment}
          options={rules.segmentIds.map((id, at) => ({
            value: String(at),
            word: segmentName(names, id, language),
          }))}
          chosen={String(segment)}
          onChoose={(value) => setSegment(Number(value))}
        />
      </div>
    </Chart>
  );
}

/** The segment in which the seat sells most of what is sold there. */
function ownSegment({ rules }: ResultsInput, { table, firm }: QuarterOf): number {
  const { segments } = rules.shape;
  let best = 0;
  for (let s = 1; s < segments; s++) {
    const [share = 0, most = 0] = [table.share[firm * segments + s], table.share[firm * segments + best]];
    if (share > most) best = s;
  }
  return best;
}
