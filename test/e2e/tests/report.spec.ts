/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFile } from 'node:fs/promises';
import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

const PILLARS = [
  'Operational Excellence',
  'Security',
  'Reliability',
  'Performance Efficiency',
  'Cost Optimization',
  'Sustainability',
];
const PARTS = ['Current State', 'Gaps', 'Risks', 'Recommendations'];

test('the report reviews all six pillars in four parts', async ({
  page,
  tab,
}) => {
  await tab.open('orders-api');
  await tab.view('Report').click();
  await expect(page).toHaveURL(/[?&]view=report\b/);
  for (const pillar of PILLARS) {
    await expect(tab.report.partsOf(pillar)).toHaveText(PARTS);
  }
  await expect(tab.report.section('Security')).toContainText('HIGH');
  await expect(tab.report.section('Action plan')).toContainText(
    'Now: HIGH risks',
  );
  await checkAccessibility(page);
});

test('the report is downloaded as Markdown', async ({ page, tab }) => {
  await tab.open('orders-api', '?view=report');
  const downloading = page.waitForEvent('download');
  await tab.report.download().click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('well-architected-orders-api.md');
  const text = await readFile(await download.path(), 'utf8');
  for (const pillar of PILLARS) {
    expect(text).toMatch(new RegExp(`^#+ .*${pillar}`, 'm'));
  }
  for (const part of PARTS) {
    expect(text.match(new RegExp(`^#+ .*${part}`, 'gim'))).toHaveLength(6);
  }
});
