/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Looks at the whole page with axe; nothing on it is excused. */
export async function checkAccessibility(page: Page): Promise<void> {
  // What react-aria announces is named by a button that may be gone by now; it
  // goes away by itself after seven seconds.
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(
    0,
  );
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => `${node.target.join(' ')}: ${node.html}`),
    })),
  ).toEqual([]);
}
