/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { tellCampaigns } from '../campaigns/tellCampaigns';
import { WellArchitectedConfig } from '../config/types';
import { queueDigests } from '../digest/queueDigests';
import { Registry } from '../registry/createRegistry';
import { tellEnding } from '../reminders/tellEnding';

/**
 * Puts into the outbox what the calendar asks for: what ends soon, digests and
 * campaigns.
 */
export async function queueScheduled(options: {
  knex: Knex;
  registry: Registry;
  notifications: WellArchitectedConfig['notifications'];
  now: Date;
  signal: AbortSignal;
}): Promise<void> {
  const { coalesceAbove, digest } = options.notifications;
  await tellEnding({ ...options, coalesceAbove });
  if (digest.enabled) {
    await queueDigests({ ...options, schedule: digest });
  }
  await tellCampaigns(options);
}
