/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request, { Response } from 'supertest';
import { createTestPortal } from '../../../__testUtils__/createTestPortal';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  tables,
  tagged,
} from '../../../__testUtils__/testChecks';
import {
  ACCOUNT,
  testAccount,
  testInventory,
} from '../../../__testUtils__/testEngine';
import { createPortalLinks } from '../../../assistants/portalLinks';
import { registerActions } from '../../../assistants/registerActions';
import { NOW, testApi } from '../../../service/__testUtils__/apiWorld';
import { HOSTILE_NAMES } from './hostileNames';

/** Characters of a name that AWS takes in an ARN. */
const inArn = (name: string) => name.slice(0, 500);

function entitiesOf(id: string, name: string): Entity[] {
  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: id,
        namespace: 'default',
        title: name,
        annotations: {
          'aws.amazon.com/account-id': ACCOUNT,
          'aws.amazon.com/well-architected-tags': `component=${id}`,
          // no such thing: the page quotes it
          'aws.amazon.com/well-architected-rpo': name,
        },
        links: [{ url: 'https://runbooks.example.com', title: name }],
      },
      spec: {
        type: name,
        lifecycle: name,
        owner: `group:default/owner-of-${id}`,
        system: `system-of-${id}`,
      },
      relations: [
        { type: 'ownedBy', targetRef: `group:default/owner-of-${id}` },
      ],
    },
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `owner-of-${id}`, namespace: 'default' },
      spec: { type: 'team', children: [], profile: { displayName: name } },
    },
  ];
}

/** Its texts name the table, as those of most checks do. */
const namedCheck: typeof backupCheck = {
  ...backupCheck,
  issue: f => `${f.names} has no backup`,
  recommendation: f => `Back ${f.names} up`,
  steps: f => [`Turn on the backup of ${f.names}`, 'Wait'],
  successCriteria: f => [`${f.names} has a backup`],
};

const tableOf = (backup: boolean, id: string, name: string) => ({
  id: name,
  backup,
  tags: { component: id, [name]: name },
  arn: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/${id}/${inArn(name)}`,
});

/** What people were answered who typed a name somewhere. */
export interface Typed {
  field: string;
  status: number;
  message?: string;
}

/** The entity whose names do no harm. */
export const PLAIN = 'plain';
/** Another one, of which people typed something that was refused. */
export const QUIET = 'plain-and-quiet';

/** An organisation in which nearly everything has one of the names. */
export interface HostileWorld {
  knex: Knex;
  ids: string[];
  sent: NotificationSendOptions[];
  typed: Map<string, Typed[]>;
  milestones: Map<string, string>;
  audited: unknown[];
  /** Asks once for each path. */
  get(path: string): Promise<Response>;
  ask(action: string, input: object): Promise<unknown>;
}

/** Each name has an entity of its own: everything else about them is alike. */
export async function hostileWorld(knex: Knex): Promise<HostileWorld> {
  const names: [string, string][] = [
    [PLAIN, 'orders'],
    [QUIET, 'carts'],
    ...HOSTILE_NAMES,
  ];
  const portal = await createTestPortal({
    knex,
    checks: [namedCheck, ownerCheck, planCheck],
    collectors: [tables, tagged],
    accounts: [testAccount()],
    entities: names.flatMap(([id, name]) => entitiesOf(id, name)),
  });
  for (const [at, backup] of [
    ['2026-11-18T06:00:00.000Z', true],
    ['2026-11-20T06:00:00.000Z', false],
  ] as const) {
    await portal.run({
      at,
      inventories: [
        testInventory({
          at,
          tables: names.map(([id, name]) => tableOf(backup, id, name)),
        }),
      ],
    });
  }

  const { app, context, auditor } = await testApi({
    knex,
    registry: portal.registry,
    now: NOW,
  });
  const actions = actionsRegistryServiceMock();
  registerActions({
    actionsRegistry: actions,
    context,
    auth: mockServices.auth(),
    links: createPortalLinks({ appUrl: 'https://portal.example.com' }),
  });

  const typed = new Map<string, Typed[]>();
  const milestones = new Map<string, string>();
  for (const [id, given] of names) {
    const name = id === QUIET ? '\0' : given;
    const path = `/entities/component/default/${id}`;
    const write = async (
      field: string,
      method: 'put' | 'post',
      rest: string,
      body: object,
    ) => {
      const answer = await request(app)[method](`${path}${rest}`).send(body);
      typed.set(id, [
        ...(typed.get(id) ?? []),
        { field, status: answer.status, message: answer.body.error?.message },
      ]);
      return answer;
    };
    await write('text', 'put', '/answers/rel-test-plan', {
      value: 'no',
      text: name,
    });
    await write('note', 'put', '/actions/rel-test-backup', {
      status: 'open',
      note: name,
      version: 0,
    });
    await write('reason', 'post', '/waivers', {
      checkId: 'rel-test-backup',
      reason: name,
      expires: '2026-12-24',
    });
    for (const pillar of PILLAR_IDS) {
      await request(app)
        .put(`${path}/acknowledgements/${pillar}`)
        .send({ text: 'Looked at together', version: 0 });
    }
    await write('name', 'post', '/milestones', { name, review: 1 });
    const { body } = await request(app).get(`${path}/milestones`);
    const milestone = body.items[0]?.id;
    if (milestone) {
      milestones.set(id, milestone);
    }
  }

  const answers = new Map<string, Promise<Response>>();
  return {
    knex,
    ids: names.map(([id]) => id),
    sent: portal.notifications,
    typed,
    milestones,
    audited: auditor.createEvent.mock.calls,
    get: path => {
      const answer =
        answers.get(path) ?? request(app).get(path).buffer(true).then();
      answers.set(path, answer);
      return answer;
    },
    ask: async (action, input) => {
      const { output } = await actions.invoke({
        id: `test:${action}`,
        input: input as never,
        credentials: mockCredentials.user('user:default/ada'),
      });
      return output;
    },
  };
}
