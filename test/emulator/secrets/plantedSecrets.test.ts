/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Literals are left in the account wherever AWS hands them to our collectors;
 * the whole plugin reads the account, scores, notifies and publishes; then
 * everything that it stored, logged, answered and sent is searched for them.
 * What the pages show comes from the API answers that are searched here.
 */
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { Entity } from '@backstage/catalog-model';
import { EventParams, eventsServiceRef } from '@backstage/plugin-events-node';
import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { createFindingCollator } from '../../../plugins/search-backend-module-well-architected/src/createFindingCollator';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../../plugins/well-architected-backend/src/database/__testUtils__/testDatabases';
import { spec } from '../../../plugins/well-architected-backend/src/schema/openapi/generated/router';
import {
  ENTITY_REF,
  EXAMPLE_CATALOG,
  OWNER_REF,
  PRODUCTION,
} from '../../../plugins/well-architected-backend/src/tests/__testUtils__/exampleCatalog';
import {
  Example,
  startExample,
} from '../../../plugins/well-architected-backend/src/tests/__testUtils__/startExample';
import { resolveLoopbackNames } from '../index';
import { useEmulator } from '../tests/support';
import { MARKERS, Place, placesIn, PLACES, spellingsOf } from './markers';
import { plantMarkers } from './plantMarkers';

jest.setTimeout(600_000);

const REGION = 'eu-west-1';
const API = '/api/well-architected';
const SERVICES = [
  ...['apigateway', 'cloudformation', 'codebuild', 'ec2', 'ecs', 'events'],
  ...['lambda', 'rds', 'scheduler', 'secretsmanager', 'ssm', 'states'],
];
/** The checks that look for literals, and the names that they must tell. */
const FOUND: [checkId: string, names: string[]][] = [
  ['sec-lambda-env-no-secrets', ['FUNCTION_TOKEN']],
  ['sec-ecs-env-no-secrets', ['CONTAINER_TOKEN']],
  [
    'sec-build-and-userdata-no-secrets',
    ['line 2 (DB_PASSWORD)', 'BUILD_TOKEN', 'backendToken'],
  ],
];
/** Places whose literals AWS hands out only on a call that is never made. */
const NEVER_READ: Place[] = [
  'stringParameter',
  'databasePassword',
  'managedSecret',
];
/**
 * Values of tags are kept as they are, because scopes are matched with them
 * (docs/security.md): in these tables and nowhere else. That they are found
 * shows that the search finds what is there.
 */
const KEPT = [
  'tagValue in table wa_resource',
  'tagValue in table wa_resource_tag',
];
/** orders-api, which is the whole of one account. */
const ORDERS: Entity[] = EXAMPLE_CATALOG.filter(
  ({ metadata }) => metadata.name === 'orders-api',
).map(entity => ({
  ...entity,
  metadata: {
    ...entity.metadata,
    annotations: {
      'aws.amazon.com/account-id': PRODUCTION,
      'aws.amazon.com/region': REGION,
    },
  },
}));

async function dump(knex: Knex): Promise<[string, string][]> {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const tables: { schema?: string; name: string }[] = isSqlite
    ? await knex('sqlite_master').where('type', 'table').select('name')
    : await knex('information_schema.tables')
        .where('table_type', 'BASE TABLE')
        .whereNotIn('table_schema', ['pg_catalog', 'information_schema'])
        .select({ schema: 'table_schema', name: 'table_name' });
  return Promise.all(
    tables
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(async ({ schema, name }): Promise<[string, string]> => {
        const table = schema ? knex(name).withSchema(schema) : knex(name);
        const rows: Record<string, unknown>[] = await table.select('*');
        const texts = rows.flatMap(row =>
          Object.values(row).map(value =>
            Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value),
          ),
        );
        return [name, texts.join('\n')];
      }),
  );
}

/** Places whose literal is in one of the texts, with the name of the text. */
const leaksIn = (texts: Iterable<[string, string]>) =>
  [...texts].flatMap(([name, text]) =>
    placesIn(text).map(place => `${place} in ${name}`),
  );

/** What stands for an entity in paths that begin so; the first one counts. */
const ENTITIES = [
  ['/owners', 'group', 'team-orders'],
  ['/systems', 'system', 'orders'],
  ['/domains', 'domain', 'shop'],
  ['/', 'component', 'orders-api'],
];

/** All paths that are read with GET, for these ids. */
function pathsToGet(options: {
  checkIds: string[];
  milestoneId: string;
  campaignId: string;
}): string[] {
  const { checkIds, milestoneId, campaignId } = options;
  return Object.entries(spec.paths)
    .filter(([, item]) => 'get' in item)
    .flatMap(([path]) => {
      const [, kind, name] = ENTITIES.find(([start]) =>
        path.startsWith(start),
      )!;
      const filled = path
        .replace('{kind}', kind)
        .replace('{namespace}', 'default')
        .replace('{name}', name)
        .replace('{accountId}', PRODUCTION)
        .replace('{milestoneId}', milestoneId)
        .replace('{campaignId}', campaignId)
        .replace(/compare$/, 'compare?with=now')
        .replace('{day}', '2026-11-16');
      return filled.includes('{checkId}')
        ? checkIds.map(checkId => filled.replace('{checkId}', checkId))
        : [filled];
    });
}

const { running, settings } = useEmulator();

describe('the search', () => {
  it.each(PLACES)('finds %s in every spelling', place => {
    const marker = MARKERS[place];
    for (const text of [
      marker,
      encodeURIComponent(marker),
      ...['', 'x', 'xy'].map(before =>
        Buffer.from(`${before}${marker}yz`).toString('base64'),
      ),
    ]) {
      expect(placesIn(`before ${text} after`)).toEqual([place]);
    }
    expect(spellingsOf(marker).every(s => s.length >= 16)).toBe(true);
  });
});

it.each(testDatabaseIds)('no planted literal is anywhere on %s', async id => {
  const restore = resolveLoopbackNames();
  const before = { ...process.env };
  const own = { ...settings(PRODUCTION), region: REGION };
  const delivered = new Set<Place>();
  Object.assign(process.env, running.proxy.environment, {
    AWS_ACCESS_KEY_ID: own.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: own.credentials.secretAccessKey,
    AWS_REGION: REGION,
  });
  const actions = actionsRegistryServiceMock();
  const events: EventParams[] = [];
  const knex = await migratedDatabase(id);
  let example: Example | undefined;
  try {
    example = await startExample({
      knex,
      accounts: [],
      entities: ORDERS,
      wellArchitected: {
        accounts: [
          { id: PRODUCTION, environment: 'production', regions: [REGION] },
        ],
      },
      patienceMs: 400_000,
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => actions,
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () =>
            mockServices.events.mock({
              publish: async event => {
                events.push(event);
              },
            }),
        }),
      ],
    });
    const { agent, logs, sent } = example;
    await example.notify(10);
    // left after the first review, so that the owner is told of each
    await plantMarkers(own);
    for (const service of SERVICES) {
      running.proxy.rewrite(`${service}:*`, text => {
        placesIn(text).forEach(place => delivered.add(place));
        return text;
      });
    }
    await example.readAgain(20);
    await example.notify(120);

    // the collectors did get the literals, and the checks did see them
    expect([...delivered].sort()).toEqual(
      PLACES.filter(place => !NEVER_READ.includes(place)).sort(),
    );
    const path = '/entities/component/default/orders-api';
    const results = await example.get<{
      items: { checkId: string; state: string }[];
    }>(`${path}/results`);
    const failing = results.items.filter(({ state }) => state === 'fail');
    for (const [checkId, names] of FOUND) {
      expect(failing.map(item => item.checkId)).toContain(checkId);
      const text = await example.getText(`${path}/results/${checkId}`);
      names.forEach(name => expect(text).toContain(name));
    }

    // refused for pillars with enough evidence, which need none
    for (const pillar of PILLAR_IDS) {
      await agent
        .put(`${API}${path}/acknowledgements/${pillar}`)
        .send({ text: 'Not asked here', version: 0 });
    }
    const { body: milestone } = await agent
      .post(`${API}${path}/milestones`)
      .send({ name: 'First', review: 1 })
      .expect(201);
    const { body: campaign } = await agent
      .post(`${API}/campaigns`)
      .send({
        name: 'No secrets in plain sight',
        description: 'They are moved to Secrets Manager',
        selection: {
          checkIds: FOUND.map(([checkId]) => checkId),
          pillars: [],
          risks: [],
        },
        audience: {
          owners: [],
          systems: [],
          domains: [],
          kinds: [],
          types: [],
          lifecycles: [],
        },
        starts: new Date().toISOString().slice(0, 10),
        due: '2099-12-31',
        version: 0,
      })
      .expect(201);
    const answers = new Map<string, string>();
    const refused: string[] = [];
    for (const each of pathsToGet({
      checkIds: results.items.map(r => r.checkId),
      milestoneId: milestone.id,
      campaignId: campaign.id,
    })) {
      const answer = await agent.get(`${API}${each}`).buffer(true);
      answers.set(each, answer.text ?? JSON.stringify(answer.body));
      if (answer.status !== 200) {
        refused.push(`${answer.status} ${each}`);
      }
    }
    expect(refused).toEqual([]);
    for (const export_ of ['report.md', 'report.csv', 'report', 'plan.md']) {
      expect(answers.get(`${path}/${export_}`)).toContain('FUNCTION_TOKEN');
    }

    for (const [action, input] of [
      ['get-scorecard', { entityRef: ENTITY_REF }],
      ['get-action-plan', { entityRef: ENTITY_REF }],
      ['get-trend', { subjectRef: ENTITY_REF }],
      ['list-entities', {}],
      ['list-open-risks', { ownerRef: OWNER_REF }],
      ['list-checks', {}],
      ...FOUND.map(([checkId]): [string, object] => [
        'explain-finding',
        { entityRef: ENTITY_REF, checkId },
      ]),
    ] as [string, object][]) {
      const { output } = await actions.invoke({
        id: `test:${action}`,
        input: input as never,
        credentials: mockCredentials.user(),
      });
      answers.set(
        `action ${action} ${JSON.stringify(input)}`,
        JSON.stringify(output),
      );
    }

    const documents: unknown[] = [];
    const collator = createFindingCollator({
      entityPath: '/catalog/:namespace/:kind/:name',
      api: {
        listFindings: async (query = {}) =>
          (await agent.get(`${API}/findings`).query(query).expect(200)).body,
      },
    });
    for await (const document of await collator.getCollator()) {
      documents.push(document);
    }
    expect(documents.length).toBeGreaterThan(FOUND.length);
    // underscores are escaped in Markdown
    expect(JSON.stringify(sent)).toMatch(/FUNCTION\\*_TOKEN/);
    expect(events.length).toBeGreaterThan(0);
    expect(logs.length).toBeGreaterThan(0);

    const tables = await dump(knex);
    const texts = new Map(tables);
    expect(texts.get('wa_resource')).toContain('FUNCTION_TOKEN');
    expect(texts.get('wa_result')).toContain('FUNCTION_TOKEN');
    expect(
      leaksIn([
        ...tables.map(([name, text]): [string, string] => [
          `table ${name}`,
          text,
        ]),
        ...answers,
        ['log', logs.join('\n')],
        ['notifications', JSON.stringify(sent)],
        ['events', JSON.stringify(events)],
        ['search documents', JSON.stringify(documents)],
      ]),
    ).toEqual(KEPT);
  } finally {
    await example?.stop();
    jest.useRealTimers();
    restore();
    process.env = before;
  }
});
