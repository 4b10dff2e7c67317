/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { Knex } from 'knex';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  ACCOUNT,
  testEngine,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { exampleEntity } from '../service/__testUtils__/apiWorld';
import { nastyJson } from '../service/__testUtils__/fuzz/nasty';
import { fuzzRuns } from '../service/__testUtils__/fuzz/runs';
import { readRecording } from './readRecording';

jest.setTimeout(240_000);

const AT = '2026-11-20T06:00:00.000Z';
const valid = testInventory({
  at: AT,
  tables: [
    {
      id: 'orders',
      backup: true,
      tags: { app: 'orders' },
      arn: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/orders`,
      parents: ['arn:aws:cloudformation:eu-west-1:111122223333:stack/x/y'],
    },
  ],
});

type Path = (string | number)[];
const pathsOf = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) =>
        pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];
const PATHS = pathsOf(valid);

function withValue(value: unknown, [key, ...rest]: Path, at: unknown): unknown {
  if (key === undefined) {
    return at;
  }
  const copy = (
    Array.isArray(value) ? [...value] : { ...(value as object) }
  ) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, at);
  return copy;
}

describe('a recording', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'recordings-'));
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  async function read(content: Buffer, name = '2026-11-20.json.gz') {
    const path = join(directory, name);
    await writeFile(path, content);
    return readRecording({
      accountId: ACCOUNT,
      file: name,
      path,
      date: '2026-11-20',
    });
  }

  /** That it was refused as it should be. */
  function expectRefusal(error: unknown) {
    const { name, message } = error as Error;
    expect(name).toBe('InputError');
    expect(message).toMatch(
      /^Recording [^\n]*\/2026-11-20\.json(\.gz)? cannot be used: [^\n]{1,300}$/,
    );
  }

  it('is read where it is whole', async () => {
    const whole = Buffer.from(JSON.stringify(valid));
    expect(await read(gzipSync(whole))).toEqual(valid);
    expect(await read(whole, '2026-11-20.json')).toEqual(valid);
  });

  it('is refused in one sentence wherever it breaks off', async () => {
    const text = Buffer.from(JSON.stringify(valid));
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.boolean(),
        async (share, isZipped) => {
          const whole = isZipped ? gzipSync(text) : text;
          const part = whole.subarray(0, Math.floor(whole.length * share));
          const name = `2026-11-20.json${isZipped ? '.gz' : ''}`;
          await expect(
            read(part, name).catch(e => expectRefusal(e)),
          ).resolves.toBeUndefined();
        },
      ),
      fuzzRuns(100),
    );
  });

  it('is refused in one sentence where it is something else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
          fc.json().map(json => gzipSync(json)),
          fc.string().map(text => gzipSync(text)),
        ),
        async content => {
          await expect(
            read(content).catch(e => expectRefusal(e)),
          ).resolves.toBeUndefined();
        },
      ),
      fuzzRuns(150),
    );
  });

  describe.each(testDatabaseIds)('on %s', databaseId => {
    let knex: Knex;

    beforeAll(async () => {
      knex = await migratedDatabase(databaseId);
      const engine = testEngine(knex);
      await engine.saveAccounts({
        id: ACCOUNT,
        name: 'shop',
        regions: ['eu-west-1'],
      });
      await engine.saveEntities(
        exampleEntity('orders', 'group:default/shop', ACCOUNT),
      );
    });

    it('with a wrong value is refused, read as far as it goes, or a failed run', async () => {
      const engine = testEngine(knex);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...PATHS),
          nastyJson,
          async (path, value) => {
            const content = gzipSync(
              JSON.stringify(withValue(valid, path, value)),
            );
            const inventory = await read(content).catch(expectRefusal);
            if (!inventory) {
              return;
            }
            const error = await engine.read(inventory).then(
              () => undefined,
              (problem: Error) => problem,
            );
            const account = await knex('wa_account').first(
              'state',
              'last_error',
            );
            // what cannot be read is a failed run with a sentence, no pass
            expect(account.state === 'failed').toBe(error !== undefined);
            expect(account.last_error ?? '').not.toMatch(/\n/);
            // and what is stored can be scored
            await engine.score('orders', AT);
          },
        ),
        fuzzRuns(150),
      );
    });
  });
});
