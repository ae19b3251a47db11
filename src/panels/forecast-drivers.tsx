import { useEffect, useRef, useState } from 'preact/hooks';
import type { Derived, DriverSearch } from '../session';
import type { SeatInput } from '../views/desk-seat';
import type { ForecastMeasure } from '../views/forecast-draws';
import { driversChart, middleEnd, outsideSources } from '../views/forecast-drivers';
import { parameterName } from '../views/parameter-name';
import type { ForecastWords } from '../views/words/forecast';
import { useSession } from './app-session';
import { Chart } from './chart/chart';
import { useForecast } from './forecast-use';
import { useLetterHint } from './history-keys';
import { Button } from './parts/button';
import { Section } from './parts/section';

export interface ForecastDriversProps {
  readonly seat: SeatInput;
  readonly derived: Derived;
  readonly measure: ForecastMeasure;
  readonly words: ForecastWords;
}

/** The numbers of the case that move the end most, each at both ends of its range, looked for on request. */
export function ForecastDrivers({ seat, derived, measure, words }: ForecastDriversProps) {
  const { forecasts } = useSession();
  const findKey = useLetterHint('S');
  const [search, setSearch] = useState<DriverSearch | null>(null);
  const stop = useRef<(() => void) | null>(null);
  const standing = useForecast(derived, derived.round.over ? [] : [seat.decisions], 40);
  const asked = JSON.stringify([measure, seat.decisions]);
  const cancel = (): void => {
    stop.current?.();
    stop.current = null;
    setSearch(null);
  };
  // Another draft or measure has other drivers.
  useEffect(() => cancel, [asked]);
  const find = async (): Promise<void> => {
    cancel();
    let given = false;
    stop.current = () => (given = true);
    const { findDrivers } = await import('../session/forecast-drivers');
    if (given) return;
    stop.current = findDrivers(
      forecasts,
      derived,
      seat.decisions,
      ({ drafts: [only] }) => (only && only.quarters > 0 ? middleEnd(only, measure) : 0),
      setSearch,
    );
  };
  const outside = outsideSources(derived.scenario.parameters, seat);
  const [draft] = standing?.drafts ?? [];
  const found = search?.drivers ?? [];
  return (
    <div class="forecast-drivers">
      {outside.length > 0 ? <p class="alarm forecast-stamp">{words.outside(outside.join(', '))}</p> : null}
      {draft && found.length > 0 ? (
        <Chart
          spec={driversChart(
            seat,
            words,
            measure,
            draft,
            found.flatMap(({ parameter, ends: [low, high] }) => {
              const [atLow, atHigh] = [low.drafts[0], high.drafts[0]];
              return atLow && atHigh ? [{ parameter, low: atLow, high: atHigh }] : [];
            }),
          )}
          words={{ asTable: words.asTable }}
        >
          <dl class="forecast-sources">
            {found.map(({ parameter: { path, how, from, why } }) => (
              <div key={path}>
                <dt>{parameterName(seat.names, path, seat.language)}</dt>
                <dd>
                  {words.how4[how]}
                  {from.length > 0 ? ` · ${from.join('; ')}` : why ? ` · ${why}` : ''}
                </dd>
              </div>
            ))}
          </dl>
        </Chart>
      ) : (
        <Section headline={words.drivers}>
          {search ? (
            <p class="forecast-search">
              <progress max={search.of} value={search.done} aria-label={words.drivers} />
              <span class="note" role="status">
                {words.driversRun(search.done, search.of)}
              </span>
              <Button onClick={cancel}>{words.driversCancel}</Button>
            </p>
          ) : (
            <p class="forecast-search">
              <Button shortcut={findKey} onClick={() => void find()}>
                {words.driversFind}
              </Button>
            </p>
          )}
        </Section>
      )}
    </div>
  );
}
