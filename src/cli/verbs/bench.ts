import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { withBundle } from '../bench/bundle';
import type { Options } from '../options';

/** Quarters over which the garbage collector is traced, unless `--quarters` says otherwise. */
const TRACED = 100_000;

/** Measures the engine in a process of its own, out of a bundle; what each figure is stands in `src/cli/bench`. */
export async function bench(options: Options): Promise<unknown> {
  const quarters = options.count('quarters', 1000, 100_000_000) ?? TRACED;
  const folder = join(import.meta.dirname, '../bench');
  const kernel = options.flag('peers') ? [join(folder, 'peers/kernel.c')] : [];
  return withBundle(join(folder, 'main.ts'), (bundle) => {
    const out = execFileSync(process.execPath, [bundle, String(quarters), ...kernel], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(out) as unknown;
  });
}
