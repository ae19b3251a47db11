import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { effectOf, knownEffect, prepareEffects, type Effect } from '../views/desk-outlook';
import type { Decision, SeatInput } from '../views/desk-seat';
import type { Suggestion } from '../views/desk-suggestion';
import { afterPaint, whenIdle } from './idle';

/** What each row of the openings changes by itself, and the draft as a whole; null where nothing is chosen. */
export interface Effects {
  /** By the row's id. */
  readonly effects: ReadonlyMap<string, Effect | null>;
  readonly whole: Effect | null;
}

/**
 * Effects of the draft. What has not been reckoned yet is reckoned after the next frame, so that a choice and the forecast
 * of it need not wait; until then the last effects stay.
 */
export function useEffects(seat: SeatInput, rows: readonly Suggestion[]): Effects {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const shown = useRef<Effects & Pick<SeatInput, 'report'>>({
    report: seat.report,
    effects: new Map(),
    whole: null,
  });
  const wanted = [...rows.map(({ decisions }) => decisions), seat.decisions].filter(isDraft);
  const missing = wanted.filter((decisions) => knownEffect(seat, decisions) === undefined);
  if (missing.length === 0)
    shown.current = {
      report: seat.report,
      effects: new Map(rows.map(({ id, decisions }) => [id, knownOf(seat, decisions)])),
      whole: knownOf(seat, seat.decisions),
    };
  useLayoutEffect(() => {
    if (missing.length === 0) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // One at a time, so that the page can answer between two of them.
    const reckon = (at: number): void => {
      const decisions = missing[at];
      if (!decisions) return redraw(undefined);
      effectOf(seat, decisions);
      timer = setTimeout(() => reckon(at + 1));
    };
    const stop = afterPaint(() => reckon(0));
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [seat.report, JSON.stringify(missing)]);
  useEffect(() => whenIdle(() => prepareEffects(seat)), [seat.report]);
  return shown.current.report === seat.report ? shown.current : NOTHING;
}

const NOTHING: Effects = { effects: new Map(), whole: null };

function isDraft(decisions: readonly Decision[]): boolean {
  return decisions.length > 0;
}

function knownOf(seat: SeatInput, decisions: readonly Decision[]): Effect | null {
  return isDraft(decisions) ? (knownEffect(seat, decisions) ?? null) : null;
}
