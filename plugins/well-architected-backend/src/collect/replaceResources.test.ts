/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessedSubject } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { ACCOUNT } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { replaceResources } from './replaceResources';
import { toStoredResource } from './toStoredResource';

jest.setTimeout(60_000);

const COUNT = 450;
const TABLES = ['wa_resource', 'wa_resource_tag', 'wa_resource_parent'];

function assessed(index: number, message = 'is fine'): AssessedSubject {
  const id = `table-${index}`;
  const identity = { type: 'AWS::DynamoDB::Table', id, region: 'eu-west-1' };
  const subject = { ...identity, name: id, accountId: ACCOUNT };
  return {
    subject,
    resource: {
      ...subject,
      tags: { team: 'orders' },
      parents: ['p'],
      data: {},
    },
    observations: [
      { checkId: 'c', subject, status: 'pass', message, evidence: {} },
    ],
  };
}

/** Resources that are made when they are asked for. */
function* resources(options: {
  from?: number;
  message?: (index: number) => string | undefined;
  onEach?: (index: number) => void;
}) {
  const { from = 0, message, onEach } = options;
  for (let index = from; index < COUNT; index += 1) {
    onEach?.(index);
    yield toStoredResource({
      accountId: ACCOUNT,
      assessed: assessed(index, message?.(index)),
    });
  }
}

describe.each(testDatabaseIds)('replaceResources on %s', databaseId => {
  let knex: Knex;
  const replace = (
    options: Parameters<typeof resources>[0] = {},
    signal?: AbortSignal,
  ) =>
    knex.transaction(trx =>
      replaceResources({
        trx,
        accountId: ACCOUNT,
        resources: resources(options),
        signal,
      }),
    );
  const count = async (table: string) =>
    Number((await knex(table).count({ n: '*' }))[0].n);

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await replace();
  });

  it('writes nothing of what did not change', async () => {
    const written: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (!/^(select|begin|commit)/i.test(sql)) {
        written.push(sql);
      }
    });
    expect(await replace()).toEqual({ written: 0, deleted: 0 });
    expect(written).toEqual([]);
  });

  it('writes what changed and takes away what is gone, whole', async () => {
    const message = (i: number) => (i % 10 === 0 ? 'is not' : undefined);
    expect(await replace({ from: 100, message })).toEqual({
      written: 35,
      deleted: 100,
    });
    for (const table of TABLES) {
      expect(await count(table)).toBe(COUNT - 100);
    }
    const changed = await knex('wa_resource').whereLike(
      'observations',
      '%is not%',
    );
    expect(changed).toHaveLength(35);
  });

  it('is aborted in the middle, and nothing has changed', async () => {
    const stop = new AbortController();
    let last = 0;
    await expect(
      replace(
        {
          message: () => 'is not',
          onEach: index => {
            last = index;
            if (index === 150) {
              stop.abort(new Error('The backend is stopping'));
            }
          },
        },
        stop.signal,
      ),
    ).rejects.toThrow('The backend is stopping');
    expect(last).toBeLessThan(COUNT - 1);
    expect(
      await knex('wa_resource').whereLike('observations', '%not%'),
    ).toEqual([]);
    expect(await count('wa_resource_tag')).toBe(COUNT);
  });
});
