/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { askFindings } from './__testUtils__/askFindings';
import { seedFindings } from './__testUtils__/seedFindings';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('tables of findings on %s', databaseId => {
  let knex: Knex;
  const ask = askFindings(() => knex);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedFindings(knex);
  });

  it('are exactly what is filtered, in the same order', async () => {
    const { items } = await ask.list('risk=HIGH&sort=entity&limit=500');
    const lines = (
      await ask.get<string>('/findings.csv?risk=HIGH&sort=entity')
    ).split('\r\n');
    expect(lines).toHaveLength(items.length + 2);
    expect(lines[0]).toMatch(/^\uFEFFEntity,Entity title,Owner,.*USD a month$/);
    // a formula in a title is neutralised
    expect(lines[1]).toBe(
      `component:default/app-007,'=Seven,group:default/team-2,system:default/system-0,Reliability,rel-test-backup,A check,open,HIGH,Message of app-007,2,4,2026-11-13T12:00:00.000Z,7,,,,,,`,
    );
    expect(lines.slice(1, -1).map(line => line.split(',')[0])).toEqual(
      items.map(item => item.entityRef),
    );
  });

  it('are written page after page, with one head', async () => {
    const many = Array.from({ length: 1005 }, (_, i) => `bulk-${i}`);
    const [sample] = await knex('wa_result').where({
      entity_ref: 'component:default/app-001',
      check_id: 'rel-test-backup',
      state: 'fail',
    });
    for (let i = 0; i < many.length; i += 50) {
      await knex('wa_result').insert(
        many.slice(i, i + 50).map(check_id => ({ ...sample, check_id })),
      );
    }
    const text = await ask.get<string>('/findings.csv?text=bulk-');
    const none = await ask.get<string>('/findings.csv?text=app-001');
    await knex('wa_result').where('check_id', 'like', 'bulk-%').delete();
    expect(none.split('\r\n')).toHaveLength(1 + 1 + 1 + 1005);
    expect(text.split('\r\n')).toHaveLength(1 + 1);
    expect(none.match(/Entity title/g)).toHaveLength(1);
  });

  it('tell of checks too', async () => {
    const lines = (
      await ask.get<string>('/findings/by-check.csv?state=fail')
    ).split('\r\n');
    expect(lines).toEqual([
      expect.stringMatching(/^\uFEFFCheck,Title,/),
      'rel-test-backup,A check,Reliability,HIGH,aws-resource,80,0,0,40,0,200,40,12.50',
      '',
    ]);
  });

  it('leave out what the catalog hides', async () => {
    const text = await ask.get<string>(
      '/findings.csv?owner=group:default/team-1',
      { hidden: ['component:default/app-005'] },
    );
    expect(text).toContain('app-004');
    expect(text).not.toContain('app-005');
  });
});
