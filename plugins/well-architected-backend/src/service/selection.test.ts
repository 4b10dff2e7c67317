/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityReport,
  EntityScorecard,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { JsonObject } from '@backstage/types';
import { Express } from 'express';
import request from 'supertest';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { seedWorld, testApi } from './__testUtils__/apiWorld';

jest.setTimeout(120_000);

const ORDERS = '/entities/component/default/orders';
const TITLED = [
  backupCheck,
  rootCheck,
  { ...ownerCheck, title: 'A team owns it' },
  { ...planCheck, title: 'There is a plan' },
];

describe.each(testDatabaseIds)('what is turned off, on %s', databaseId => {
  async function start(...configs: JsonObject[]): Promise<Express> {
    const knex = await migratedDatabase(databaseId);
    for (const config of configs) {
      await seedWorld(knex, { registry: testRegistry(TITLED, config) });
    }
    const registry = testRegistry(TITLED, configs.at(-1));
    return (await testApi({ knex, registry })).app;
  }
  const get = async <T>(app: Express, path: string): Promise<T> => {
    const { body, status } = await request(app).get(path);
    expect({ status, error: body.error }).toEqual({
      status: 200,
      error: undefined,
    });
    return body;
  };
  const off = (id: string, reason: string) => ({ disabled: [{ id, reason }] });
  const RELIABILITY_OFF = {
    pillars: off('reliability', 'Reviewed by another team'),
  };

  describe('a pillar', () => {
    let app: Express;
    beforeAll(async () => {
      // reviewed before, so that its HIGH finding is known
      app = await start({}, RELIABILITY_OFF);
    });

    it('stays one of six and never has a score', async () => {
      const { score, ...card } = await get<EntityScorecard>(
        app,
        `${ORDERS}/scorecard`,
      );
      expect(score?.pillars.map(({ pillar }) => pillar)).toEqual(PILLAR_IDS);
      expect(score?.pillars[2]).toMatchObject({
        pillar: 'reliability',
        turnedOff: 'Reviewed by another team',
        enoughEvidence: false,
        coverage: 0,
        low: 0,
      });
      expect(score?.provisional).toBe(true);
      expect(card.disabledPillars).toEqual([
        { pillar: 'reliability', reason: 'Reviewed by another team' },
      ]);
      expect(card.disabledChecks.map(c => [c.checkId, c.by])).toEqual([
        ['rel-test-backup', 'pillar'],
        ['rel-test-plan', 'pillar'],
      ]);
    });

    it('keeps the level of the HIGH risk that it hides', async () => {
      const { score } = await get<EntityScorecard>(app, `${ORDERS}/scorecard`);
      expect(score?.counts.high).toBe(0);
      expect(score?.level).toBe('at-risk');
    });

    it('has results that say why they are unknown', async () => {
      const { result } = await get<{ result: JsonObject }>(
        app,
        `${ORDERS}/results/rel-test-backup`,
      );
      expect(result).toMatchObject({
        state: 'unknown',
        reason: 'TURNED_OFF',
        message:
          'Turned off by the administrator with its pillar: Reviewed by another team',
      });
    });

    it('says so in the report', async () => {
      const report = await get<EntityReport>(app, `${ORDERS}/report`);
      expect(report.pillars).toHaveLength(6);
      expect(report.pillars[2].gapsSummary).toBe(
        'This pillar was turned off by the administrator: Reviewed by another team. None of its 2 checks ran, coverage 0 %.',
      );
      expect(report.disabledPillars).toHaveLength(1);
      const { text } = await request(app).get(`${ORDERS}/report.md`);
      expect(text).toContain(
        '| Reliability | Turned off by the administrator: Reviewed by another team | 0 % |',
      );
      expect(text).toContain(
        '# Decisions of the administrator\n\n- Pillar Reliability, 2 checks, is turned off: Reviewed by another team',
      );
    });

    it('says so in every list and sum', async () => {
      const unknown = {
        turnedOff: 'Reviewed by another team',
        enoughEvidence: false,
        low: 0,
        high: 100,
        coverage: 0,
        counts: { high: 0, medium: 0, low: 0 },
      };
      for (const path of ['/entities', '/owners']) {
        const { items } = await get<{
          items: { pillars: Record<string, JsonObject> }[];
        }>(app, path);
        expect(items.length).toBeGreaterThan(0);
        for (const { pillars } of items) {
          expect(Object.keys(pillars)).toEqual(PILLAR_IDS);
          expect(pillars.reliability).toEqual(unknown);
        }
      }
      const { pillars } = await get<{ pillars: JsonObject[] }>(
        app,
        '/overview',
      );
      expect(pillars[2]).toEqual({ pillar: 'reliability', ...unknown });
    });

    it('takes no answers', async () => {
      const { status, body } = await request(app)
        .put(`${ORDERS}/answers/rel-test-plan`)
        .send({ value: 'yes' });
      expect(status).toBe(400);
      expect(body.error.message).toContain('by the administrator');
    });
  });

  it('lists checks, sources and changed risks with their reasons', async () => {
    const app = await start({
      checks: {
        ...off('rel-test-plan', 'Plans are kept elsewhere'),
        regrade: [
          { id: 'ops-test-owner', risk: 'LOW', reason: 'One team owns all' },
        ],
      },
      sources: off('dynamodb', 'No tables here'),
    });
    const about = { title: 'A check', reason: 'No tables here' };
    const expected = {
      disabledChecks: [
        {
          ...about,
          checkId: 'rel-test-backup',
          pillar: 'reliability',
          by: 'source',
          source: 'dynamodb',
        },
        {
          checkId: 'rel-test-plan',
          title: 'There is a plan',
          pillar: 'reliability',
          reason: 'Plans are kept elsewhere',
          by: 'check',
        },
        {
          ...about,
          checkId: 'sec-test-root',
          pillar: 'security',
          by: 'source',
          source: 'dynamodb',
        },
      ],
      regradedChecks: [
        {
          checkId: 'ops-test-owner',
          title: 'A team owns it',
          pillar: 'operational-excellence',
          from: 'MEDIUM',
          to: 'LOW',
          reason: 'One team owns all',
        },
      ],
      disabledSources: [
        { id: 'dynamodb', reason: 'No tables here', checks: 2 },
      ],
      disabledPillars: [],
    };
    for (const path of ['scorecard', 'report']) {
      expect(await get(app, `${ORDERS}/${path}`)).toMatchObject(expected);
    }
    const { text } = await request(app).get(`${ORDERS}/report.md`);
    expect(text).toContain(
      [
        '# Decisions of the administrator',
        '',
        '- Source `dynamodb`, needed by 2 checks, is turned off: No tables here',
        '- **There is a plan** (`rel-test-plan`) is turned off: Plans are kept elsewhere',
        '- **A team owns it** (`ops-test-owner`) is re-graded from MEDIUM to LOW: One team owns all',
      ].join('\n'),
    );
    const results = await get<{ items: JsonObject[] }>(
      app,
      `${ORDERS}/results`,
    );
    expect(results.items.map(({ checkId, state }) => [checkId, state])).toEqual(
      expect.arrayContaining([
        ['rel-test-backup', 'unknown'],
        ['sec-test-root', 'unknown'],
        ['ops-test-owner', 'pass'],
      ]),
    );
    expect(results.items).toHaveLength(3);
    const checks = await get<{ items: JsonObject[] }>(app, '/checks');
    expect(
      checks.items.map(({ checkId, enabled, disabledReason, regraded }) => ({
        checkId,
        enabled,
        disabledReason,
        regraded,
      })),
    ).toEqual([
      {
        checkId: 'ops-test-owner',
        enabled: true,
        regraded: { from: 'MEDIUM', reason: 'One team owns all' },
      },
      {
        checkId: 'sec-test-root',
        enabled: false,
        disabledReason: 'No tables here',
      },
      {
        checkId: 'rel-test-backup',
        enabled: false,
        disabledReason: 'No tables here',
      },
      {
        checkId: 'rel-test-plan',
        enabled: false,
        disabledReason: 'Plans are kept elsewhere',
      },
    ]);
  });

  it('honours the parameter of an answer that expires', async () => {
    const expiring = {
      ...planCheck,
      parameters: { expiresDays: planCheck.expiresDays },
    };
    const registry = testRegistry([expiring], {
      checks: { parameters: { [expiring.id]: { expiresDays: 30 } } },
    });
    const knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
    const { app } = await testApi({ knex, registry });
    const { body } = await request(app)
      .put(`${ORDERS}/answers/rel-test-plan`)
      .send({ value: 'yes' });
    expect(body.expiresAt).toBe('2026-12-20T12:00:00.000Z');
  });
});
