/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { test as base } from '@playwright/test';
import { EntityOverviewPage } from '../pages/EntityOverviewPage';
import { EntityTabPage } from '../pages/EntityTabPage';
import { NotificationsPage } from '../pages/NotificationsPage';
import { OrgPage } from '../pages/OrgPage';
import { SignInPage } from '../pages/SignInPage';
import { Person } from './people';
import { preparePage } from './preparePage';
import { signInAs } from './signInAs';

interface Options {
  /** Which of the two portals the test visits. */
  system: 'new' | 'old';
  /** Whether the guest is signed in before the test. */
  signedIn: boolean;
  theme: 'light' | 'dark';
}

interface Pages {
  signIn: SignInPage;
  tab: EntityTabPage;
  entityOverview: EntityOverviewPage;
  org: OrgPage;
  notifications: NotificationsPage;
}

/** What a person sees in a browser of their own. */
export interface Visit {
  tab: EntityTabPage;
  org: OrgPage;
}

interface Visitors {
  /** Opens a browser in which somebody else than the guest is signed in. */
  visitAs: (person: Person) => Promise<Visit>;
}

/** `test` with the pages of the portal. */
export const test = base.extend<Options & Pages & Visitors>({
  system: ['new', { option: true }],
  signedIn: [true, { option: true }],
  theme: ['light', { option: true }],
  // globalSetup has put the addresses into the environment.
  baseURL: async ({ system }, use) => {
    const { PORTAL_URL, LEGACY_PORTAL_URL } = process.env;
    await use(system === 'new' ? PORTAL_URL : LEGACY_PORTAL_URL);
  },
  page: async ({ page, signedIn, theme }, use) => {
    await preparePage(page, { signedIn, theme });
    await use(page);
  },
  visitAs: async ({ browser, baseURL, theme }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async person => {
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      const page = await context.newPage();
      await preparePage(page, { signedIn: true, theme });
      await signInAs(page, person);
      return { tab: new EntityTabPage(page), org: new OrgPage(page) };
    });
    await Promise.all(contexts.map(context => context.close()));
  },
  signIn: async ({ page }, use) => use(new SignInPage(page)),
  tab: async ({ page }, use) => use(new EntityTabPage(page)),
  entityOverview: async ({ page }, use) => use(new EntityOverviewPage(page)),
  org: async ({ page }, use) => use(new OrgPage(page)),
  notifications: async ({ page }, use) => use(new NotificationsPage(page)),
});

export { expect } from '@playwright/test';
