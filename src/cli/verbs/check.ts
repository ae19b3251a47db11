import { Misused } from '../exit';
import type { Options } from '../options';
import { scenarioAt } from '../scenario-input';

interface CheckResult {
  readonly ok: boolean;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly text: string }[];
}

/** Validates a scenario folder, a scenario file beside its words, or one file that holds all. Nothing of it runs. */
export function check(options: Options): { document: CheckResult; failed: boolean } {
  const [path] = options.operands;
  if (path === undefined) throw new Misused('check needs a scenario folder or file');
  const result = scenarioAt(path);
  const problems = result.ok ? [] : result.problems;
  for (const { path: at, code, text } of problems)
    process.stderr.write(`${at === '' ? '(whole)' : at}: ${code} ${text}\n`);
  return { document: { ok: result.ok, problems }, failed: !result.ok };
}
