/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import { CollectionRow, ResultRow } from '../../database/tables';
import { ResultDetail } from '../../score/toResultRow';

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
  for (const row of options.open) {
    const { missingActions }: ResultDetail = JSON.parse(row.detail);
    for (const action of missingActions.filter(name => !told.has(name))) {
      checks.set(action, [...(checks.get(action) ?? []), row.check_id]);
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
