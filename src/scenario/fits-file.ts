import * as z from 'zod';
import { PARAMETER_NAMES, quarterNumber, type ParameterName } from '../engine';
import { problem, type Problem } from './problems';
import { MOST_FREE, type PriorsFile, type ScenarioFile } from './scenario-file';

const period = z.string().regex(/^\d{4}Q[1-4]$/, 'a quarter as 2015Q3');
const name = z.string().min(1).max(60);

const fit = z.strictObject({
  /** Last quarter that the fit has seen. */
  until: period,
  /** Day it was made. */
  made: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2019-04-01'),
  /** Recorded values it was made on, and its mean absolute error of the panel of shares, in points. */
  cases: z.int().min(1),
  mae: z.number().min(0),
  fitted: z.record(name, z.strictObject({ value: z.number(), low: z.number(), high: z.number() })),
  /** Recorded shares of the last quarter it has seen, from which a forecast restarts: series, then entity. */
  seen: z.record(name, z.record(name, z.number())),
});

/** The shape of fits.json: what `sim fit` has found, oldest quarter first. */
export const fitsFile = z.strictObject({ note: z.string().max(400), fits: z.array(fit).max(12) });
export type FitsFile = z.infer<typeof fitsFile>;
export type Fit = z.infer<typeof fit>;

export const NO_FITS: FitsFile = { note: 'Written by sim fit.', fits: [] };

/** The latest stored fit that has seen nothing after `until`, or null. */
export function fitUntil(file: FitsFile, until: string | null): Fit | null {
  let best: Fit | null = null;
  for (const each of file.fits) {
    if (until !== null && quarterNumber(each.until) > quarterNumber(until)) continue;
    if (!best || quarterNumber(each.until) > quarterNumber(best.until)) best = each;
  }
  return best;
}

/** Name under which the ratio of an entity's panel is fitted. */
export function ratioName(series: string, entity: string): string {
  return `ratio ${series} ${entity}`;
}

export function isParameter(of: string): of is ParameterName {
  return (PARAMETER_NAMES as readonly string[]).includes(of);
}

/** The scenario under a fit: its values stand where priors or stated ratios stood, derived from the record it has seen. */
export function withFit(file: ScenarioFile, priors: PriorsFile, fit: Fit | null): ScenarioFile {
  if (!fit) return file;
  const derived = (prior: { value: number }, value: number) => ({
    value,
    how: 'derived' as const,
    from: ['observations.csv'],
    why: `fitted to the recorded series until ${fit.until}; prior ${prior.value}`,
  });
  const parameters = { ...file.parameters };
  for (const [of, { value }] of Object.entries(fit.fitted)) {
    if (!isParameter(of)) continue;
    const { low, high, unit, ...prior } = file.parameters[of] ?? priors.parameters[of];
    parameters[of] = { low, high, unit, ...derived(prior, value) };
  }
  const observations = file.observations?.map((entry) => {
    const found = fit.fitted[ratioName(entry.series, entry.entity)];
    return found ? { ...entry, ratio: { ...entry.ratio, ...derived(entry.ratio, found.value) } } : entry;
  });
  return { ...file, parameters, ...(observations ? { observations } : {}) };
}

/** Fits of more parameters than a fit may have, of unknown names or outside their own range. */
export function checkFits(file: ScenarioFile, fits: FitsFile): Problem[] {
  const problems: Problem[] = [];
  fits.fits.forEach((each, i) => {
    const entries = Object.entries(each.fitted);
    if (entries.length > MOST_FREE)
      problems.push(problem(`fits[${i}].fitted`, 'too-many', `A fit has at most ${MOST_FREE} parameters.`));
    for (const [of, { value, low, high }] of entries) {
      if (!isFree(file, of))
        problems.push(problem(`fits[${i}].fitted.${of}`, 'unknown-id', `"${of}" is no parameter to fit.`));
      if (value < low || value > high)
        problems.push(
          problem(`fits[${i}].fitted.${of}`, 'outside-range', `${value} is not between ${low} and ${high}.`),
        );
    }
  });
  return problems;
}

/** True for a parameter of the model and for the ratio of a series that the scenario observes. */
export function isFree(file: ScenarioFile, of: string): boolean {
  return (
    isParameter(of) || (file.observations ?? []).some((entry) => ratioName(entry.series, entry.entity) === of)
  );
}
