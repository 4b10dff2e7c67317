/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { seedCampaign } from './seedCampaign';
import { startPortal } from './startPortal';

/**
 * Starts the portal once for all tests; `PORTAL_URL` and `LEGACY_PORTAL_URL`
 * name portals that run already, for working on the tests themselves. Both
 * workers see the same campaign.
 */
export default async function globalSetup() {
  const { PORTAL_URL, LEGACY_PORTAL_URL } = process.env;
  if (PORTAL_URL && LEGACY_PORTAL_URL) {
    process.env.CAMPAIGN_ID = await seedCampaign(PORTAL_URL);
    return undefined;
  }
  const { appUrl, legacyUrl, stop } = await startPortal();
  // Workers inherit the environment.
  process.env.PORTAL_URL = appUrl;
  process.env.LEGACY_PORTAL_URL = legacyUrl;
  process.env.CAMPAIGN_ID = await seedCampaign(appUrl);
  return stop;
}
