/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignAudience } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { testRegistry } from '../../__testUtils__/testChecks';
import { anAudience } from '../../campaigns/__testUtils__/campaignInput';
import { rollUpCampaigns } from '../../campaigns/rollUpCampaign';
import { CampaignRow } from '../../campaigns/types';
import { MOVING_DAYS } from './movingWorld';

const campaign = (
  id: string,
  checkIds: string[],
  audience: Partial<CampaignAudience>,
): Partial<CampaignRow> => ({
  id,
  name: id,
  description: '',
  selection: JSON.stringify({ checkIds, pillars: [], risks: [] }),
  audience: JSON.stringify(anAudience(audience)),
  starts: MOVING_DAYS[0],
  due: '2026-12-31',
  created_by: 'user:default/ada',
  created_at: `${MOVING_DAYS[0]}T00:00:00.000Z`,
  updated_by: 'user:default/ada',
  updated_at: `${MOVING_DAYS[0]}T00:00:00.000Z`,
  version: 1,
});

/** Campaigns of the moving world: for everybody, and for parts of it. */
export const MOVING_CAMPAIGNS = ['everybody', 'shop', 'system'];

/** Begins the campaigns on the first day and sums them up every day. */
export function runCampaigns(knex: Knex): (day: string) => Promise<void> {
  return async day => {
    if (day === MOVING_DAYS[0]) {
      await knex('wa_campaign').insert([
        campaign(
          'everybody',
          ['rel-test-backup', 'sec-test-root', 'ops-test-owner'],
          {},
        ),
        campaign('shop', ['rel-test-backup'], {
          owners: ['group:default/shop'],
          types: ['service'],
        }),
        campaign('system', ['rel-test-backup', 'rel-test-plan'], {
          systems: ['system:default/orders'],
        }),
      ]);
    }
    await rollUpCampaigns({ knex, registry: testRegistry(), day });
  };
}
