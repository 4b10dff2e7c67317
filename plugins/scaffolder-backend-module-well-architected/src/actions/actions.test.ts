/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  ActionItem,
  renderAction,
  WellArchitectedApi,
} from 'backstage-plugin-well-architected-common';
import { actionItem, trackingOf } from '../__testUtils__/planWorld';
import { createLinkAction } from './createLinkAction';
import { createPlanAction } from './createPlanAction';

const ENTITY = 'component:default/orders-api';
const tracking = trackingOf({
  ownerRef: 'group:default/team-orders',
  dueDate: '2026-12-24',
  version: 3,
});
const PLAN = [
  actionItem({}),
  actionItem({
    checkId: 'sec-lambda-env-no-secrets',
    tracking: { ...tracking, issueUrl: 'https://issues.example.com/1' },
  }),
  actionItem({ checkId: 'ops-xray-tracing', risk: 'MEDIUM', tracking }),
  actionItem({
    checkId: 'perf-api-caching',
    risk: 'LOW',
    tracking: { ...tracking, status: 'done' },
  }),
];

function world() {
  const api = {
    getReport: jest.fn(async () => ({ actionPlan: PLAN })),
    putAction: jest.fn(),
  };
  const apiFor = jest.fn(() => api as unknown as WellArchitectedApi);
  return { api, apiFor };
}
const credentials = mockCredentials.user('user:default/ada');
const getInitiatorCredentials = async () => credentials;

describe('well-architected:plan', () => {
  async function run(input: Record<string, unknown>) {
    const { api, apiFor } = world();
    const output = jest.fn();
    await createPlanAction({ apiFor }).handler({
      ...createMockActionContext({ input: { entityRef: ENTITY, ...input } }),
      getInitiatorCredentials,
      output,
    });
    const outputs = Object.fromEntries(output.mock.calls);
    return { api, apiFor, outputs };
  }
  const idsOf = ({ outputs }: Awaited<ReturnType<typeof run>>) =>
    outputs.issues.map(({ checkId }: ActionItem) => checkId);

  it('gives an issue for each action that nobody has taken, in plan order', async () => {
    const { apiFor, api, outputs } = await run({});
    expect(apiFor).toHaveBeenCalledWith(credentials);
    expect(api.getReport).toHaveBeenCalledWith(ENTITY);
    expect(outputs).toEqual({
      issues: [
        {
          checkId: 'rel-dynamodb-pitr',
          pillar: 'reliability',
          risk: 'HIGH',
          title: '[HIGH] Table orders has no point-in-time recovery',
          body: renderAction(PLAN[0]),
          labels: ['well-architected'],
        },
        expect.objectContaining({ checkId: 'ops-xray-tracing' }),
      ],
      taken: 2,
    });
  });

  it('can be limited to checks and risks', async () => {
    expect(idsOf(await run({ risks: ['MEDIUM'] }))).toEqual([
      'ops-xray-tracing',
    ]);
    expect(idsOf(await run({ checks: ['rel-dynamodb-pitr'] }))).toEqual([
      'rel-dynamodb-pitr',
    ]);
  });

  it('has all of them, with other labels, on request', async () => {
    const all = await run({ includeTaken: true, labels: ['aws', 'review'] });
    expect(idsOf(all)).toHaveLength(4);
    expect(all.outputs.taken).toBe(0);
    expect(all.outputs.issues[0].labels).toEqual(['aws', 'review']);
  });
});

describe('well-architected:plan:link', () => {
  async function run(issueUrls: string[]) {
    const { api, apiFor } = world();
    const input = {
      entityRef: ENTITY,
      issues: [
        { checkId: 'rel-dynamodb-pitr' },
        { checkId: 'ops-xray-tracing' },
      ],
      issueUrls,
    };
    await createLinkAction({ apiFor }).handler({
      ...createMockActionContext({ input }),
      getInitiatorCredentials,
    });
    return api;
  }

  it('keeps the issue with the action, and what was settled before', async () => {
    const api = await run([
      'https://issues.example.com/7',
      'https://issues.example.com/8',
    ]);
    expect(api.putAction.mock.calls).toEqual([
      [
        ENTITY,
        'rel-dynamodb-pitr',
        {
          status: 'open',
          version: 0,
          issueUrl: 'https://issues.example.com/7',
        },
      ],
      [
        ENTITY,
        'ops-xray-tracing',
        {
          ownerRef: 'group:default/team-orders',
          dueDate: '2026-12-24',
          status: 'open',
          version: 3,
          issueUrl: 'https://issues.example.com/8',
        },
      ],
    ]);
  });

  it('refuses addresses that do not fit the issues', async () => {
    await expect(run(['https://issues.example.com/7'])).rejects.toThrow(
      "Input 'issueUrls' has 1 addresses for 2 issues",
    );
  });
});
