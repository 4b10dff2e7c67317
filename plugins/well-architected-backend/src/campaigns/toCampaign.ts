/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Campaign,
  CampaignProgress,
} from 'backstage-plugin-well-architected-common';
import { Registry } from '../registry/createRegistry';
import { checkIdsOf } from './resolveChecks';
import { statusOf } from './statusOf';
import { CampaignDayRow, CampaignRow } from './types';

export function toProgress(row: CampaignDayRow): CampaignProgress {
  return {
    day: row.day,
    passing: Number(row.passing),
    failing: Number(row.failing),
    unknown: Number(row.unknown),
    waived: Number(row.waived),
    entities: Number(row.entities),
    entitiesPassing: Number(row.entities_passing),
  };
}

/** What is unknown is never a pass. Pure. */
export function isReached(
  progress: CampaignProgress,
  targetPercent: number | null,
): boolean {
  const { entities, entitiesPassing, failing, unknown } = progress;
  return targetPercent === null
    ? failing + unknown === 0
    : entitiesPassing * 100 >= targetPercent * entities;
}

/** A campaign as the API tells it. Pure. */
export function toCampaign(options: {
  row: CampaignRow;
  progress?: CampaignDayRow;
  registry: Pick<Registry, 'all' | 'enabled' | 'countsFrom'>;
  /** `YYYY-MM-DD` */
  day: string;
}): Campaign {
  const { row, registry, day } = options;
  const progress = options.progress && toProgress(options.progress);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    status: statusOf(row, day),
    selection: JSON.parse(row.selection),
    audience: JSON.parse(row.audience),
    checks: checkIdsOf(row, registry).flatMap(checkId => {
      const check = registry.all.get(checkId);
      const from = registry.countsFrom.get(checkId);
      return check
        ? [
            {
              checkId,
              title: check.title,
              pillar: check.pillar,
              risk: check.risk,
              ...(from !== undefined && day < from ? { countsFrom: from } : {}),
            },
          ]
        : [];
    }),
    starts: row.starts,
    due: row.due,
    ...(row.target_percent === null
      ? {}
      : { targetPercent: row.target_percent }),
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    ...(row.cancelled_at ? { cancelledAt: row.cancelled_at } : {}),
    ...(row.cancel_reason ? { cancelReason: row.cancel_reason } : {}),
    version: row.version,
    ...(progress
      ? { progress, targetReached: isReached(progress, row.target_percent) }
      : {}),
  };
}
