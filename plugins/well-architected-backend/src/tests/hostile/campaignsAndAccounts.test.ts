/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Names of campaigns, which people type, and of accounts, which are configured:
 * in answers, in reports, in what owners are told, and in the log.
 */
import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Campaign } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../../__testUtils__/testChecks';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import { campaignInput } from '../../campaigns/__testUtils__/campaignInput';
import { tellCampaigns } from '../../campaigns/tellCampaigns';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { Outbox } from '../../notify/Outbox';
import { tellAccounts } from '../../notify/tellAccounts';
import { NOW, testApi } from '../../service/__testUtils__/apiWorld';
import { findHarm } from '../../text/findHarm';
import { harmlessText } from '../../text/harmless';
import { harmlessLogger } from '../../text/harmlessLogger';
import { workOutUnclaimed } from '../../unclaimed/workOutUnclaimed';
import { HOSTILE_NAMES } from './__testUtils__/hostileNames';
import { shapeOf, targetsOf } from './__testUtils__/shapes';

jest.setTimeout(180_000);

const AT = '2026-11-20T06:00:00.000Z';
const PLAIN = 'plain';
const NAMES: [string, string][] = [[PLAIN, 'orders'], ...HOSTILE_NAMES];
const accountOf = (i: number) => String(100_000_000_000 + i);
const ownerOf = (id: string) => `group:default/owner-of-${id}`;
const UNCLAIMED = '999999999999';
const settings = { debounceMs: 3_600_000, coalesceAbove: 2 };
const BIDI = /\p{Bidi_Control}/u;

describe.each(testDatabaseIds)('names of campaigns and accounts, %s', db => {
  let knex: Knex;
  let get: (path: string) => Promise<request.Response>;
  const sent: NotificationSendOptions[] = [];
  const logger = mockServices.logger.mock();
  const campaigns = new Map<string, request.Response>();

  beforeAll(async () => {
    knex = await migratedDatabase(db);
    const registry = testRegistry();
    const engine = testEngine(knex, registry);
    await engine.saveAccounts(
      ...NAMES.map(([id, name], i) =>
        testAccount({ id: accountOf(i), name, ownerRef: ownerOf(id) }),
      ),
    );
    await engine.saveEntities(
      ...NAMES.map(([id], i) =>
        testEntity(id, {
          ownerRef: ownerOf(id),
          scope: {
            accounts: [{ id: accountOf(i) }],
            regions: [],
            selectors: { tags: {}, arns: [], stacks: [] },
            origin: {},
          },
        }),
      ),
    );
    for (const [i, [id]] of NAMES.entries()) {
      const tables = [{ id: 'orders', backup: false }];
      const accountId = accountOf(i);
      await engine.read(testInventory({ at: AT, accountId, tables }));
      await engine.score(id, AT);
    }
    await knex('wa_account').insert({
      ...(await knex('wa_account').first()),
      account_id: UNCLAIMED,
      name: 'nobody',
      owner_ref: null,
    });
    await engine.read(
      testInventory({
        at: AT,
        accountId: UNCLAIMED,
        tables: NAMES.map(([id, name]) => ({
          id,
          arn: `arn:aws:dynamodb:eu-west-1:${UNCLAIMED}:table/${id}`,
          tags: { owner: name, app: name, [`team ${name}`]: 'x' },
        })),
      }),
    );
    await workOutUnclaimed({
      ...{ knex, registry, accountId: UNCLAIMED, now: new Date(NOW) },
      majorWasteUsd: 500,
      signal: new AbortController().signal,
    });
    const { app } = await testApi({ knex, registry, now: NOW });
    get = path => request(app).get(path).buffer(true).then();
    for (const [id, name] of NAMES) {
      const { audience } = campaignInput();
      const body = campaignInput({
        name,
        description: name,
        audience: { ...audience, owners: [ownerOf(id)] },
      });
      campaigns.set(id, await request(app).post('/campaigns').send(body));
    }
    const { signal } = new AbortController();
    const now = new Date(NOW);
    await tellCampaigns({ knex, registry, now, signal });
    await knex('wa_account').update({ state: 'failed', last_error: 'No' });
    await tellAccounts({ knex, settings, now });
    const outbox = new Outbox({
      knex,
      logger: harmlessLogger(logger),
      timeoutMs: 60_000,
      notifications: {
        send: async message => {
          sent.push(message);
          throw new Error(`No answer about ${message.payload.title}`);
        },
      },
    });
    await outbox.deliver({ now, signal });
    sent.length = 0;
    const delivering = new Outbox({
      knex,
      logger: harmlessLogger(logger),
      timeoutMs: 60_000,
      notifications: {
        send: async message => {
          sent.push(message);
        },
      },
    });
    for (let hours = 1; hours < 40; hours += 1) {
      const later = new Date(now.getTime() + hours * 3_600_000);
      await delivering.deliver({ now: later, signal });
    }
  });

  it('of campaigns are kept, or refused with one sentence', () => {
    for (const [id, name] of NAMES) {
      const { status, body } = campaigns.get(id)!;
      const isKept = status < 300 && harmlessText(name) === name;
      const message: string = body.error?.message ?? '';
      const isRefused =
        status === 400 && message.includes('name') && message.length < 300;
      expect([id, status, isKept || isRefused]).toEqual([id, status, true]);
      expect(message).not.toContain('\n');
    }
    expect(campaigns.get(PLAIN)!.status).toBeLessThan(300);
    const kept = [...campaigns.values()].filter(({ status }) => status < 300);
    expect(kept.length).toBeGreaterThan(30);
  });

  it('are text in every answer', async () => {
    const kept = NAMES.filter(([id]) => campaigns.get(id)!.status < 300);
    const paths = [
      '/campaigns?limit=100',
      '/accounts?limit=100',
      '/overview',
      '/facets',
      ...NAMES.map((_, i) => `/accounts/${accountOf(i)}`),
      ...NAMES.flatMap(([id]) =>
        ['campaigns', 'results', 'report', 'scope', 'scorecard'].map(
          rest => `/entities/component/default/${id}/${rest}`,
        ),
      ),
      ...kept.flatMap(([id]) => {
        const path = `/campaigns/${campaigns.get(id)!.body.id}`;
        return [path, `${path}/progress`];
      }),
    ];
    for (const path of paths) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, findHarm(JSON.parse(text))]).toEqual([path, undefined]);
      expect([path, BIDI.test(text)]).toEqual([path, false]);
    }
    const { body } = await get('/campaigns?limit=100');
    const names = (body.items as Campaign[]).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(kept.slice(0, 5).map(([, name]) => name.trim())),
    );
  });

  it('are text where values of tags are shown', async () => {
    const path = `/accounts/${UNCLAIMED}/unclaimed?limit=100`;
    const { status, body, text } = await get(path);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(NAMES.length);
    const tags = body.items.map((item: { ownerTags: object }) =>
      Object.values(item.ownerTags).join(),
    );
    expect(tags.join()).toContain('<script>');
    expect(findHarm(JSON.parse(text))).toBeUndefined();
    expect(BIDI.test(text)).toBe(false);
  });

  it('are text in the Markdown and the CSV of a report', async () => {
    const of = (id: string, rest: string) =>
      get(`/entities/component/default/${id}/${rest}`);
    const plain = shapeOf((await of(PLAIN, 'report.md')).text);
    for (const [id] of NAMES) {
      const { text } = await of(id, 'report.md');
      // as many as there are campaigns that were not refused
      const hasCampaign = campaigns.get(id)!.status < 300;
      expect([id, findHarm(text)]).toEqual([id, undefined]);
      expect(targetsOf(text).join(' ')).not.toMatch(/evil|javascript/);
      expect([id, hasCampaign ? shapeOf(text) : plain]).toEqual([id, plain]);
      const csv = (await of(id, 'report.csv')).text;
      expect(csv).not.toMatch(/(^|,)"?[=+\-@\t\uFF1D]/m);
    }
  });

  it('are text in what owners are told', () => {
    const to = (id: string) =>
      sent
        .filter(
          ({ recipients }) =>
            recipients.type === 'entity' &&
            recipients.entityRef === ownerOf(id),
        )
        .sort((a, b) =>
          (a.payload.topic ?? '') < (b.payload.topic ?? '') ? -1 : 1,
        );
    const bodyOf = ({ payload }: NotificationSendOptions) =>
      String(payload.metadata?.['backstage.io/body.markdown']);
    const plain = to(PLAIN);
    expect(plain.map(({ payload }) => payload.topic)).toEqual([
      'well-architected-account',
      'well-architected-campaign',
    ]);
    for (const [id] of NAMES) {
      const messages = to(id);
      const hasCampaign = campaigns.get(id)!.status < 300;
      const like = hasCampaign ? plain : plain.slice(0, 1);
      expect([id, messages.length]).toEqual([id, like.length]);
      messages.forEach((message, i) => {
        const { title, description = '' } = message.payload;
        expect(findHarm(message)).toBeUndefined();
        for (const line of [title, description]) {
          expect(line).not.toMatch(/[\n\r\t\u2028\u2029]|<[!@#a-z]/i);
        }
        expect(title.length).toBeLessThanOrEqual(255);
        const body = bodyOf(message);
        expect([id, shapeOf(body)]).toEqual([id, shapeOf(bodyOf(like[i]))]);
        expect(targetsOf(body).join(' ')).not.toMatch(/evil|javascript/);
      });
    }
  });

  it('are text in the log', () => {
    const lines = [logger.warn, logger.error, logger.info].flatMap(level =>
      level.mock.calls.map(([message]) => message),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(findHarm(line)).toBeUndefined();
    }
  });
});
