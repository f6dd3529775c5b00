import { defineConfig } from '@playwright/test';

const baseURL = process.env.BASE_URL;
if (baseURL === undefined) throw new Error('BASE_URL names the running platform the journeys are made on');

/** A whole main job up to the receipt of the goods, its waits for the opening included, beside other work. */
const JOURNEY_TIMEOUT_MS = 600_000;

export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/traces',
  reporter: [['list']],
  // The journeys share one platform; while one waits for an opening another goes on.
  workers: 3,
  fullyParallel: false,
  retries: 0,
  timeout: JOURNEY_TIMEOUT_MS,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    // Enough to see what was clicked and what the page was; filming every frame took as long as everything else.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
    // Nothing moves away from under a click; the pages follow this wish as they do a reader's.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // These bring the width of each role with them.
      testIgnore: [
        'carriage-quotes.spec.ts',
        'shared-trip.spec.ts',
        'overseas-warehouse.spec.ts',
        'sampling.spec.ts',
        'sampling-staff.spec.ts',
        'sampling-centre.spec.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
});
