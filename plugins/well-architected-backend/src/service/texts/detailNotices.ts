/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import { CollectionRow, ResultRow } from '../../database/tables';
import { oncePer } from '../../reading/oncePer';
import { ResultDetail } from '../../score/toResultRow';

/** Each action that a result misses, with the check. */
const missingOf = oncePer((open: ResultRow[]) =>
  open.flatMap(row => {
    const { missingActions }: ResultDetail = JSON.parse(row.detail);
    return missingActions.map(action => ({ action, checkId: row.check_id }));
  }),
);

/**
 * One notice per IAM action without which a detail of resources could not be
 * read, although the resources themselves could. Pure.
 *
 * @param options.problems - what has been told about whole resource types
 * @param options.open - results that may name missing actions
 */
export function detailNotices(options: {
  problems: CollectionRow[];
  open: ResultRow[];
}): ScorecardNotice[] {
  const told = new Set(options.problems.map(row => row.missing_action));
  const checks = new Map<string, string[]>();
  for (const { action, checkId } of missingOf(options.open)) {
    if (!told.has(action)) {
      checks.set(action, [...(checks.get(action) ?? []), checkId]);
    }
  }
  return [...checks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([missingAction, ids]) => ({
      kind: 'permission-missing',
      missingAction,
      message: `A role may not call ${missingAction}, so not everything is known about ${ids
        .sort()
        .join(', ')}.`,
    }));
}
