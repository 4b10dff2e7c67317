/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/findBrowser';

/**
 * The browser suite: `playwright test --config test/e2e/playwright.config.ts`.
 * See README.md beside this file.
 */
export default defineConfig({
  testDir: join(__dirname, 'tests'),
  outputDir: join(__dirname, '../../node_modules/.cache/browser-suite'),
  globalSetup: require.resolve('./support/globalSetup'),
  forbidOnly: Boolean(process.env.CI),
  // Two cores run the portal and the browsers.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['json'] as const] : []),
  ],
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    colorScheme: 'light',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
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
});
