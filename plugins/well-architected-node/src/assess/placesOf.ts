/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Observation,
  UnknownReason,
} from 'backstage-plugin-well-architected-common';
import { CollectionStatus, ResourceCheck } from '../define';
import { InventoryIndex } from './InventoryIndex';
import { REGION_TYPE } from './subjectTypes';
import { unknownReasonOf } from './unknownReasonOf';

/** Reasons that say that an account has no such source. */
const NOT_THERE: UnknownReason[] = ['OPT_IN_REQUIRED', 'SUPPORT_PLAN_REQUIRED'];

interface PlacesOptions {
  check: ResourceCheck;
  index: InventoryIndex;
  accountId: string;
}

const placeOf = (collector: string, region: string, accountId: string) => ({
  type: REGION_TYPE,
  id: `${collector}@${region}`,
  name: region,
  region,
  accountId,
});

interface Missing extends Pick<CollectionStatus, 'region' | 'missingAction'> {
  reason: UnknownReason;
  why: string;
}

const NEVER_COLLECTED: Missing = {
  region: 'global',
  reason: 'NOT_COLLECTED',
  why: 'they were not collected',
};

/** Regions of which the check cannot know what is in them. */
function unreadRegions(options: PlacesOptions): Observation[] {
  const { check, index, accountId } = options;
  const isSibling = check.imported?.derivedFrom !== undefined;
  return check.on.flatMap(({ collector }) => {
    const statuses = index.statusesOf(collector.type);
    const missing =
      statuses.length === 0
        ? [NEVER_COLLECTED]
        : statuses
            .filter(s => s.status !== 'ok')
            .map(
              (s): Missing => ({
                region: s.region,
                reason: unknownReasonOf(s.status),
                why: s.reason ?? s.status,
                missingAction: s.missingAction,
              }),
            );
    return missing.map(({ region, reason, why, missingAction }) => ({
      checkId: check.id,
      subject: placeOf(collector.id, region, accountId),
      // That a source is not there at all is said once, not in every pillar.
      ...(isSibling && NOT_THERE.includes(reason)
        ? { status: 'not-applicable' as const }
        : { status: 'unknown' as const, reason }),
      ...(missingAction ? { missingAction } : {}),
      message: `${collector.noun.many} in ${region} of account ${accountId} could not be read: ${why}`,
      evidence: { collector: collector.id },
    }));
  });
}

/** Where the source was read to the end, an observation that it is on. */
function placesWhereOn(options: PlacesOptions): Observation[] {
  const { check, index, accountId } = options;
  const { imported: source } = check;
  if (!source) {
    return [];
  }
  return index
    .statusesOf(source.type)
    .filter(({ status }) => status === 'ok')
    .map(({ collector, region }) => ({
      checkId: check.id,
      subject: placeOf(collector, region, accountId),
      status: source.derivedFrom ? 'not-applicable' : 'pass',
      message:
        region === 'global'
          ? `${source.name} can be read in account ${accountId}`
          : `${source.name} is on in ${region} of account ${accountId}`,
      evidence: { sourceIsOn: region },
    }));
}

/**
 * What a check says about whole Regions: that it could not read them and why,
 * and of a check that imports findings, that its source is on there. Pure.
 *
 * @internal
 */
export function placesOf(options: PlacesOptions): Observation[] {
  return [...unreadRegions(options), ...placesWhereOn(options)];
}
