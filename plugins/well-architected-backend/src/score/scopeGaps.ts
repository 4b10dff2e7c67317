/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  Check,
  CollectionState,
  REGION_TYPE,
  unknownReasonOf,
} from 'backstage-plugin-well-architected-node';
import { CollectionRow } from '../database/tables';

type Gap = Pick<Observation, 'reason' | 'missingAction' | 'message'> & {
  region: string;
};

const observe = (check: Check, accountId: string, gap: Gap): Observation => ({
  checkId: check.id,
  subject: {
    type: REGION_TYPE,
    id: `${accountId}@${gap.region}`,
    name: gap.region,
    region: gap.region,
    accountId,
  },
  status: 'unknown',
  reason: gap.reason,
  ...(gap.missingAction ? { missingAction: gap.missingAction } : {}),
  message: gap.message,
  evidence: {},
});

const isRegional = (check: Check) =>
  check.kind === 'resource' &&
  check.on.some(({ collector }) => collector.scope === 'regional');

/**
 * What an entity's scope asks for and the reading of the account does not
 * have, as unknown observations, so that it is never taken for "nothing there":
 * Regions that are not configured for the account, and tags that could not be
 * read where the scope is by tags. Pure.
 */
export function scopeGaps(options: {
  checks: Check[];
  accountId: string;
  /** Regions that the entity declares; empty for the configured ones. */
  declaredRegions: string[];
  configuredRegions: string[];
  byTags: boolean;
  /** How reading the tags went; only what was not complete. */
  unreadTags: CollectionRow[];
}): Observation[] {
  const { checks, accountId, declaredRegions, configuredRegions } = options;
  const unread: Gap[] = declaredRegions
    .filter(region => !configuredRegions.includes(region))
    .map(region => ({
      region,
      reason: 'NOT_COLLECTED',
      message: `${region} is in the scope, but it is not configured for account ${accountId}`,
    }));
  const regions =
    declaredRegions.length > 0 ? declaredRegions : configuredRegions;
  const untagged: Gap[] = options.byTags
    ? options.unreadTags
        .filter(({ region }) => region === 'global' || regions.includes(region))
        .map(row => ({
          region: row.region,
          reason: unknownReasonOf(row.status as Exclude<CollectionState, 'ok'>),
          missingAction: row.missing_action ?? undefined,
          message: `The scope is by tags, and the tags in ${
            row.region
          } of account ${accountId} could not be read: ${
            row.reason ?? row.status
          }`,
        }))
    : [];
  return checks
    .filter(check => check.kind === 'resource')
    .flatMap(check =>
      [...(isRegional(check) ? unread : []), ...untagged].map(gap =>
        observe(check, accountId, gap),
      ),
    );
}
