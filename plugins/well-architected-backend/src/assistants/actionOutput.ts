/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem, dueOf } from 'backstage-plugin-well-architected-common';
import { Zod } from './types';

/** Whose due date it is. */
export const dueDateFromOutput = (zod: Zod) =>
  zod
    .string()
    .optional()
    .describe("settled by people, or the organisation's default");

/** The due date that counts, if there is one. */
export function toDue(item: Parameters<typeof dueOf>[0]) {
  const due = dueOf(item);
  return due
    ? { dueDate: due.dueDate, dueDateFrom: due.from, overdue: due.overdue }
    : {};
}

/** One action of the plan. */
export const actionOutput = (zod: Zod) => ({
  checkId: zod.string(),
  pillar: zod.string(),
  phase: zod.string().describe('now (HIGH), next (MEDIUM) or later (LOW)'),
  risk: zod.string(),
  effort: zod.string(),
  issue: zod.string(),
  impact: zod.string(),
  recommendation: zod.string(),
  steps: zod.array(zod.string()),
  successCriteria: zod.array(zod.string()),
  tradeOffs: zod.array(
    zod.object({ pillar: zod.string(), text: zod.string() }),
  ),
  pullsAgainst: zod
    .array(zod.string())
    .optional()
    .describe('Other open actions that it works against, as check ids'),
  monthlySavingUsd: zod.number().optional(),
  owner: zod.string().optional().describe('Who does it'),
  dueDate: zod.string().optional(),
  dueDateFrom: dueDateFromOutput(zod),
  overdue: zod.boolean().optional(),
  issueUrl: zod.string().optional(),
  url: zod.string(),
});

/** @param url - page of its finding */
export function toAction(item: ActionItem, url: string) {
  const { tracking, pullsAgainst, monthlySavingUsd } = item;
  return {
    checkId: item.checkId,
    pillar: item.pillar,
    phase: item.phase,
    risk: item.risk,
    effort: item.effort,
    issue: item.issue,
    impact: item.impact,
    recommendation: item.recommendation,
    steps: item.steps,
    successCriteria: item.successCriteria,
    tradeOffs: item.tradeOffs.map(({ pillar, text }) => ({ pillar, text })),
    ...(pullsAgainst?.length
      ? { pullsAgainst: pullsAgainst.map(({ checkId }) => checkId) }
      : {}),
    ...(monthlySavingUsd === undefined ? {} : { monthlySavingUsd }),
    ...(tracking
      ? {
          ...(tracking.ownerRef ? { owner: tracking.ownerRef } : {}),
          overdue: tracking.overdue,
          ...(tracking.issueUrl ? { issueUrl: tracking.issueUrl } : {}),
        }
      : {}),
    ...toDue(item),
    url,
  };
}
