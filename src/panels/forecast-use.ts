import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Derived, Forecast } from '../session';
import type { Decision } from '../views/desk-seat';
import { useSession, useSessionState } from './app-session';

/** Futures that a refined picture is made of. */
const REFINED = 1000;

/**
 * Futures of these drafts as they come in; the last picture stays until the next one is there. Null before the first, and
 * with no drafts.
 */
export function useForecast(
  derived: Derived,
  drafts: readonly (readonly Decision[])[],
  futures = REFINED,
): Forecast | null {
  const { forecasts } = useSession();
  const [forecast, setForecast] = useState<Forecast | null>(null);
  const { report, rules, reports } = derived;
  const key = JSON.stringify(drafts);
  const asked = useRef(drafts);
  asked.current = drafts;
  // Before the page is painted, so that the workers play meanwhile.
  useLayoutEffect(() => {
    if (asked.current.length === 0) return setForecast(null);
    const pressures = reports.map(({ table }) => table.pressure[report.firm] ?? 0);
    return forecasts.watch({ report, rules, pressures, drafts: asked.current, futures }, setForecast);
  }, [forecasts, report, rules, key, futures]);
  return forecast && forecast.drafts.length === drafts.length ? forecast : null;
}

/** False in the game of a task whose teacher has turned the forecast off. */
export function useForecastAllowed(): boolean {
  return useSessionState(({ game }) => game?.record.assignment?.terms.forecast !== false);
}
