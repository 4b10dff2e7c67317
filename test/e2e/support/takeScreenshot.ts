/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Page, TestInfo } from '@playwright/test';
import { ROOT } from './paths';

const IMAGES = join(ROOT, 'docs/images');

/**
 * Takes a screenshot of what is in sight. It replaces the one in docs/images
 * where `UPDATE_SCREENSHOTS=1` asks for that or there is none; otherwise it
 * goes to the results of the test, and the working tree stays clean.
 */
export async function takeScreenshot(options: {
  page: Page;
  testInfo: TestInfo;
  name: string;
}): Promise<void> {
  const { page, testInfo, name } = options;
  const published = join(IMAGES, name);
  const replace =
    process.env.UPDATE_SCREENSHOTS === '1' || !existsSync(published);
  // Nothing hovers, nothing moves.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({
    path: replace ? published : testInfo.outputPath(name),
    animations: 'disabled',
    caret: 'hide',
  });
}
