/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  defaultDueOf,
  OrgFinding,
} from 'backstage-plugin-well-architected-common';
import { toTracking } from '../actions/toTracking';
import { ActionRow } from '../actions/types';
import { toShownMessage } from '../moment/evidenceMoment';
import { Registry } from '../registry/createRegistry';
import type { FindingRow } from './listFindings';

/** The action of a joined row; undefined where nothing was settled. */
function actionOf(row: FindingRow): ActionRow | undefined {
  if (row.action_version === null) {
    return undefined;
  }
  const columns = Object.entries(row).flatMap(([name, value]) =>
    name.startsWith('action_') ? [[name.slice('action_'.length), value]] : [],
  );
  return {
    ...(Object.fromEntries(columns) as ActionRow),
    entity_ref: row.entity_ref,
    check_id: row.check_id,
  };
}

/** A finding as the lists of the organisation show it. */
export function toOrgFinding(options: {
  row: FindingRow;
  registry: Pick<Registry, 'all' | 'dueDays'>;
  now: Date;
}): OrgFinding {
  const { row, registry, now } = options;
  const action = actionOf(row);
  const { dueDays } = registry;
  const defaultDue = action?.due_date
    ? undefined
    : defaultDueOf({ ...row, dueDays, now });
  return {
    entityRef: row.entity_ref,
    ...(row.title === null ? {} : { entityTitle: row.title }),
    ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
    ...(row.system_ref === null ? {} : { systemRef: row.system_ref }),
    checkId: row.check_id,
    title: registry.all.get(row.check_id)?.title ?? row.check_id,
    pillar: row.pillar,
    state: row.state,
    risk: row.risk,
    evidence: row.evidence_kind,
    message: toShownMessage(row.message, row),
    ...(row.reason === null ? {} : { reason: row.reason }),
    failed: row.failed,
    unknown: row.unknown,
    total: row.total,
    ...(row.monthly_waste_usd === null
      ? {}
      : { monthlyWasteUsd: row.monthly_waste_usd }),
    accountFinding: Boolean(row.account_finding),
    since: row.since,
    ...(action ? { tracking: toTracking(action, now) } : {}),
    ...(defaultDue ? { defaultDue } : {}),
  };
}
