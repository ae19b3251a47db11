import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * One file with everything that `entry` needs, as a page would get it: what runs source files directly wraps every
 * function to keep its name, which costs the engine a few percent. `use` gets its path; afterwards it is removed.
 */
export async function withBundle<T>(entry: string, use: (path: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'crosshold-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        target: 'node20',
        rolldownOptions: { output: { format: 'es', entryFileNames: 'bench.mjs', codeSplitting: false } },
      },
    });
    return await use(join(folder, 'bench.mjs'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
