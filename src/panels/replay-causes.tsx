import type { ReplayLine } from '../session';
import { asResults, type HistoryInput } from '../views/history';
import { quarterOf } from '../views/results';
import { ResultsCauses } from './results-causes';

export interface ReplayCausesProps {
  readonly line: ReplayLine;
  readonly input: HistoryInput;
}

/** Why share and pressure of the seat changed in this quarter, as the results of the game told it. */
export function ReplayCauses({ line, input }: ReplayCausesProps) {
  const results = asResults(input);
  const now = quarterOf(results);
  if (!now) return null;
  const { seat } = input;
  return (
    <ResultsCauses
      input={results}
      now={now}
      of={{
        causes: (quarter) => line.causes(quarter, seat),
        without: (quarter, cause) => line.without(quarter, seat, cause),
      }}
    />
  );
}
