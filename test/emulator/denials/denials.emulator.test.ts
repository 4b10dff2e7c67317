/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * For every SDK operation that a collector declares: without the permission for
 * it, exactly the checks that need it are unknown, with exactly the action that
 * is missing, and no other check says anything else.
 *
 * The accounts are built in the emulator (with the overrules of the demo);
 * `moreAnswers` and `findingAnswers` stand for services that it does not have.
 * Each account is read once onto a tape, and from there once more for each
 * operation. Errors, their classification, collectors and checks
 * are the real ones; only the network is not there.
 *
 * `unexercised.json` lists what no account leads to: operations that no check
 * needs or that no resource leads to, and checks that decide without the answer
 * here and have no example of the denial either. A list that is not true
 * any more fails; UPDATE_UNEXERCISED=1 writes it again.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks as allChecks } from '../../../plugins/well-architected-backend-module-aws/src/checks/index.generated';
import { collectors as allCollectors } from '../../../plugins/well-architected-backend-module-aws/src/collectors/index.generated';
import { declaredActions } from '../../../plugins/well-architected-backend-module-aws/src/aws/declaredActions';
import { Check } from 'backstage-plugin-well-architected-node';
import {
  Emulator,
  Proxy,
  resolveLoopbackNames,
  startEmulator,
  startProxy,
} from '../index';
import { differences, METRICS, needs, review } from './compareReviews';
import { ReviewedAccount, tapeAccounts } from './tapeAccounts';

const LIST = join(__dirname, 'unexercised.json');
/** What services say that an account does not use or the emulator lacks. */
const NOT_THERE =
  /does not implement|is not on|is not enrolled|does not tell its status/;

const checks = [...allChecks];
const collectors = [...allCollectors];
const declared = new Map([
  ...declaredActions(collectors),
  [METRICS, [METRICS]] as const,
]);

let emulator: Emulator;
let proxy: Proxy;
const accounts: ReviewedAccount[] = [];
/** Operations that some account asks for; checks that said so, by operation. */
const exercised = new Map<string, Set<string>>();

beforeAll(async () => {
  resolveLoopbackNames();
  emulator = await startEmulator();
  proxy = await startProxy({ target: emulator.url });
  accounts.push(
    ...(await tapeAccounts({ emulator, proxy, checks, collectors })),
  );
}, 600_000);

afterAll(async () => {
  await proxy?.stop();
  await emulator?.stop();
});

it('collectors ask for nothing but what they declare', () => {
  const undeclared = accounts.flatMap(account =>
    [...account.asked].flatMap(([id, operations]) => {
      const own = declaredActions(collectors.filter(c => c.id === id));
      return [...operations]
        .filter(operation => !own.has(operation))
        .map(operation => `${id}: ${operation}`);
    }),
  );
  expect(undeclared).toEqual([]);
});

it('every collector reads, but for services that are not there', () => {
  const surprises = accounts.flatMap(({ name, inventory }) =>
    inventory.collection
      .filter(
        ({ status, reason = '' }) => status !== 'ok' && !NOT_THERE.test(reason),
      )
      .map(({ collector, reason }) => `${name}: ${collector}: ${reason}`),
  );
  expect(surprises).toEqual([]);
});

it.each([...declared])('without %s', async (operation, actions) => {
  const found: { account: string; problems: string[] }[] = [];
  for (const account of accounts.filter(a => a.asks(operation))) {
    const said = exercised.get(operation) ?? new Set<string>();
    exercised.set(operation, said);
    const after = review(await account.without(operation), checks);
    const { changed, problems } = differences({
      ...{ before: account.before, after, checks, actions },
      isNeeded: check => needs(check, operation),
    });
    changed.forEach(id => said.add(id));
    found.push({ account: account.name, problems });
  }
  expect(found.filter(({ problems }) => problems.length > 0)).toEqual([]);
});

/** An example of the check shows it unknown for want of this action. */
const showsByExample = (check: Check, actions: readonly string[]) =>
  check.examples.some(({ expect: { state, missingAction = '' } }) =>
    state === 'unknown' ? actions.includes(missingAction) : false,
  );

it('lists what no account leads to', () => {
  const silentOperations = [...declared.keys()]
    .filter(operation => !exercised.has(operation))
    .sort();
  const isNeeded = (operation: string) =>
    checks.some(check => needs(check, operation));
  const unexercised = {
    noCheckNeeds: silentOperations.filter(o => !isNeeded(o)),
    noResourceLeadsTo: silentOperations.filter(isNeeded),
    checksThatDecideWithout: Object.fromEntries(
      [...exercised].sort().flatMap(([operation, said]) => {
        const silent = checks
          .filter(c => needs(c, operation) && !said.has(c.id))
          .filter(c => !showsByExample(c, declared.get(operation) ?? []))
          .map(c => c.id);
        return silent.length > 0 ? [[operation, silent]] : [];
      }),
    ),
  };
  if (process.env.UPDATE_UNEXERCISED) {
    writeFileSync(LIST, JSON.stringify(unexercised));
    execFileSync(process.execPath, [
      require.resolve('prettier/bin-prettier.js'),
      '--write',
      LIST,
    ]);
  }
  expect(unexercised).toEqual(JSON.parse(readFileSync(LIST, 'utf8')));
});
