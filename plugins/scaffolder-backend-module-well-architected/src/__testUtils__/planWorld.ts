/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ResponseError } from '@backstage/errors';
import {
  ActionItem,
  ActionTracking,
  ActionTrackingInput,
  WellArchitectedApi,
} from 'backstage-plugin-well-architected-common';

/** An open action of a plan. */
export function actionItem(overrides: Partial<ActionItem>): ActionItem {
  return {
    checkId: 'rel-dynamodb-pitr',
    pillar: 'reliability',
    issue: 'Table orders has no point-in-time recovery',
    risk: 'HIGH',
    effort: 'Low',
    impact: 'Data is lost.',
    recommendation: 'Enable it.',
    steps: ['Enable', 'Restore'],
    successCriteria: ['ENABLED'],
    tradeOffs: [],
    resources: [],
    phase: 'now',
    evidenceIds: ['e'],
    ...overrides,
  };
}

/** What is settled about an action, by a person. */
export function trackingOf(overrides: Partial<ActionTracking>): ActionTracking {
  return {
    status: 'open',
    updatedBy: 'user:default/ada',
    updatedAt: '2026-11-18T00:00:00.000Z',
    version: 1,
    overdue: false,
    ...overrides,
  };
}

/**
 * A plan that keeps what is settled as the API does: another version than the
 * present one is refused with 409.
 */
export function createPlanWorld(plan: ActionItem[]) {
  const actions = new Map(plan.map(action => [action.checkId, action]));
  const settle = (checkId: string, input: ActionTrackingInput) => {
    const action = actions.get(checkId)!;
    const tracking = trackingOf({ ...input, version: input.version + 1 });
    actions.set(checkId, { ...action, tracking });
    return tracking;
  };
  const api = {
    getReport: jest.fn(async () => ({ actionPlan: [...actions.values()] })),
    getFinding: jest.fn(async (_: string, checkId: string) => ({
      action: actions.get(checkId),
    })),
    putAction: jest.fn(
      async (_: string, checkId: string, input: ActionTrackingInput) => {
        if (input.version !== (actions.get(checkId)?.tracking?.version ?? 0)) {
          throw await ResponseError.fromResponse(
            new Response('{}', { status: 409, statusText: 'Conflict' }),
          );
        }
        return settle(checkId, input);
      },
    ),
  };
  return {
    api,
    apiFor: () => api as unknown as WellArchitectedApi,
    /** What somebody else settles, whatever was there before. */
    settle,
    remove: (checkId: string) => actions.delete(checkId),
    trackingOf: (checkId: string) => actions.get(checkId)?.tracking,
  };
}
