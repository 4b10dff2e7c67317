/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CampaignAudience,
  CampaignInput,
} from 'backstage-plugin-well-architected-common';

/** An audience of everybody, or of those that meet this. */
export const anAudience = (
  change: Partial<CampaignAudience> = {},
): CampaignAudience => ({
  owners: [],
  systems: [],
  domains: [],
  kinds: [],
  types: [],
  lifecycles: [],
  ...change,
});

/** A campaign about backups that begins on the day of the test API. */
export const campaignInput = (
  change: Partial<CampaignInput> = {},
): CampaignInput => ({
  name: 'Restore anything',
  description: 'Every table can be restored',
  selection: { checkIds: ['rel-test-backup'], pillars: [], risks: [] },
  audience: anAudience(),
  starts: '2026-11-20',
  due: '2026-12-31',
  version: 0,
  ...change,
});
