/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Acceptance tests I1 and I2: accounts whose role may call nothing at all.
 */
import {
  AccountHealth,
  CheckResult,
  EntityReport,
  Page,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { collectors } from 'backstage-plugin-well-architected-backend-module-aws';
import { Inventory } from 'backstage-plugin-well-architected-node';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { allChecks } from './__testUtils__/catalogue';
import { DEVELOPMENT, PRODUCTION } from './__testUtils__/exampleCatalog';
import { readExample } from './__testUtils__/readExample';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

/** The first IAM action that each collector needs to list anything. */
const firstAction = new Map(
  collectors.map(({ id, list }) => [id, Object.values(list).flat()[0]]),
);

/** The inventory that is left when every call is denied. */
function denyAll(inventory: Inventory): Inventory {
  return {
    ...inventory,
    resources: [],
    metrics: {},
    collection: inventory.collection.map(status => {
      const missingAction = firstAction.get(status.collector)!;
      return {
        ...status,
        status: 'denied',
        count: 0,
        missingAction,
        reason: `may not call ${missingAction}`,
      };
    }),
  };
}

describe.each(testDatabaseIds)(
  'a role that may call nothing on %s',
  databaseId => {
    let example: Example;

    beforeAll(async () => {
      example = await startExample({
        knex: await migratedDatabase(databaseId),
        accounts: await Promise.all(
          ([PRODUCTION, DEVELOPMENT] as const).map(
            async (id): Promise<[string, Inventory]> => [
              id,
              denyAll(await readExample(id)),
            ],
          ),
        ),
      });
    });
    afterAll(() => example?.stop());

    it('I1 leaves all that is read from AWS unknown, and the rest works', async () => {
      const { items } = await example.get<Page<CheckResult>>(
        `${ORDERS_API}/results`,
      );
      const byId = new Map(items.map(result => [result.checkId, result]));
      const fromAws = allChecks.filter(
        ({ kind }) => kind === 'resource' || kind === 'account',
      );
      const proven = fromAws
        .map(({ id }) => byId.get(id))
        .filter(result => result?.state === 'pass' || result?.state === 'fail');
      // the Regions of the scope are declared, not read
      expect(proven.map(result => result?.checkId)).toEqual([
        'sus-region-choice',
      ]);
      expect(byId.get('rel-dynamodb-pitr')).toMatchObject({
        state: 'unknown',
        reason: 'ACCESS_DENIED',
      });
      expect(byId.get('ops-owner-defined')?.state).toBe('pass');
      expect(byId.get('rel-dr-plan')?.state).toBeDefined();

      const report = await example.get<EntityReport>(`${ORDERS_API}/report`);
      expect(report.pillars.map(({ pillar }) => pillar)).toEqual(PILLAR_IDS);
      expect(JSON.stringify(report)).not.toMatch(/\bat .*\.[jt]s:\d+/);
    });

    it('I2 names exactly the actions that are missing', async () => {
      const { items } = await example.get<Page<AccountHealth>>('/accounts');
      for (const { missingActions } of items) {
        expect(missingActions.length).toBeGreaterThan(50);
        const wanted = new Set(firstAction.values());
        expect(missingActions.filter(action => !wanted.has(action))).toEqual(
          [],
        );
      }
    });
  },
);
