/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

test.use({ signedIn: false });

test('a guest signs in and finds the tab of orders-api', async ({
  page,
  signIn,
  tab,
}) => {
  await signIn.signInAsGuest();
  await page.getByRole('link', { name: 'orders-api' }).first().click();
  await page
    .getByRole('listitem')
    .getByRole('link', { name: 'Well-Architected' })
    .click();
  await expect(page).toHaveURL(/\/orders-api\/well-architected$/);
  await expect(tab.tiles()).toHaveCount(6);
});

test('the page to sign in is accessible', async ({ page, signIn }) => {
  await page.goto('/');
  await expect(signIn.enter()).toBeVisible();
  await checkAccessibility(page);
});
