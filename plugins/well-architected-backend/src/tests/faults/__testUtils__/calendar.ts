/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { Registry } from '../../../registry/createRegistry';
import { campaignInput } from '../../../campaigns/__testUtils__/campaignInput';
import { rollUpCampaigns } from '../../../campaigns/rollUpCampaign';
import { createCampaign } from '../../../campaigns/saveCampaign';
import { queueScheduled } from '../../../engine/queueScheduled';
import { prune } from '../../../history/prune';
import { bumpVersion } from '../../../reading/bumpVersion';
import { findDueClaims } from '../../../unclaimed/findDueClaims';
import { workOutUnclaimed } from '../../../unclaimed/workOutUnclaimed';
import { expireWaivers } from '../../../waivers/expireWaivers';
import { WaiverRow } from '../../../waivers/types';

const HALF_A_DAY = 43_200_000;
const signal = new AbortController().signal;

interface Moment {
  knex: Knex;
  registry: Registry;
  now: Date;
}

/**
 * What people leave behind on the first day: a campaign that begins on the
 * second, and a waiver whose last day is the first.
 */
export async function leaveForTomorrow(options: Moment): Promise<void> {
  const { knex, registry, now } = options;
  await createCampaign({
    context: { knex, registry, now: () => now },
    input: campaignInput({ starts: '2026-11-21', due: '2026-12-31' }),
    author: 'user:default/ada',
  });
  await knex<WaiverRow>('wa_waiver').insert({
    id: randomUUID(),
    entity_ref: 'component:default/carts',
    check_id: 'rel-test-backup',
    risk: 'LOW',
    state: 'approved',
    resources: null,
    reason: 'Nothing is in it yet',
    link: null,
    expires: now.toISOString().slice(0, 10),
    requested_by: 'user:default/ada',
    requested_at: now.toISOString(),
    decided_by: 'user:default/ada',
    reminded_at: null,
    version: 1,
  });
  await bumpVersion({ trx: knex });
}

/** Ends what is over; gives the entities that are to be scored. */
export const endWaivers = ({ knex, now }: Moment) =>
  expireWaivers({ knex, now, signal });

/** What the calendar asks for once a day, as the engine does it. */
export async function runCalendar(options: Moment): Promise<void> {
  const { knex, registry, now } = options;
  for (const accountId of await findDueClaims({ knex })) {
    await workOutUnclaimed({
      ...{ knex, accountId, registry, now, signal },
      majorWasteUsd: 500,
    });
  }
  await rollUpCampaigns({
    knex,
    registry,
    day: now.toISOString().slice(0, 10),
  });
  await queueScheduled({
    ...{ knex, registry, now, signal },
    notifications: {
      debounceMs: 3_600_000,
      coalesceAbove: 2,
      // the moment of the digest was some hours ago
      digest: {
        enabled: true,
        weekday: 6,
        hour: 6,
        minute: 0,
        timezone: 'UTC',
      },
    } as Parameters<typeof queueScheduled>[0]['notifications'],
  });
  await prune({
    ...{ knex, now, signal },
    dailyMs: HALF_A_DAY,
    transitionsMs: HALF_A_DAY,
    notificationsMs: HALF_A_DAY,
  });
}
