/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * The Chromium or Chrome of this machine: as `scripts/test.mjs` found it, as
 * `CHROMIUM_PATH` names it, or the first on the path. Without one Playwright
 * looks for its own and says how to get it.
 */
export function findBrowser(): string | undefined {
  const { WELL_ARCHITECTED_COMPONENT, CHROMIUM_PATH, PATH } = process.env;
  const folders = (PATH ?? '').split(delimiter);
  return [
    WELL_ARCHITECTED_COMPONENT,
    CHROMIUM_PATH,
    ...NAMES.flatMap(name => folders.map(folder => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find(file => file && existsSync(file));
}
