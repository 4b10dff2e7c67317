/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Express } from 'express';
import { Response } from 'supertest';
import { spec } from '../schema/openapi/generated/router';
import { accessWorld, apiAs, ask } from './__testUtils__/access/accessWorld';
import { expectedStatus } from './__testUtils__/access/expectedStatus';
import {
  Operation,
  OPERATIONS,
  Subject,
} from './__testUtils__/access/operations';
import { hasSubject, renderAccess } from './__testUtils__/access/renderAccess';
import { Role, ROLES } from './__testUtils__/access/roles';

jest.setTimeout(120_000);

const PAGE = resolve(__dirname, '../../../../docs/permissions.md');
const BEGIN = '<!-- access: begin, written by access.test.ts -->';
const END = '<!-- access: end -->';

/** What only foreign entities, their owners and accounts have in them. */
const FOREIGN = /billing|carts|444455556666/i;

const documented = Object.values(spec.paths).flatMap(item =>
  Object.values(item as object).flatMap((operation: unknown) =>
    typeof operation === 'object' &&
    operation !== null &&
    'operationId' in operation
      ? [operation.operationId as string]
      : [],
  ),
);

const REQUESTS = OPERATIONS.flatMap((operation, index) =>
  (hasSubject(operation)
    ? (['own', 'foreign'] as const)
    : (['own'] as const)
  ).map((subject: Subject) => ({
    operation,
    subject,
    index,
    name: `${operation.id} ${operation.variant ?? ''} ${subject}`,
  })),
);

const seesAll = ({ grants, administers }: Role) =>
  grants.read === 'all' || administers === true;

/** What an answer tells that is not for this role, or keeps from it. */
function leaksOf(options: {
  answer: Response;
  role: Role;
  operation: Operation;
  subject: Subject;
}): string[] {
  const { answer, role, operation, subject } = options;
  const { body, text, status } = answer;
  const leaks: string[] = [];
  const refused = status >= 300;
  if (refused && Object.keys(body).join() !== 'error,request,response') {
    leaks.push(`a refusal that tells more: ${Object.keys(body)}`);
  }
  // who asked for it named it
  const named = JSON.stringify([
    operation.path(subject),
    operation.body?.(subject),
  ]);
  const told = refused ? body.error.message : text;
  if (!seesAll(role) && FOREIGN.test(told) && !FOREIGN.test(named)) {
    leaks.push(told);
  }
  if (refused) {
    return leaks;
  }
  const sums = operation.needs === 'list' && subject === 'foreign';
  if (sums && body.points.length > 0 !== seesAll(role)) {
    leaks.push(`${body.points.length} points of a sum`);
  }
  if (
    operation.shows &&
    role.grants.read === 'own' &&
    !text.includes(operation.shows)
  ) {
    leaks.push(`nothing about ${operation.shows}`);
  }
  return leaks;
}

/** Without the spaces and dashes that a table is drawn with. */
const cellsOf = (markdown: string) =>
  markdown
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim().replace(/-+$/, '')));

describe('who may do what', () => {
  it('has a row for every operation of the document', () => {
    expect([...new Set(OPERATIONS.map(({ id }) => id))].sort()).toEqual(
      [...documented].sort(),
    );
  });

  it('is written down in docs/permissions.md', () => {
    const page = readFileSync(PAGE, 'utf8');
    const [before, rest] = page.split(BEGIN);
    const [table, after] = rest.split(END);
    const written = renderAccess();
    if (process.env.WRITE_DOCS) {
      writeFileSync(PAGE, `${before}${BEGIN}\n\n${written}\n\n${END}${after}`);
    }
    expect(cellsOf(table)).toEqual(cellsOf(written));
  });

  it('is 404 for everybody where the catalog hides the entity', async () => {
    const role = ROLES.find(({ title }) => title === 'everything')!;
    const hidden = ['component:default/billing'];
    const app = await apiAs({ knex: await accessWorld(), role, hidden });
    const about = REQUESTS.filter(
      ({ operation, subject }) =>
        subject === 'foreign' &&
        !['list', 'account', 'account-refresh', 'administer'].includes(
          operation.needs,
        ),
    );
    const answers = [];
    for (const request of about) {
      const { status, body } = await ask({ app, role, ...request });
      answers.push([request.name, status, body.error?.name]);
    }
    expect(answers).toEqual(
      about.map(({ name }) => [name, 404, 'NotFoundError']),
    );
  });

  describe.each(ROLES)('$title', role => {
    let knex: Awaited<ReturnType<typeof accessWorld>>;
    let app: Express;

    beforeEach(async () => {
      // writes of a role are over with its row
      knex ??= await accessWorld();
      app ??= await apiAs({ knex, role });
    });

    it.each(REQUESTS)('$name', async ({ operation, subject }) => {
      const answer = await ask({ app, role, operation, subject });
      const expected = expectedStatus(operation, role, subject);
      const { status, body } = answer;
      const refused = expected >= 300;
      expect({ status, message: typeof body.error?.message }).toEqual({
        status: expected,
        message: refused ? 'string' : 'undefined',
      });
      expect(leaksOf({ answer, role, operation, subject })).toEqual([]);
    });
  });
});
