import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './browser/chromium';

/** Browser tests run on the built page. */
export default defineConfig({
  testDir: 'browser',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  reporter: [['list']],
  use: {
    baseURL: 'http://127.0.0.1:4174/',
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
    command: 'npx vite preview --port 4174 --strictPort --host 127.0.0.1',
    cwd: join(import.meta.dirname, '..'),
    url: 'http://127.0.0.1:4174/',
    reuseExistingServer: false,
  },
});
