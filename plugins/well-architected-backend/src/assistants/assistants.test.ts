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

describe.each(testDatabaseIds)('actions for assistants on %s', databaseId => {
  const { assistant } = useAssistantWorld(databaseId);

  it('says of each action whether it reads, writes or replaces', async () => {
    const { actions } = await assistant();
    const { actions: list } = await actions.list();
    expect(
      list.map(({ name, attributes: a }) => [
        name,
        a.readOnly ? 'reads' : 'writes',
        a.destructive ? 'replaces' : 'keeps',
        a.idempotent ? 'once' : 'each time',
      ]),
    ).toEqual([
      ['list-entities', 'reads', 'keeps', 'once'],
      ['get-scorecard', 'reads', 'keeps', 'once'],
      ['list-checks', 'reads', 'keeps', 'once'],
      ['explain-finding', 'reads', 'keeps', 'once'],
      ['get-action-plan', 'reads', 'keeps', 'once'],
      ['list-open-risks', 'reads', 'keeps', 'once'],
      ['get-trend', 'reads', 'keeps', 'once'],
      ['request-refresh', 'writes', 'keeps', 'once'],
      ['record-answer', 'writes', 'replaces', 'each time'],
      ['request-waiver', 'writes', 'keeps', 'each time'],
    ]);
  });

  it('has examples that its schemas accept, and describes every input', async () => {
    const { actions } = await assistant();
    const { actions: list } = await actions.list();
    for (const { id, schema, examples } of list) {
      const properties = Object.entries(schema.input.properties ?? {});
      expect(
        properties.filter(([, property]) =>
          typeof property === 'object' ? !property.description : true,
        ),
      ).toEqual([]);
      expect(examples).not.toHaveLength(0);
      for (const example of examples ?? []) {
        const unknown = Object.keys(example.input).filter(
          name => !properties.some(([property]) => property === name),
        );
        expect({ id, unknown }).toEqual({ id, unknown: [] });
      }
    }
  });

  it('lists entities by risk, page by page', async () => {
    const { invoke } = await assistant();
    const first: { nextCursor: string } = await invoke('list-entities', {
      limit: 1,
    });
    expect(first).toEqual({
      entities: [
        {
          entityRef: ORDERS,
          ownerRef: 'group:default/team-orders',
          level: 'at-risk',
          low: expect.any(Number),
          high: expect.any(Number),
          coverage: expect.any(Number),
          provisional: true,
          open: { high: 1, medium: 0, low: 0 },
          url: ORDERS_TAB,
        },
      ],
      total: 3,
      nextCursor: expect.any(String),
      url: 'https://portal.example.com/well-architected/entities',
    });
    expect(
      await invoke('list-entities', { limit: 2, cursor: first.nextCursor }),
    ).toMatchObject({
      entities: [
        { entityRef: 'component:default/billing' },
        { entityRef: 'component:default/carts' },
      ],
    });
    expect(
      await invoke('list-entities', {
        owner: ['group:default/shop'],
        childGroups: true,
        risk: ['HIGH'],
      }),
    ).toMatchObject({
      entities: [{ entityRef: ORDERS }],
      url: 'https://portal.example.com/well-architected/entities?owner=group%3Adefault%2Fshop&risk=HIGH',
    });
  });

  it('leaves out what permissions or the catalog hide', async () => {
    const carts = { entityRef: 'component:default/carts' };
    const conditional = await assistant({ policy: onlyCarts });
    expect(await conditional.invoke('list-entities')).toMatchObject({
      entities: [carts],
      total: 1,
    });
    const hidden = await assistant({
      hidden: [ORDERS, 'component:default/billing'],
    });
    expect(await hidden.invoke('list-entities')).toMatchObject({
      entities: [carts],
    });
  });

  it('tells the scorecard in a sentence and six pillars', async () => {
    const { invoke } = await assistant();
    const card: { score: { pillars: object[] } } = await invoke(
      'get-scorecard',
      { entityRef: 'Component:Default/Orders' },
    );
    expect(card).toMatchObject({
      entityRef: ORDERS,
      ownerRef: 'group:default/team-orders',
      answer: expect.stringContaining('orders'),
      score: { level: 'at-risk', open: { high: 1 } },
      nextAction: { checkId: 'rel-test-backup', risk: 'HIGH' },
      evaluatedAt: '2026-11-20T06:00:00.000Z',
      url: ORDERS_TAB,
    });
    expect(card.score.pillars).toHaveLength(6);
    expect(card.score.pillars[2]).toMatchObject({
      pillar: 'reliability',
      open: { high: 1, medium: 0, low: 0 },
    });
  });

  it('says why there is no score of what is not reviewed', async () => {
    const { invoke } = await assistant({ unseen: ['component:default/new'] });
    await expect(
      invoke('get-scorecard', { entityRef: 'component:default/new' }),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'NotFoundError',
        message: expect.stringContaining('component:default/new is not'),
      }),
    );
  });

  it('lists checks with why they matter, page by page', async () => {
    const { invoke } = await assistant();
    const first: { nextCursor: string } = await invoke('list-checks', {
      limit: 3,
    });
    expect(first).toMatchObject({ total: 4, nextCursor: expect.any(String) });
    const second: { checks: object[] } = await invoke('list-checks', {
      limit: 3,
      cursor: first.nextCursor,
    });
    expect(second).not.toHaveProperty('nextCursor');
    expect(second.checks).toHaveLength(1);
    expect(
      await invoke('list-checks', { pillar: ['security'], text: 'ROOT' }),
    ).toMatchObject({
      checks: [
        {
          checkId: 'sec-test-root',
          pillar: 'security',
          risk: 'HIGH',
          impact: 'It matters.',
          url: 'https://portal.example.com/well-architected/checks?check=sec-test-root',
        },
      ],
      total: 1,
    });
    await expect(invoke('list-checks', { cursor: 'zzz' })).rejects.toThrow(
      "Input 'cursor' is not the nextCursor of this list: 'zzz'",
    );
  });

  it.each([
    [ORDERS, ORDERS, 1, 'catalog/default/component/orders/well-architected'],
    [
      'group:default/shop',
      'group:default/shop',
      2,
      'catalog/default/group/shop/well-architected',
    ],
    [
      'domain:default/shop',
      'domain:default/shop',
      3,
      'catalog/default/domain/shop/well-architected',
    ],
    [undefined, 'org', 3, 'well-architected/overview'],
  ])('tells the trend of %s', async (subjectRef, subject, entities, path) => {
    const { invoke } = await assistant();
    const trend: { points: object[] } = await invoke('get-trend', {
      ...(subjectRef ? { subjectRef } : {}),
      days: 365,
    });
    expect(trend).toMatchObject({
      subject,
      change: { since: '2026-10-10', low: 0, high: 0, entities: 0 },
      url: `https://portal.example.com/${path}`,
    });
    expect(trend.points[trend.points.length - 1]).toMatchObject({
      day: '2026-11-20',
      entities,
      open: { high: 1 },
    });
  });
});
