/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../../../__testUtils__/testChecks';
import { createCampaign } from '../../../campaigns/saveCampaign';
import { migratedDatabase } from '../../../database/__testUtils__/testDatabases';
import { EntityRow } from '../../../database/tables';
import { rollUpDay } from '../../../history/rollUpDay';
import {
  acknowledgeAll,
  completeTestReview,
} from '../../../milestones/__testUtils__/completeTestReview';
import { WaiverRow } from '../../../waivers/types';
import { seedWorld, testApi } from '../apiWorld';
import {
  CAMPAIGN,
  CANCELLABLE,
  MILESTONES,
  Operation,
  OPERATIONS,
  REVOCABLE,
  Subject,
  WAIVERS,
} from './operations';
import { headerOf, policyOf, Role } from './roles';

const REFS = {
  own: 'component:default/orders',
  foreign: 'component:default/billing',
};
const SUBJECTS: Subject[] = ['own', 'foreign'];
const CARLA = 'user:default/carla';

type Api = Awaited<ReturnType<typeof testApi>>;

/** A System and a Domain that the caller owns nothing of. */
async function setApart(knex: Knex): Promise<void> {
  await knex<EntityRow>('wa_entity')
    .where('name', 'carts')
    .update({ system_ref: 'system:default/carts' });
  await knex<EntityRow>('wa_entity')
    .where('name', 'billing')
    .update({ domain_ref: 'domain:default/billing' });
  await rollUpDay({ knex, day: '2026-11-20' });
}

async function seedSubject(api: Api, subject: Subject): Promise<void> {
  const { context } = api;
  const { knex } = context;
  const entityRef = REFS[subject];
  const waiver = {
    entity_ref: entityRef,
    risk: 'HIGH' as const,
    resources: null,
    reason: `No key of ${entityRef} is in use`,
    link: null,
    expires: '2026-12-24',
    requested_by: CARLA,
    requested_at: '2026-11-20T06:00:00.000Z',
    decided_by: null,
    reminded_at: null,
    version: 1,
  };
  await knex<WaiverRow>('wa_waiver').insert([
    {
      ...waiver,
      id: WAIVERS[subject],
      check_id: 'sec-test-root',
      state: 'requested',
    },
    {
      ...waiver,
      id: REVOCABLE[subject],
      check_id: 'ops-test-owner',
      state: 'approved',
    },
  ]);
  const { id } = await completeTestReview({ context, entityRef, name: 'One' });
  await knex('wa_milestone').where({ id }).update({ id: MILESTONES[subject] });
  // the next review begins with the first change
  await knex('wa_result')
    .where({ entity_ref: entityRef, check_id: 'rel-test-plan' })
    .update({ failed: 1 });
  await acknowledgeAll({ context, entityRef, author: CARLA });
  // left to the operation that acknowledges
  await knex('wa_acknowledgement')
    .where({ entity_ref: entityRef, pillar: 'sustainability' })
    .delete();
}

/** The portal of the table, in which everybody finds the same. */
export async function accessWorld(): Promise<Knex> {
  const knex = await migratedDatabase('SQLITE_3');
  await seedWorld(knex);
  await setApart(knex);
  const api = await testApi({ knex, registry: testRegistry() });
  for (const subject of SUBJECTS) {
    await seedSubject(api, subject);
  }
  const { body } = OPERATIONS.find(({ id }) => id === 'createCampaign')!;
  for (const id of [CAMPAIGN, CANCELLABLE]) {
    const made = await createCampaign({
      context: api.context,
      input: body!('own') as never,
      author: CARLA,
    });
    await knex('wa_campaign').where('id', made.id).update({ id });
    await knex('wa_campaign_day')
      .where('campaign_id', made.id)
      .update({ campaign_id: id });
  }
  return knex;
}

/** The API as this role meets it. */
export async function apiAs(options: {
  knex: Knex;
  role: Role;
  hidden?: string[];
}): Promise<Express> {
  const { knex, role, hidden } = options;
  const { app } = await testApi({
    knex,
    registry: testRegistry(),
    policy: policyOf(role),
    hidden,
  });
  return app;
}

/** Sends a request of the table. */
export async function ask(options: {
  app: Express;
  role: Role;
  operation: Operation;
  subject: Subject;
}): Promise<request.Response> {
  const { app, role, operation, subject } = options;
  const { method = 'get', path, body } = operation;
  const sent = request(app)
    [method](path(subject))
    .set('authorization', headerOf(role));
  return body ? sent.send(body(subject)) : sent;
}
