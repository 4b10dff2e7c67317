/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { testEngine, testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { EventOutbox } from './EventOutbox';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const later = (hours: number) =>
  new Date(Date.parse('2026-11-20T06:00:00.000Z') + hours * 3_600_000);

type Event = EventParams<Record<string, unknown>>;

describe.each(testDatabaseIds)('events on %s', databaseId => {
  let knex: Knex;
  let now: Date;
  let published: Event[];
  let publish: jest.Mock<Promise<void>, [Event]>;
  const logger = mockServices.logger.mock();
  const registry = testRegistry();

  const outbox = () =>
    new EventOutbox({
      knex,
      events: mockServices.events.mock({ publish: publish as never }),
      logger,
      now: () => now,
    });
  const on = (topic: string) =>
    published.filter(event => event.topic === `well-architected.${topic}`);
  const table = (backup: boolean) => ({
    id: 'orders',
    backup,
    tags: { app: 'orders' },
    arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
  });

  async function readAndScore(hours: number, backup: boolean) {
    const engine = testEngine(knex, registry);
    const at = later(hours).toISOString();
    await engine.read(testInventory({ at, tables: [table(backup)] }));
    await engine.score('orders', at);
  }

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    now = later(0);
    published = [];
    publish = jest.fn(async event => {
      published.push(event);
    });
    jest.clearAllMocks();
    await seedWorld(knex, { registry });
  });

  it('tells what was opened and the first scores, one event per subject', async () => {
    expect(await outbox().deliver()).toBe(published.length);
    const opened = on('finding-opened').map(({ eventPayload }) => eventPayload);
    expect(
      opened.filter(({ subjectType }) => subjectType === 'entity'),
    ).toEqual([
      {
        eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: '2026-11-20T06:00:00.000Z',
        ownerRef: 'group:default/team-orders',
        subjectType: 'entity',
        subjectRef: ORDERS,
        findings: [
          {
            checkId: 'rel-test-backup',
            pillar: 'reliability',
            risk: 'HIGH',
            state: 'fail',
            message: expect.stringContaining('orders'),
          },
        ],
      },
      expect.objectContaining({ subjectRef: 'component:default/billing' }),
    ]);
    const [score] = on('score-changed');
    expect(score.eventPayload).toMatchObject({
      entityRef: ORDERS,
      ownerRef: 'group:default/team-orders',
      score: { level: 'at-risk', low: expect.any(Number) },
    });
    expect(score.eventPayload).not.toHaveProperty('previous');
    expect(score.eventPayload.pillars).toHaveLength(6);
    expect(await knex('wa_event')).toEqual([]);
  });

  it('tells what was resolved and by how much the score rose', async () => {
    await outbox().deliver();
    const [first] = on('score-changed');
    published = [];
    await readAndScore(1, true);
    now = later(1);
    await outbox().deliver();
    expect(on('finding-opened')).toEqual([]);
    expect(on('finding-resolved').map(e => e.eventPayload)).toEqual([
      expect.objectContaining({
        subjectRef: ORDERS,
        findings: [
          expect.objectContaining({
            checkId: 'rel-test-backup',
            state: 'pass',
            previousState: 'fail',
          }),
        ],
      }),
    ]);
    expect(on('score-changed').map(e => e.eventPayload)).toEqual([
      expect.objectContaining({
        entityRef: ORDERS,
        previous: first.eventPayload.score,
        pillars: [
          { pillar: 'reliability', low: 75, previousLow: expect.any(Number) },
        ],
      }),
    ]);
  });

  it('tells nothing when a score is confirmed', async () => {
    await readAndScore(1, false);
    await outbox().deliver();
    published = [];
    await readAndScore(2, false);
    await outbox().deliver();
    expect(published).toEqual([]);
  });

  it('does not call accepted or unknown what is not resolved', async () => {
    await outbox().deliver();
    published = [];
    const at = later(1).toISOString();
    const engine = testEngine(knex, registry);
    await engine.read(
      testInventory({
        at,
        tables: [],
        problems: [
          {
            collector: 'test-table',
            status: 'denied',
            missingAction: 'dynamodb:ListTables',
          },
        ],
      }),
    );
    await engine.score('orders', at);
    now = later(1);
    await outbox().deliver();
    expect(on('finding-resolved')).toEqual([]);
    expect(on('finding-changed').map(e => e.eventPayload)).toContainEqual(
      expect.objectContaining({
        subjectRef: ORDERS,
        findings: expect.arrayContaining([
          expect.objectContaining({
            checkId: 'rel-test-backup',
            state: 'unknown',
            previousState: 'fail',
          }),
        ]),
      }),
    );
  });

  it('tells that a review was completed', async () => {
    const { app } = await testApi({
      knex,
      registry,
      policy: () => ({ result: AuthorizeResult.ALLOW }),
    });
    const path = '/entities/component/default/orders';
    for (const pillar of [
      'operational-excellence',
      'security',
      'reliability',
      'performance-efficiency',
      'cost-optimization',
      'sustainability',
    ]) {
      await request(app)
        .put(`${path}/acknowledgements/${pillar}`)
        .send({ text: 'Nothing runs there', version: 0 });
    }
    const { status, body } = await request(app)
      .post(`${path}/milestones`)
      .send({ name: 'Autumn', review: 1 });
    expect({ status, error: body.error }).toEqual({ status: 201 });
    await outbox().deliver();
    expect(on('review-completed').map(e => e.eventPayload)).toEqual([
      {
        eventId: expect.any(String),
        at: body.at,
        ownerRef: 'group:default/team-orders',
        entityRef: ORDERS,
        milestoneId: body.id,
        number: 1,
        name: 'Autumn',
        author: 'user:default/mock',
        score: {
          low: body.low,
          high: body.high,
          coverage: body.coverage,
          level: body.level,
        },
      },
    ]);
  });

  it('delivers after a failure with the same id, and loses none', async () => {
    const waiting = (await knex('wa_event')).length;
    publish.mockRejectedValueOnce(new Error('the bus is away'));
    expect(await outbox().deliver()).toBe(0);
    const [failed] = await knex('wa_event').where('attempts', 1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('the bus is away'),
    );
    now = later(1);
    expect(await outbox().deliver()).toBe(waiting);
    expect(published.map(e => e.eventPayload.eventId)).toContain(failed.id);
    expect(await knex('wa_event')).toEqual([]);
  });

  it('delivers again what a replica held when it died', async () => {
    const [row] = await knex('wa_event').orderBy('seq').limit(1);
    await knex('wa_event')
      .where('id', row.id)
      .update({ held_until: later(0.01).toISOString() });
    await outbox().deliver();
    expect(published.map(e => e.eventPayload.eventId)).not.toContain(row.id);
    now = later(0.02);
    await outbox().deliver();
    expect(published.map(e => e.eventPayload.eventId)).toContain(row.id);
  });

  it('gives up after a week, with a word in the log', async () => {
    await knex('wa_event').update({ attempts: 175 });
    expect(await outbox().deliver()).toBe(0);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/^\d+ events could not be delivered for a week/),
    );
  });

  it('delivers each event once when two replicas deliver at a time', async () => {
    const waiting = (await knex('wa_event')).length;
    await Promise.all([outbox().deliver(), outbox().deliver()]);
    expect(published).toHaveLength(waiting);
    expect(new Set(published.map(e => e.eventPayload.eventId)).size).toBe(
      waiting,
    );
  });

  it('looks again when it is asked while it delivers', async () => {
    const one = outbox();
    const [a, b] = await Promise.all([one.deliver(), one.deliver()]);
    expect(a).toBe(b);
    expect(published).toHaveLength(a);
  });
});
