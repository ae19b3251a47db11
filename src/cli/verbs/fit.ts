import { join } from 'node:path';
import { fitUntilQuarter } from '../../analysis';
import { quarterNumber } from '../../engine';
import type { FitsFile } from '../../scenario';
import { Misused, Refused, writeWhole } from '../exit';
import type { Options } from '../options';
import { observedScenario, periodOption, recordIn } from './hindcast';

/** Calibrates the scenario's free parameters and writes what it found beside the scenario, or to `--out`. */
export function fit(options: Options): unknown {
  const until = periodOption(options, 'until');
  if (until === undefined) throw new Misused('fit needs --until');
  const scenario = observedScenario(options);
  const made = new Date().toISOString().slice(0, 10);
  const result = fitUntilQuarter(scenario.written, scenario.priors, recordIn(options), until, made);
  if (!result.ok) throw new Refused(result.refusals);
  const others = scenario.fits.fits.filter((each) => each.until !== until);
  const fits: FitsFile = {
    ...scenario.fits,
    fits: [...others, result.value].toSorted((a, b) => quarterNumber(a.until) - quarterNumber(b.until)),
  };
  const path =
    options.text('out') ?? join(import.meta.dirname, `../../../scenarios/${scenario.id}/fits.json`);
  writeWhole(path, `${JSON.stringify(fits, null, 1)}\n`);
  const { fitted, mae, cases } = result.value;
  return { fitted, mae, cases, until, made };
}
