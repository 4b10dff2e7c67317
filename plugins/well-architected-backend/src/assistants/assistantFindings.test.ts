/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import {
  onlyCarts,
  ORDERS,
  ORDERS_TAB,
  useAssistantWorld,
} from './__testUtils__/assistantWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)(
  'what assistants are told of findings on %s',
  databaseId => {
    const { assistant } = useAssistantWorld(databaseId);

    it('explains a finding: grade, evidence, what to do, since when', async () => {
      const { invoke } = await assistant();
      expect(
        await invoke('explain-finding', {
          entityRef: ORDERS,
          checkId: 'rel-test-backup',
        }),
      ).toMatchObject({
        state: 'fail',
        risk: 'HIGH',
        message: expect.stringContaining('orders'),
        why: expect.arrayContaining([expect.any(String)]),
        since: '2026-10-10T06:00:00.000Z',
        evidence: [
          {
            name: 'orders',
            arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
            status: 'fail',
            message: 'orders has no backup',
          },
        ],
        evidenceTotal: 1,
        action: { steps: ['One', 'Two'], phase: 'now' },
        changes: [{ to: 'fail' }],
        url: `${ORDERS_TAB}?finding=rel-test-backup`,
      });
      await expect(
        invoke('explain-finding', { entityRef: ORDERS, checkId: 'sec-none' }),
      ).rejects.toThrow("There is no check 'sec-none'");
    });

    it('tells the plan, or the part of it that was asked for', async () => {
      const { invoke } = await assistant();
      expect(
        await invoke('get-action-plan', { entityRef: ORDERS, phase: ['now'] }),
      ).toMatchObject({
        actions: [{ checkId: 'rel-test-backup', phase: 'now', risk: 'HIGH' }],
        total: 1,
      });
      expect(
        await invoke('get-action-plan', {
          entityRef: ORDERS,
          pillar: ['security'],
        }),
      ).toMatchObject({ actions: [], total: 0 });
    });

    it('lists the open risks of an owner and its child groups', async () => {
      const { invoke } = await assistant();
      expect(
        await invoke('list-open-risks', {
          ownerRef: 'Group:Default/Shop',
          risk: ['HIGH', 'MEDIUM'],
        }),
      ).toMatchObject({
        risks: [
          {
            entityRef: ORDERS,
            ownerRef: 'group:default/team-orders',
            checkId: 'rel-test-backup',
            risk: 'HIGH',
            message: expect.stringContaining('orders'),
            since: '2026-10-10T06:00:00.000Z',
            url: `${ORDERS_TAB}?finding=rel-test-backup`,
          },
        ],
        total: 1,
        url: 'https://portal.example.com/well-architected/risks?owner=group%3Adefault%2Fshop',
      });
      const all: { risks: { risk: string }[] } = await invoke(
        'list-open-risks',
      );
      expect(all.risks.map(({ risk }) => risk)).toEqual(['HIGH', 'MEDIUM']);
      expect(await invoke('list-open-risks', { overdue: true })).toMatchObject({
        risks: [],
        total: 0,
        url: 'https://portal.example.com/well-architected/risks?due=overdue',
      });
      const conditional = await assistant({ policy: onlyCarts });
      expect(await conditional.invoke('list-open-risks')).toMatchObject({
        risks: [],
        total: 0,
      });
      const hidden = await assistant({ hidden: [ORDERS] });
      expect(await hidden.invoke('list-open-risks')).toMatchObject({
        risks: [{ entityRef: 'component:default/billing' }],
      });
    });
  },
);
