/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check } from 'backstage-plugin-well-architected-node';
import { Scan } from './scanAccount';

/**
 * The scan for other programs. A failing observation always has a risk: the
 * graded one, else the default of its check. What does not exist is left out.
 */
export function renderJson(options: {
  scan: Scan;
  checks: readonly Check[];
}): string {
  const { inventory, review } = options.scan;
  const defaultRisk = new Map(options.checks.map(c => [c.id, c.risk]));
  const { accountId, regions, startedAt, finishedAt, apiCalls } = inventory;
  return JSON.stringify(
    {
      accountId,
      regions,
      startedAt,
      finishedAt,
      apiCalls,
      collection: inventory.collection.map(
        ({ collector, region, status, reason, missingAction, count }) => ({
          collector,
          region,
          status,
          reason,
          missingAction,
          count,
        }),
      ),
      score: review.score,
      results: review.concluded.map(({ observations: _, ...result }) => result),
      actionPlan: review.actionPlan,
      observations: review.observations.map(
        ({ checkId, status, risk, subject, message, evidence, ...rest }) => ({
          checkId,
          status,
          risk:
            status === 'fail' ? risk ?? defaultRisk.get(checkId) : undefined,
          subject,
          message,
          evidence,
          ...rest,
        }),
      ),
    },
    null,
    2,
  );
}
