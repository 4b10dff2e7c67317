/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { GroupRow } from '../database/tables';
import { bumpVersion } from './bumpVersion';
import { readUnchanged } from './readUnchanged';

jest.setTimeout(60_000);

const group = (name: string): GroupRow => ({
  group_ref: `group:default/${name}`,
  parent_ref: null,
  title: null,
  slack_channel: null,
  seen_at: '2026-11-20T06:00:00.000Z',
});

describe.each(testDatabaseIds)('remembered rows on %s', databaseId => {
  let knex: Knex;
  const groups = (like = '%') =>
    knex('wa_group').where('group_ref', 'like', like).orderBy('group_ref');
  const names = async (like?: string) => {
    const read = await readUnchanged(knex);
    const rows = await read<GroupRow>(groups(like));
    return rows.map(row => row.group_ref.split('/')[1]);
  };
  async function statementsOf(run: () => Promise<unknown>): Promise<number> {
    let statements = 0;
    const listener = () => {
      statements += 1;
    };
    knex.on('query', listener);
    await run();
    knex.removeListener('query', listener);
    return statements;
  }

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await knex('wa_group').insert([group('a'), group('b')]);
  });

  it('are read once, until something is written', async () => {
    expect(await statementsOf(() => names())).toBe(2);
    expect(await statementsOf(() => names())).toBe(1);
    await knex.transaction(async trx => {
      await trx('wa_group').insert(group('c'));
      await bumpVersion({ trx, owners: ['group:default/c', null] });
    });
    expect(await statementsOf(() => names())).toBe(2);
    expect(await names()).toEqual(['a', 'b', 'c']);
  });

  it('are of this question and no other', async () => {
    expect(await names('%/a')).toEqual(['a']);
    expect(await names('%/b')).toEqual(['b']);
    expect(await names('%/a')).toEqual(['a']);
  });

  it('are what is stored after a write that came to nothing', async () => {
    await names();
    await expect(
      knex.transaction(async trx => {
        await trx('wa_group').delete();
        await bumpVersion({ trx });
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    expect(await names()).toEqual(['a', 'b']);
  });

  it('are asked for once by callers who come at the same time', async () => {
    const statements = await statementsOf(() =>
      Promise.all(Array.from({ length: 5 }, () => names())),
    );
    // the version for the first one, once for all others, and the rows
    expect(statements).toBe(2 + 1);
  });

  it('are newer than every write that had ended when they were asked for', async () => {
    await names();
    const before = names();
    await knex.transaction(async trx => {
      await trx('wa_group').insert(group('c'));
      await bumpVersion({ trx });
    });
    const asked = [names(), names()];
    await before;
    expect(await Promise.all(asked)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('are not remembered where reading them failed', async () => {
    const broken = async () => {
      const read = await readUnchanged(knex);
      return read(knex('wa_group_that_is_not_there'));
    };
    await expect(broken()).rejects.toThrow();
    expect(await statementsOf(() => broken().catch(() => {}))).toBe(2);
  });
});
