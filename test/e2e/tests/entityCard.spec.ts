/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

test('the card answers in one sentence and leads to the tab', async ({
  page,
  entityOverview,
  tab,
}) => {
  await entityOverview.open('orders-api');
  await expect(entityOverview.title()).toBeVisible();
  await expect(entityOverview.answer('orders-api')).toBeVisible();
  await expect(entityOverview.pillarBars().getByRole('listitem')).toHaveCount(
    6,
  );
  await checkAccessibility(page);
  await entityOverview.openScorecard().click();
  await expect(page).toHaveURL(/\/orders-api\/well-architected$/);
  await expect(tab.tiles()).toHaveCount(6);
});

test('the number of HIGH risks leads to their list', async ({
  page,
  entityOverview,
  tab,
}) => {
  await entityOverview.open('orders-api');
  const high = Number.parseInt(
    await entityOverview.highRisks().innerText(),
    10,
  );
  await entityOverview.highRisks().click();
  await expect(page).toHaveURL(/\/well-architected\?risk=HIGH$/);
  await expect(tab.rows()).toHaveCount(high);
});
