import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** The engine is pure, so that files may share its modules, and what was compiled for one is warm for the next. */
const SHARED = { pool: 'threads', isolate: false } as const;

/** `fast` runs at every check; `laws` plays many random games; `engines` plays them in every JavaScript engine. */
export default defineConfig({
  root,
  test: {
    // As many as cores: by default one core is left to a watcher, which makes a machine of two slow by half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        root,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          ...SHARED,
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/laws/**', 'tests/levers/**', 'tests/engines/**', 'tests/browser/**'],
          // No test measures time: a busy machine may be slow, and only a hang must end.
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          ...SHARED,
          name: 'laws',
          include: ['tests/{laws,levers}/**/*.test.ts'],
          testTimeout: 240_000,
        },
      },
      {
        root,
        test: { ...SHARED, name: 'engines', include: ['tests/engines/**/*.test.ts'], testTimeout: 240_000 },
      },
    ],
  },
});
