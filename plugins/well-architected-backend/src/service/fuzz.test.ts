/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Express } from 'express';
import fc from 'fast-check';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { spec } from '../schema/openapi/generated/router';
import { Operation, OPERATIONS } from './__testUtils__/access/operations';
import { seedWorld, testApi } from './__testUtils__/apiWorld';
import { nastyJson, nastyText } from './__testUtils__/fuzz/nasty';
import { fuzzRuns } from './__testUtils__/fuzz/runs';

jest.setTimeout(600_000);

interface Documented {
  operationId: string;
  parameters?: ({ $ref: string } | { name: string; in: string })[];
}

const components = spec.components!.parameters as unknown as Record<
  string,
  { name: string; in: string }
>;

/** Names of the query parameters of every operation. */
const QUERY = new Map<string, string[]>(
  Object.values(spec.paths)
    .flatMap(item => Object.values(item) as unknown[] as Documented[])
    .filter(each => each?.operationId)
    .map(({ operationId, parameters = [] }) => [
      operationId,
      parameters
        .map(parameter =>
          '$ref' in parameter
            ? components[parameter.$ref.split('/').at(-1)!]
            : parameter,
        )
        .filter(parameter => parameter.in === 'query')
        .map(({ name }) => name),
    ]),
);

const READS = OPERATIONS.filter(
  ({ id, method }) => !method && QUERY.get(id)!.length > 0,
);
const WRITES = OPERATIONS.filter(({ body }) => body);
const SORTS = [
  'worst',
  'best',
  'name',
  'coverage',
  'high',
  'evaluatedAt',
  'parts',
  'campaigns',
  'risk',
  'age',
  'dueDate',
  'waste',
  'unclaimed',
  'messages',
];

/** Looks like a cursor the more, the further down. */
const cursor = fc.oneof(
  nastyText,
  fc
    .tuple(
      fc.constantFrom(...SORTS),
      fc.array(
        fc.oneof(nastyText, fc.double(), fc.integer(), fc.constant(null)),
        { maxLength: 5 },
      ),
    )
    .map(([sort, values]) =>
      Buffer.from(JSON.stringify([sort, ...values])).toString('base64url'),
    ),
);

/** What a refusal of a request says: a field, and what is wrong with it. */
const NAMES_A_FIELD =
  /[Qq]uery parameter|Path parameter|[Bb]ody field|The path|Header|The body/;

async function holdsUp(sent: request.Test, asked: unknown): Promise<void> {
  const { status, body } = await sent;
  const message = body.error?.message;
  if (status >= 500 || (status === 400 && !NAMES_A_FIELD.test(message))) {
    throw new Error(`${status} ${message} for ${JSON.stringify(asked)}`);
  }
}

describe.each(testDatabaseIds)('whatever is asked, on %s', databaseId => {
  let app: Express;

  beforeAll(async () => {
    const knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
    ({ app } = await testApi({ knex, registry: testRegistry() }));
  });

  it.each(READS)('$id answers or says what is wrong', async operation => {
    const names = QUERY.get(operation.id)!;
    const [path] = operation.path('own').split('?');
    const holds = fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...names), nastyText, { maxKeys: 2 }),
      names.includes('cursor') ? cursor : fc.constant(''),
      async (given, from) => {
        const query = new URLSearchParams(given);
        if (from) {
          query.set('cursor', from);
        }
        await holdsUp(request(app).get(`${path}?${query}`), [given, from]);
      },
    );
    expect(await fc.check(holds, fuzzRuns(15))).toMatchObject({
      failed: false,
      errorInstance: null,
    });
  });

  it.each(WRITES)(
    '$id takes no body that it cannot keep',
    async ({ path, body, method }: Operation) => {
      const valid = body!('own') as Record<string, unknown>;
      const holds = fc.asyncProperty(
        fc.constantFrom(...Object.keys(valid), 'more'),
        nastyJson,
        async (field, value) => {
          const sent = { ...valid, [field]: value };
          await holdsUp(request(app)[method!](path('own')).send(sent), sent);
        },
      );
      expect(await fc.check(holds, fuzzRuns(15))).toMatchObject({
        failed: false,
        errorInstance: null,
      });
    },
  );

  it.each([
    ['/entities?text=%00', "Query parameter 'text' has a character"],
    ['/owners?text=%E2%80%AE', "Query parameter 'text' has a character"],
  ])('answers %s with a sentence', async (path, message) => {
    const { status, body } = await request(app).get(path);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
  });
});
