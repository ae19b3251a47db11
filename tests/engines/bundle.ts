import { join } from 'node:path';
import { build } from 'vite';

/** The engine with its scenario and `playAll`, as one script that sets the global `crosshold`. */
export async function bundleEngine(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2020',
      lib: {
        entry: join(import.meta.dirname, 'entry.ts'),
        formats: ['iife'],
        name: 'crosshold',
        fileName: 'engine',
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('the engine was not bundled');
  const [chunk] = bundle.output;
  if (chunk.type !== 'chunk') throw new Error('the engine was not bundled');
  return chunk.code;
}
