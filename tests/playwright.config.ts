import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './browser/chromium';

/** Several copies of the project can be tested at once, each on its own port. */
const PORT = Number(process.env.PORT ?? 4174);

/** Browser tests run on the built page. */
export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  // A busy machine is slow to draw, and not wrong.
  expect: { timeout: 15_000 },
  // What fails once and then passes is named flaky at the end: something to look into, and no reason to hold a commit.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    // Every test has a fresh profile; that each of them stores the whole game would only slow them. One test allows it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
    cwd: join(import.meta.dirname, '..'),
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
