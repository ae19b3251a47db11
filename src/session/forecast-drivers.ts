import { isLaw } from '../analysis';
import type { Parameter, Scenario } from '../scenario';
import type { Driver, DriverSearch, Forecast, ForecastQuestion, Forecasts } from './forecast-types';
import type { Derived, Draft } from './types';

/** Futures for finding the widest, and for showing them. */
const SCREENED = 4;
const SHOWN = 40;
const AT_ONCE = 4;
const MOST = 5;

/**
 * Tries every number of the case at both ends of its range on the seat's own imagined world; the five that move the end most.
 *
 * `end` reads from a forecast what is moved. Returns what stops the search; `tell` is called with its progress.
 */
export function findDrivers(
  forecasts: Forecasts,
  derived: Pick<Derived, 'report' | 'reports' | 'rules' | 'scenario'>,
  decisions: Draft['decisions'],
  end: (forecast: Forecast) => number,
  tell: (search: DriverSearch) => void,
): () => void {
  const { scenario } = derived;
  const laws = scenario.parameters.filter(isLaw);
  const of = laws.length + MOST * 2;
  const stops = new Set<() => void>();
  const stopping = new AbortController();
  let done = 0;
  const told = (drivers: readonly Driver[]): void => {
    if (!stopping.signal.aborted) tell({ done, of, drivers });
  };
  const ask = async (parameter: Parameter, value: number, futures: number): Promise<Forecast> => {
    const question = questionOf(derived, scenario, decisions, futures, { path: parameter.path, value });
    let stop = (): void => undefined;
    const whole = await new Promise<Forecast>((answer) => {
      stop = forecasts.watch(question, (forecast) => {
        if (forecast.done) answer(forecast);
      });
      stops.add(stop);
    });
    stops.delete(stop);
    return whole;
  };
  const swing = async (parameter: Parameter, futures: number): Promise<Driver> => {
    const ends = await Promise.all(
      [parameter.low, parameter.high].map((value) => ask(parameter, value, futures)),
    );
    done++;
    if (done % 5 === 0) told([]);
    return { parameter, ends: ends as [Forecast, Forecast] };
  };
  const width = ({ ends: [low, high] }: Driver): number => Math.abs(end(high) - end(low));
  const widest = (drivers: readonly Driver[]): Driver[] =>
    [...drivers].sort((a, b) => width(b) - width(a) || (a.parameter.path < b.parameter.path ? -1 : 1));
  const all = async (parameters: readonly Parameter[], futures: number): Promise<Driver[]> => {
    const found: Driver[] = [];
    const left = [...parameters];
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next && !stopping.signal.aborted; next = left.shift())
        found.push(await swing(next, futures));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found;
  };
  const search = async (): Promise<void> => {
    const screened = widest(await all(laws, SCREENED)).slice(0, MOST * 2);
    const shown = widest(
      await all(
        screened.map(({ parameter }) => parameter),
        SHOWN,
      ),
    ).slice(0, MOST);
    done = of;
    told(shown);
  };
  void search();
  return () => {
    stopping.abort();
    for (const stop of stops) stop();
  };
}

function questionOf(
  { report, reports, rules }: Pick<Derived, 'report' | 'reports' | 'rules'>,
  scenario: Scenario,
  decisions: Draft['decisions'],
  futures: number,
  change: { readonly path: string; readonly value: number },
): ForecastQuestion {
  const pressures = reports.map(({ table }) => table.pressure[report.firm] ?? 0);
  return { report, rules, pressures, drafts: [decisions], futures, scenario, change };
}
