/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';
import { seedWorld } from '../service/__testUtils__/apiWorld';
import { LATER, useMilestoneWorld } from './__testUtils__/milestoneWorld';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('comparison of milestones on %s', databaseId => {
  const { world, registry, acknowledgeAll, complete, compare, repair } =
    useMilestoneWorld(databaseId);

  it('compares a milestone with now: gone, and by how many points', async () => {
    await acknowledgeAll();
    const { body: first } = await complete();
    expect((await compare(first.id)).body).toMatchObject({
      overall: { change: 0, sameChecksChange: 0 },
      checks: [],
      unchanged: registry.reviewed.length,
    });
    await repair();
    const { body } = await compare(first.id);
    expect(body).toMatchObject({
      from: { milestone: { name: 'Launch', number: 1 } },
      to: { at: '2026-11-21T06:10:00.000Z', counts: { high: 0 } },
      checks: [
        {
          checkId: 'rel-test-backup',
          kind: 'gone',
          reason: 'Was open (HIGH, 1 of 1 failing), is in order',
        },
      ],
      unchanged: registry.reviewed.length - 1,
    });
    expect(body.to).not.toHaveProperty('milestone');
    expect(body.overall.change).toBeGreaterThan(0);
    expect(body.overall.sameChecksChange).toBe(body.overall.change);
    const changed = body.pillars.filter((p: { change: number }) => p.change);
    expect(changed).toMatchObject([
      { pillar: 'reliability', before: { low: 0 }, after: { low: 75 } },
    ]);
  });

  it('compares two milestones, always the later with the earlier', async () => {
    await acknowledgeAll();
    const { body: first } = await complete('First');
    await repair(false, LATER, ['orders-2']);
    await acknowledgeAll();
    const { body: second } = await complete('Second', 2);
    for (const [id, against] of [
      [first.id, second.id],
      [second.id, first.id],
    ]) {
      const { body } = await compare(id, against);
      expect(body).toMatchObject({
        from: { milestone: { name: 'First' } },
        to: { milestone: { name: 'Second' } },
        checks: [{ checkId: 'rel-test-backup', kind: 'worse' }],
      });
    }
    expect((await compare(first.id, first.id)).status).toBe(400);
    expect((await compare(first.id, 'nobody')).status).toBe(404);
    expect((await compare('nobody')).status).toBe(404);
  });

  it('blames the catalogue for what only the catalogue changed', async () => {
    await acknowledgeAll();
    const { body: first } = await complete();
    const other = testRegistry([
      backupCheck,
      { ...rootCheck, id: 'sec-test-other' },
      { ...ownerCheck, risk: 'LOW' as const },
      planCheck,
    ]);
    const early = await compare(first.id, 'now', other);
    expect(early.status).toBe(409);
    expect(early.body.error.message).toContain('try again in a few minutes');

    const next = await seedWorld(world.knex, { registry: other, at: LATER });
    await next.score('orders', '2026-11-21T06:10:00.000Z');
    const { body } = await compare(first.id, 'now', other);
    expect(
      body.checks.map((c: { checkId: string; kind: string }) => [
        c.checkId,
        c.kind,
      ]),
    ).toEqual([
      ['sec-test-other', 'catalogue'],
      ['sec-test-root', 'catalogue'],
    ]);
    expect(body.overall.sameChecksChange).toBe(0);
  });
});
