import { readFileSync } from 'node:fs';
import { parseObservations, type ObservedSeries } from '../../src/analysis';
import { bundledScenario, type Scenario } from '../../src/scenario';

export const RECORD = readFileSync(
  new URL('../../seeds/observations/observations.csv', import.meta.url),
  'utf8',
);

/** The series of a text, which must be one. */
export function seriesOf(text: string): readonly ObservedSeries[] {
  const parsed = parseObservations(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
  return parsed.value;
}

/** The scenario whose history is on record. */
export function observedScenario(): Scenario {
  const scenario = bundledScenario('alibaba-suning-2015');
  if (!scenario) throw new Error('the scenario is missing');
  return scenario;
}

/** The record with `change` made to values of one quarterly panel's entity. */
export function shifted(entity: string, points: number): readonly ObservedSeries[] {
  return seriesOf(RECORD).map((series) =>
    series.series === 'b2c-share' && series.entity === entity
      ? {
          ...series,
          observations: series.observations.map((each) => ({ ...each, value: each.value + points })),
        }
      : series,
  );
}

/** Values that `sim fit` has stored for a quarter, by name. */
export function storedFit(scenario: Scenario, until: string): Record<string, number> {
  const fit = scenario.fits.fits.find((each) => each.until === until);
  if (!fit) throw new Error(`no fit until ${until}`);
  return Object.fromEntries(Object.entries(fit.fitted).map(([name, { value }]) => [name, value]));
}
