/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { expect, test } from '../support/test';

test('a message about new HIGH risks leads to them', async ({
  page,
  notifications,
  org,
  tab,
}) => {
  await notifications.open();
  // few risks are told one by one, those of a first review in a summary
  const message = await notifications.find(
    /^\d+ new HIGH risks? in |reviewed for the first time: \d+ HIGH/,
    ['new HIGH', 'first time'],
  );
  await expect(message).toBeVisible();
  await message.click();
  // One place: its tab; several: the list of them, from where it goes on.
  await expect(page).toHaveURL(/well-architected.*risk=HIGH/);
  if (page.url().includes('/entities?')) {
    await expect(org.filter('Owner')).toHaveValue('group:default/team-orders');
    await org.entity('orders-api').click();
  }
  await expect(page).toHaveURL(/\/well-architected\?.*risk=HIGH/);
  await expect(tab.riskFilter()).toHaveValue('HIGH');
  await expect(tab.rows().first()).toContainText('HIGH');
});
