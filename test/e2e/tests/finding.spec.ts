/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

const FINDING = 'No credentials in Lambda environment variables';

test('a finding says why, where, what to do and what it costs', async ({
  page,
  tab,
}) => {
  await tab.open('orders-api', '?risk=HIGH');
  await tab.finding(FINDING).click();
  const { panel } = tab;
  await expect(panel.title()).toHaveText(FINDING);
  await expect(page).toHaveURL(/[?&]finding=sec-lambda-env-no-secrets\b/);
  for (const part of [
    'Why it matters',
    'Evidence',
    'Recommendation',
    'Implementation steps',
    'Success criteria',
    'Trade-offs',
  ]) {
    await expect(panel.textOf(part)).toHaveText(new RegExp(`^${part}.{10,}`));
  }
  await expect(
    panel.dialog().getByText('Effort', { exact: true }),
  ).toBeVisible();
  await expect(panel.arns().first()).toHaveText(
    /^arn:aws:lambda:eu-west-1:111122223333:function:/,
  );
  await expect(panel.consoleLinks().first()).toHaveAttribute(
    'href',
    /^https:\/\/(eu-west-1\.)?console\.aws\.amazon\.com\//,
  );
  await checkAccessibility(page);
});

test('no secret is shown, only where it is', async ({ page, tab }) => {
  await tab.open('orders-api', '?finding=sec-lambda-env-no-secrets');
  await expect(tab.panel.title()).toHaveText(FINDING);
  await expect(tab.panel.textOf('Evidence')).toContainText(
    /[A-Z][A-Z0-9]*_[A-Z0-9_]+/,
  );
  await expect(page.locator('body')).not.toContainText(
    /AKIA[A-Z0-9]{16}|sk_live_|-----BEGIN/,
  );
});

test('the keyboard opens and closes a finding', async ({ page, tab }) => {
  await tab.open('orders-api', '?risk=HIGH');
  const link = tab.finding(FINDING);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(tab.panel.title()).toHaveText(FINDING);
  await page.keyboard.press('Tab');
  await expect(tab.panel.dialog().locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(tab.panel.dialog()).toBeHidden();
  await expect(page).not.toHaveURL(/finding=/);
  await expect(link).toBeFocused();
});

test('from one finding to the next of the list', async ({ tab }) => {
  await tab.open('orders-api');
  await expect(tab.rows().first()).toBeVisible();
  // the first link of a row is the finding, others lead to what it counts
  const [first, second] = await Promise.all(
    [0, 1].map(row =>
      tab.rows().nth(row).getByRole('link').first().innerText(),
    ),
  );
  await tab.rows().getByRole('link').first().click();
  await expect(tab.panel.title()).toHaveText(first);
  await tab.panel.next().click();
  await expect(tab.panel.title()).toHaveText(second);
});
