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

test('on paper there is the report and nothing of the portal', async ({
  page,
  tab,
}) => {
  await tab.open('orders-api', '?view=report');
  await expect(tab.report.partsOf('Sustainability')).toHaveCount(4);
  await expect(tab.review.steps()).toBeVisible();
  const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
  // The outline names every heading that is printed.
  const headings = [...pdf.toString('latin1').matchAll(/\/Title \(([^)]+)\)/g)]
    .map(([, heading]) => heading)
    .filter(heading => PILLARS.includes(heading) || PARTS.includes(heading));
  expect(headings.filter(heading => PILLARS.includes(heading))).toEqual(
    PILLARS,
  );
  expect(headings).toHaveLength(PILLARS.length * (1 + PARTS.length));

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Catalog' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(tab.report.section('Security')).toBeVisible();
  const paper = page.viewportSize()?.width ?? 0;
  for (const table of await page.getByRole('table').all()) {
    const box = await table.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(paper);
  }
});
