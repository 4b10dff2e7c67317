/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Parts of Backstage itself that break a rule; nothing of ours is excused. */
const OF_BACKSTAGE = {
  /**
   * Tabs of sub-pages (@backstage/ui 0.18): `aria-controls` names a panel that
   * does not exist, because the panels are routes (aria-valid-attr-value).
   */
  subPageTabs: '.bui-Tab',
  /**
   * Head of the table of notifications (@material-table): cells that can be
   * dragged are buttons without a name, with buttons inside
   * (aria-command-name, nested-interactive).
   */
  notificationsHead: '[data-rbd-draggable-id]',
} as const;

/**
 * Looks at the whole page with axe.
 *
 * @param options.except - parts of Backstage that are left out, by name
 */
export async function checkAccessibility(
  page: Page,
  options: { except?: (keyof typeof OF_BACKSTAGE)[] } = {},
): Promise<void> {
  // What react-aria announces is named by a button that may be gone by now; it
  // goes away by itself after seven seconds.
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(
    0,
  );
  const builder = new AxeBuilder({ page }).withTags(RULES);
  for (const part of options.except ?? []) {
    builder.exclude(OF_BACKSTAGE[part]);
  }
  const { violations } = await builder.analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => `${node.target.join(' ')}: ${node.html}`),
    })),
  ).toEqual([]);
}
