import { useEffect } from 'preact/hooks';
import type { ReplayLine } from '../session';
import { asResults, type HistoryInput } from '../views/history';
import { quarterOf } from '../views/results';
import { useCauses, useSession } from './app-session';
import { ResultsCauses } from './results-causes';

export interface ReplayCausesProps {
  readonly line: ReplayLine;
  readonly input: HistoryInput;
}

/** Why share and pressure of the seat changed in this quarter, as the results of the game told it. */
export function ReplayCauses({ line, input }: ReplayCausesProps) {
  const { seat, quarter } = input;
  const { why } = useSession();
  const causes = useCauses(line.whyOf(quarter, seat));
  const known = causes !== null;
  const all = line.turns.length;
  // Whoever looks at one quarter soon looks at another: the ends first, then what is near.
  useEffect(() => {
    if (!known) return;
    const others = [1, all, quarter - 1, quarter + 1, ...line.turns.map((_, at) => at + 1)];
    why.expect([...new Set(others)].flatMap((at) => line.whyOf(at, seat) ?? []));
    return () => why.expect([]);
  }, [why, line, seat, quarter, known]);
  const results = asResults(input);
  const now = quarterOf(results);
  if (!now) return null;
  return (
    <ResultsCauses
      input={results}
      now={now}
      of={{ without: (quarter, cause) => line.without(quarter, seat, cause) }}
      causes={causes}
    />
  );
}
