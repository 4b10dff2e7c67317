/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { actionItem, trackingOf } from './planWorld';

/** GitHub with a token, GitHub Enterprise without, and a GitLab. */
export const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        github: [
          { host: 'github.com', token: 'gh-secret' },
          {
            host: 'ghe.example.com',
            apiBaseUrl: 'https://ghe.example.com/api/v3',
          },
        ],
        gitlab: [
          {
            host: 'gitlab.example.com',
            token: 'gl-secret',
            apiBaseUrl: 'https://gitlab.example.com/api/v4',
            baseUrl: 'https://gitlab.example.com',
          },
        ],
      },
    },
  }),
);

/** An action that is free. */
export const pitr = actionItem({});
/** One that has an issue already. */
export const secret = actionItem({
  checkId: 'sec-lambda-env-no-secrets',
  pillar: 'security',
  issue: 'PAYMENTS_API_KEY of orders-handler holds a secret',
  tracking: trackingOf({ issueUrl: 'https://issues.example.com/1' }),
});
/** One that somebody has taken, free of an issue. */
export const tracing = actionItem({
  checkId: 'ops-xray-tracing',
  pillar: 'operational-excellence',
  issue: 'orders-handler is not traced',
  risk: 'MEDIUM',
  phase: 'next',
  tracking: trackingOf({
    ownerRef: 'group:default/team-orders',
    dueDate: '2026-12-24',
    note: 'with the next release',
    version: 3,
  }),
});
/** One that is done. */
export const caching = actionItem({
  checkId: 'perf-api-caching',
  pillar: 'performance-efficiency',
  issue: 'Stage prod caches nothing',
  risk: 'LOW',
  phase: 'later',
  tracking: trackingOf({ status: 'done' }),
});
/** The action plan of an entity. */
export const PLAN = [pitr, secret, tracing, caching];
