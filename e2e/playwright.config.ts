import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { DIST, FIXTURE_DIST, FIXTURE_PORT, PORT } from './built.ts';
import { CHROMIUM_PATH, SANDBOX_ARGS } from './chromium.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const serve = (folder: string, port: number): string =>
  `npx vite preview --outDir "${folder}" --host 127.0.0.1 --port ${port} --strictPort`;

const OFFLINE = Boolean(process.env.DISAN_OFFLINE);

/**
 * Every test opens the built site as a visitor would: on a `phone` and at a `desk`, unless its
 * title carries the tag of the one of the two that it is about. `npm run build` comes first.
 */
export default defineConfig({
  testDir: '.',
  // Those of offline use build and stop servers of their own, and want the machine for themselves: `npm run e2e:offline`.
  testMatch: OFFLINE ? 'offline*.spec.ts' : '*.spec.ts',
  testIgnore: OFFLINE ? [] : ['offline*.spec.ts'],
  outputDir: resolve(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: OFFLINE ? 1 : 2,
  timeout: 45_000,
  expect: { timeout: 12_000 },
  reporter: [['list'], [resolve(root, 'e2e/closing-line.ts')]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    // What a spec routes must pass it; offline use has browsers of its own.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: SANDBOX_ARGS,
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
    },
  },
  projects: [
    {
      name: 'phone',
      grepInvert: /@desk/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: 'desk', grepInvert: /@phone/, use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
  ],
  webServer: OFFLINE ? [] : [
    { command: serve(DIST, PORT), cwd: root, url: `http://127.0.0.1:${PORT}/robots.txt`, reuseExistingServer: false },
    {
      command: `npx vite build --logLevel error --emptyOutDir --outDir "${FIXTURE_DIST}" && ${serve(FIXTURE_DIST, FIXTURE_PORT)}`,
      cwd: root,
      env: { DISAN_DATA: 'e2e/fixtures/province' },
      url: `http://127.0.0.1:${FIXTURE_PORT}/robots.txt`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
  ],
});
