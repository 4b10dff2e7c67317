/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance test A26: the API key in the environment of the function is found
 * by the place that it is in, and its value is nowhere. The recordings hold
 * what the real collectors yielded while the emulator answered with the value;
 * the script that made them fails when the value was not in that answer.
 *
 * What the pages show comes from the API answers that are searched here.
 */
import { Knex } from 'knex';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

const REPOSITORY = join(__dirname, '../../../..');
/** The value is written in the record script alone. */
const [, LEAKED_KEY = ''] =
  /LEAKED_KEY = '([^']+)'/.exec(
    readFileSync(
      join(REPOSITORY, 'test/emulator/acceptance/leakedKey.ts'),
      'utf8',
    ),
  ) ?? [];

/** The value, halves of it, and how it looks in other spellings. */
const SPELLINGS: Record<string, string> = {
  value: LEAKED_KEY,
  'first half': LEAKED_KEY.slice(0, 16),
  'second half': LEAKED_KEY.slice(16),
  base64: Buffer.from(LEAKED_KEY).toString('base64').slice(0, 40),
  hex: Buffer.from(LEAKED_KEY).toString('hex'),
};

/** Names of the spellings in these texts, with the name of the text. */
const leaksIn = (texts: Iterable<[string, string]>) =>
  [...texts].flatMap(([name, text]) =>
    Object.entries(SPELLINGS)
      .filter(([, spelling]) => text.includes(spelling))
      .map(([spelling]) => `${spelling} in ${name}`),
  );

/** Every row of every table, those of the work queue included. */
async function dump(knex: Knex): Promise<Map<string, string>> {
  const isSqlite = knex.client.config.client.includes('sqlite');
  const tables: { schema?: string; name: string }[] = isSqlite
    ? await knex('sqlite_master').where('type', 'table').select('name')
    : await knex('information_schema.tables')
        .where('table_type', 'BASE TABLE')
        .whereNotIn('table_schema', ['pg_catalog', 'information_schema'])
        .select({ schema: 'table_schema', name: 'table_name' });
  const rows = new Map<string, string>();
  for (const { schema, name } of tables) {
    const table = schema ? knex(name).withSchema(schema) : knex(name);
    rows.set(name, JSON.stringify(await table.select('*')));
  }
  return rows;
}

describe.each(testDatabaseIds)('A26 on %s', databaseId => {
  let knex: Knex;
  let example: Example;

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    example = await startExample({ knex });
    await example.notify(10);
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  it('searches for a literal of 32 characters', () => {
    expect(LEAKED_KEY).toMatch(/^[A-Za-z0-9]{32}$/);
  });

  it.each(['111122223333', '111122223333-pitr', '444455556666'])(
    'is not in the recording %s',
    async file => {
      const path = `./fixtures/real-world-example/${file}.json.gz`;
      const text = gunzipSync(await readFile(join(__dirname, path)));
      expect(leaksIn([[file, text.toString('utf8')]])).toEqual([]);
    },
  );

  it('is in no table of the database', async () => {
    const tables = await dump(knex);
    expect(tables.get('wa_result')).toContain('PAYMENTS_API_KEY');
    expect(tables.get('wa_resource')).toContain('PAYMENTS_API_KEY');
    expect(tables.get('wa_transition')).toContain('PAYMENTS_API_KEY');
    expect(leaksIn(tables)).toEqual([]);
  });

  it('is in no answer of the API and in no report', async () => {
    const results = await example.get<{ items: { checkId: string }[] }>(
      `${ORDERS_API}/results`,
    );
    const paths = [
      '/health',
      '/entities',
      `${ORDERS_API}/scorecard`,
      `${ORDERS_API}/report`,
      `${ORDERS_API}/report.md`,
      `${ORDERS_API}/trend`,
      '/owners',
      '/owners/group/default/team-orders/trend',
      '/overview',
      '/overview/trend',
      '/checks',
      '/accounts',
      ...results.items.map(({ checkId }) => `${ORDERS_API}/results/${checkId}`),
    ];
    for (const path of paths) {
      await example.getText(path);
    }
    expect(example.answers.get(`${ORDERS_API}/report.md`)).toContain(
      'PAYMENTS_API_KEY',
    );
    expect(
      example.answers.get(`${ORDERS_API}/results/sec-lambda-env-no-secrets`),
    ).toContain('PAYMENTS_API_KEY');
    expect(example.answers.size).toBe(paths.length + 1);
    expect(leaksIn(example.answers)).toEqual([]);
  });

  it('is in no notification and in no line of the log', () => {
    const sent = JSON.stringify(example.sent);
    expect(sent).toContain('PAYMENTS_API_KEY');
    expect(example.logs.length).toBeGreaterThan(0);
    const log = example.logs.join('\n');
    expect(
      leaksIn([
        ['sent', sent],
        ['log', log],
      ]),
    ).toEqual([]);
  });
});
