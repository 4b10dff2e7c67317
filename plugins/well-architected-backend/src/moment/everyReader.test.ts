/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { ConfigReader } from '@backstage/config';
import { fail, unknown } from 'backstage-plugin-well-architected-node';
import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import { createPortalLinks } from '../assistants/portalLinks';
import { registerActions } from '../assistants/registerActions';
import { campaignInput } from '../campaigns/__testUtils__/campaignInput';
import { createCampaign } from '../campaigns/saveCampaign';
import { readConfig } from '../config/readConfig';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { queueDigests } from '../digest/queueDigests';
import { rollUpDay } from '../history/rollUpDay';
import { completeTestReview } from '../milestones/__testUtils__/completeTestReview';
import { Notifier } from '../notify/Notifier';
import { spec } from '../schema/openapi/generated/router';
import { testApi } from '../service/__testUtils__/apiWorld';
import { EVIDENCE_MOMENT } from './evidenceMoment';

jest.setTimeout(120_000);

const REF = 'component:default/orders-api';
const FIRST = '2026-11-17T06:00:00.000Z';
const EMPTY = '2026-11-20T06:00:00.000Z';
const AGAIN = '2026-11-20T11:00:00.000Z';
const THEN = '2026-11-20 06:00 UTC';
const NOW = '2026-11-20 11:00 UTC';
const NOTHING = /0 tables found in 1 account, 1 Region at/;

const lowCheck: typeof backupCheck = {
  ...backupCheck,
  id: 'rel-test-low',
  risk: 'LOW',
};
const comingCheck: typeof backupCheck = {
  ...backupCheck,
  id: 'rel-test-coming',
};
/** Checks that repeat what nothing was found in. */
const emptyCheck: typeof backupCheck = {
  ...backupCheck,
  id: 'rel-test-empty',
  issue: f => `Nothing is kept: ${f.message}`,
  recommendation: f => `Keep something: ${f.message}`,
  conclude: ({ usual }) => {
    const { message } = usual();
    return fail(`Nothing is kept: ${message}`, { message });
  },
};
const unsureCheck: typeof backupCheck = {
  ...backupCheck,
  id: 'rel-test-unsure',
  conclude: ({ usual }) => {
    const { message } = usual();
    return unknown('API_ERROR', `Nobody knows: ${message}`, {
      evidence: { message },
    });
  },
};

describe.each(testDatabaseIds)(
  'every reader of a message on %s',
  databaseId => {
    const registry = testRegistry(
      [
        ...[backupCheck, lowCheck, comingCheck, emptyCheck, unsureCheck],
        ...[ownerCheck, planCheck],
      ],
      { checks: { countsFrom: { 'rel-test-coming': '2027-06-01' } } },
    );
    let knex: Knex;
    let app: Express;
    let milestone: string;
    let campaign: string;
    const sent: object[] = [];
    const outputs = new Map<string, string>();
    const get = async (path: string) => {
      const { status, text } = await request(app).get(path).buffer(true);
      expect([path, status]).toEqual([path, 200]);
      return text;
    };

    async function readAndScore(at: string, tables: { id: string }[]) {
      const engine = testEngine(knex, registry);
      await engine.read(
        testInventory({
          at,
          tables: tables.map(table => ({ ...table, backup: false })),
        }),
      );
      await engine.score('orders-api', at);
      await rollUpDay({ knex, day: at.slice(0, 10) });
    }

    async function notify(now: Date) {
      const signal = new AbortController().signal;
      const { notifications } = readConfig(new ConfigReader({}));
      await queueDigests({
        knex,
        registry,
        schedule: notifications.digest,
        now,
        signal,
      });
      await new Notifier({
        knex,
        registry,
        notifications: { send: async message => void sent.push(message) },
        logger: mockServices.logger.mock(),
        debounceMs: 3_600_000,
        coalesceAbove: 20,
        unknownAfterMs: 86_400_000,
        timeoutMs: 60_000,
      }).sendPending({ now, quietMs: 0, signal });
    }

    beforeAll(async () => {
      knex = await migratedDatabase(databaseId);
      const engine = testEngine(knex, registry);
      await engine.saveAccounts(testAccount());
      await engine.saveEntities(testEntity('orders-api'));
      await readAndScore(FIRST, [{ id: 'orders' }]);

      const api = await testApi({
        knex,
        registry,
        now: '2026-11-20T12:00:00.000Z',
      });
      ({ app } = api);
      await request(app)
        .post('/entities/component/default/orders-api/waivers')
        .send({
          checkId: 'rel-test-low',
          reason: 'Rebuilt from events',
          expires: '2026-12-24',
        })
        .expect(201);
      await readAndScore(EMPTY, []);
      ({ id: milestone } = await completeTestReview({
        context: api.context,
        entityRef: REF,
        name: 'Launch',
      }));
      ({ id: campaign } = await createCampaign({
        context: api.context,
        input: campaignInput({
          selection: {
            checkIds: ['rel-test-empty', 'rel-test-backup'],
            pillars: [],
            risks: [],
          },
        }),
        author: 'user:default/carla',
      }));
      // what is remembered of them shall not keep the moment
      for (const path of [
        '/findings',
        '/findings?state=not-applicable',
        '/findings?state=unknown',
        '/overview',
        '/entities/component/default/orders-api/scorecard',
      ]) {
        await get(path);
      }
      await readAndScore(AGAIN, []);
      await notify(new Date('2026-11-23T08:00:00.000Z'));

      const actions = actionsRegistryServiceMock();
      registerActions({
        actionsRegistry: actions,
        context: api.context,
        auth: mockServices.auth(),
        links: createPortalLinks({ appUrl: 'https://portal.example.com' }),
      });
      for (const [tool, input] of [
        ['get-scorecard', { entityRef: REF }],
        ['get-action-plan', { entityRef: REF }],
        ['explain-finding', { entityRef: REF, checkId: 'rel-test-backup' }],
        ['explain-finding', { entityRef: REF, checkId: 'rel-test-empty' }],
        ['list-open-risks', {}],
        ['list-entities', {}],
      ] as [string, object][]) {
        const { output } = await actions.invoke({
          id: `test:${tool}`,
          input: input as never,
          credentials: mockCredentials.user('user:default/ada'),
        });
        outputs.set(
          `tool ${JSON.stringify([tool, input])}`,
          JSON.stringify(output),
        );
      }
    });

    /** Every path of the document that is read, with what this test has. */
    const paths = () =>
      Object.entries(spec.paths)
        .filter(([, item]) => 'get' in item)
        .flatMap(([path]) => {
          const [part] = path.slice(1).split('/');
          const subject =
            {
              owners: 'group/default/team-orders',
              systems: 'system/default/orders',
              domains: 'domain/default/shop',
            }[part] ?? 'component/default/orders-api';
          const query = {
            '/entities/{kind}/{namespace}/{name}/plan.md': [
              '?check=rel-test-empty',
            ],
            '/entities/{kind}/{namespace}/{name}/milestones/{milestoneId}/compare':
              ['?with=now'],
            '/findings': ['', '?state=not-applicable', '?state=unknown'],
            '/findings.csv': ['', '?state=not-applicable', '?state=unknown'],
            '/days/{day}/findings': ['', '?state=not-applicable'],
            '/days/{day}/findings.csv': ['', '?state=not-applicable'],
          }[path] ?? [''];
          const checks = path.includes('{checkId}')
            ? ['rel-test-backup', 'rel-test-empty', 'rel-test-unsure']
            : ['-'];
          return checks.flatMap(check =>
            query.map(
              q =>
                path
                  .replace('{kind}/{namespace}/{name}', subject)
                  .replace('{checkId}', check)
                  .replace('{milestoneId}', milestone)
                  .replace('{campaignId}', campaign)
                  .replace('{accountId}', '111122223333')
                  .replace('{day}', '2026-11-20') + q,
            ),
          );
        });

    it('puts the moment in, wherever it is read', async () => {
      for (const path of paths()) {
        outputs.set(path, await get(path));
      }
      sent.forEach((message, i) =>
        outputs.set(`notification ${i}`, JSON.stringify(message)),
      );
      for (const table of [
        'wa_transition',
        'wa_waiver_event',
        'wa_message',
        'wa_event',
      ]) {
        outputs.set(table, JSON.stringify(await knex(table)));
      }
      const leaks = [...outputs].filter(([, text]) =>
        /\{\{evidence|evidence-moment-/.test(text),
      );
      expect(leaks.map(([where]) => where)).toEqual([]);

      const naming = (moment: string) =>
        [...outputs]
          .filter(([, text]) => NOTHING.test(text) && text.includes(moment))
          .map(([where]) => where);
      const entity = '/entities/component/default/orders-api';
      // now: the reading that the last score rests on
      expect(naming(NOW)).toEqual(
        expect.arrayContaining([
          `${entity}/results`,
          `${entity}/results/rel-test-backup`,
          `${entity}/results/rel-test-empty`,
          `${entity}/report`,
          `${entity}/report.md`,
          `${entity}/report.csv`,
          `${entity}/report/download`,
          `${entity}/plan.md?check=rel-test-empty`,
          `${entity}/framework`,
          `${entity}/campaigns`,
          '/findings',
          '/findings?state=not-applicable',
          '/findings?state=unknown',
          '/findings.csv',
          '/findings.csv?state=not-applicable',
          '/overview',
          'tool ["get-action-plan",{"entityRef":"component:default/orders-api"}]',
          'tool ["list-open-risks",{}]',
          'wa_message',
        ]),
      );
      // then: what is kept as it was
      expect(naming(THEN)).toEqual(
        expect.arrayContaining([
          `${entity}/milestones/${milestone}`,
          `${entity}/milestones/${milestone}/report.md`,
          'wa_transition',
          'wa_waiver_event',
        ]),
      );
    });

    it('stores no word that only one process understands', async () => {
      const stored = await knex('wa_result').where('entity_ref', REF);
      expect(
        stored.filter(({ message }) => message.includes('{{evidence-at}}')),
      ).toHaveLength(4);
      const tables = [...outputs.keys()].filter(key => key.startsWith('wa_'));
      for (const table of [...tables, 'wa_result', 'wa_announced']) {
        const text = JSON.stringify(await knex(table));
        expect([table, text.includes(EVIDENCE_MOMENT)]).toEqual([table, false]);
      }
    });
  },
);
