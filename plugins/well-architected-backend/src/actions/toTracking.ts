/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionTracking } from 'backstage-plugin-well-architected-common';
import { ActionRow } from './types';

/**
 * What is settled about an action. Overdue is decided by the due date alone:
 * an action that was called done while its finding is open is overdue too.
 */
export function toTracking(row: ActionRow, now: Date): ActionTracking {
  const today = now.toISOString().slice(0, 10);
  return {
    ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
    ...(row.due_date === null ? {} : { dueDate: row.due_date }),
    ...(row.issue_url === null ? {} : { issueUrl: row.issue_url }),
    status: row.status,
    ...(row.note === null ? {} : { note: row.note }),
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
    version: row.version,
    overdue: row.due_date !== null && row.due_date < today,
  };
}
