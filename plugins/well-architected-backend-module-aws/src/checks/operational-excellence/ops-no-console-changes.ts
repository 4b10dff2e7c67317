/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Nobody changes production by hand.
 *
 * Why: manual changes cause drift and are the most common cause of untracked
 * outages.
 * How we look: management events of the last 7 days that write, come from the
 * console of a person (by session or user agent), and were made with no role
 * that `breakGlassRolePatterns` allows (`*` stands for anything). A change
 * counts for the workload whose resource it names; one that names no resource
 * that is known, such as one that was deleted, counts for every workload of its
 * account. Non-production is exempt.
 * What we cannot see: changes older than the lookback, changes with long-lived
 * keys or in a shell, and Regions that are not read (global services such as IAM
 * write to us-east-1). More than 5 000 writing events in a Region are too many
 * to look at; the result is then unknown.
 */
import { Observation } from 'backstage-plugin-well-architected-common';
import {
  AssessContext,
  defineCheck,
  fail,
  FindingFacts,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import consoleEvent from '../../collectors/cloudtrail-console-event';
import dynamodbTable from '../../collectors/dynamodb-table';
import { count, some } from '../../text/figures';
import { daysSinceAtLeast } from '../../time/age';

const events = consoleEvent.with();
type Change = ResourceOf<typeof events>;

/** Days that the collector reads. */
const DAYS_READ = 7;

/** Ids kept as evidence of the account. */
const EVENTS_KEPT = 200;

/** Roles that the changes were made with. */
const rolesOf = (f: FindingFacts) =>
  some([
    ...new Set(
      f.failing.flatMap(({ evidence: { principal, principals } }) =>
        [principal, principals].flat().filter(p => typeof p === 'string'),
      ),
    ),
  ]);

const textsOf = (value: unknown) =>
  Array.isArray(value) ? value.map(String) : [];

/** The failing changes; what the account says of the same is left out. */
function withoutRepetition(failing: Observation[]): Observation[] {
  const ids = new Set(failing.map(o => o.subject.id));
  return failing.filter(({ evidence }) => {
    const named = textsOf(evidence.events);
    return named.length === 0 || !named.every(id => ids.has(id));
  });
}

/** A pattern in which `*` stands for anything. */
const matches = (pattern: string, name: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  ).test(name);

const isAllowed = ({ data }: Change, ctx: AssessContext) =>
  ctx
    .texts('breakGlassRolePatterns')
    .some(pattern => matches(pattern, data.principal));

const isOld = (change: Change, ctx: AssessContext) =>
  daysSinceAtLeast(change.createdAt, ctx.now) > ctx.number('lookbackDays');

const describe = ({ name, data, createdAt, region }: Change) =>
  `${name} by ${data.principal} at ${createdAt?.slice(0, 16)} in ${region}`;

/** Changes that no resource of the inventory can be blamed for. */
function unattributed(ctx: AssessContext): Change[] {
  const known = new Set(ctx.everything().map(({ arn }) => arn));
  return ctx
    .all(consoleEvent)
    .filter(change => !isOld(change, ctx) && !isAllowed(change, ctx))
    .filter(({ parents = [] }) => !parents.some(arn => known.has(arn)));
}

const lost = consoleEvent.sample({
  id: 'lost',
  name: 'DeleteTable of carts',
  parents: ['arn:aws:dynamodb:eu-west-1:111122223333:table/carts'],
  data: { event: 'DeleteTable', resources: ['carts'], principal: 'Developer' },
});
const table = dynamodbTable.sample();

export default defineCheck({
  id: 'ops-no-console-changes',
  pillar: 'operational-excellence',
  secondaryPillars: ['security'],
  title: 'Production is not changed by hand',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-account',
  bestPractices: ['OPS05-BP10', 'OPS06-BP03', 'SEC06-BP03', 'SEC03-BP04'],
  seedRefs: ['ISSUE-OPS-1', 'ANTI-2'],
  parameters: { lookbackDays: 7, breakGlassRolePatterns: [] },
  impact:
    'Manual changes cause drift and are the most common cause of untracked outages.',
  issue: f =>
    `Production of ${f.entity.name} was changed by hand with ${rolesOf(f)}`,
  recommendation: f =>
    `Take write permissions on ${
      f.entity.name
    } away from the interactive roles ${rolesOf(
      f,
    )} with AWS IAM Identity Center and keep an audited break-glass role.`,
  steps: f => [
    `List who changed what: ${f.message}`,
    'Convert the change to code',
    'Replace write access by read-only permission sets in IAM Identity Center',
    'Alert on console writes with EventBridge',
  ],
  successCriteria: () => [
    'No console write for 30 days',
    'Break-glass use is ticketed',
  ],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'emergencies need a prepared break-glass path',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_auto_integ_deploy.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events.html',
  ],
  on: [events],
  evaluate(change, ctx) {
    const { data, createdAt } = change;
    const text = describe(change);
    const evidence = {
      event: data.event,
      resources: data.resources,
      principal: data.principal,
      at: createdAt ?? null,
    };
    if (isOld(change, ctx)) {
      return notApplicable(`${text} is before the lookback`, evidence);
    }
    return isAllowed(change, ctx)
      ? notApplicable(`${text}, an approved break-glass role`, evidence)
      : fail(text, evidence);
  },
  evaluateAccount(account, ctx) {
    const label = accountLabel(account);
    const days = ctx.number('lookbackDays');
    if (days > DAYS_READ) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `Events of ${DAYS_READ} days are read, ${days} are asked for (lookbackDays)`,
      );
    }
    const open = unattributed(ctx);
    const all = ctx.all(consoleEvent).length;
    return open.length > 0
      ? fail(
          `Account ${label}: ${count(
            open.length,
            'change',
          )} by hand on what is no known resource: ${some(open.map(describe))}`,
          {
            changes: open.length,
            principals: [...new Set(open.map(({ data }) => data.principal))],
            events: open.map(({ id }) => id).slice(0, EVENTS_KEPT),
          },
        )
      : pass(
          `Account ${label}: ${
            all === 0
              ? 'nothing was changed'
              : `${
                  all === 1
                    ? 'the only change belongs'
                    : `all ${count(all, 'change')} belong`
                } to known resources`
          } in the console in ${count(days, 'day')}`,
          { changes: 0 },
        );
  },
  conclude(context) {
    const { observations, accounts, entity } = context;
    const isProduction = (id: string, own?: string) =>
      (own ?? context.environmentOf(id) ?? 'production') === 'production';
    if (accounts.length > 0 && accounts.every(({ id }) => !isProduction(id))) {
      return notApplicable(
        `${entity.name} runs in ${some([
          ...new Set(accounts.map(({ id }) => `${context.environmentOf(id)}`)),
        ])}, where people may try things by hand`,
      );
    }
    const counted = observations.filter(o =>
      isProduction(o.subject.accountId, o.environment),
    );
    const failing = counted.filter(o => o.status === 'fail');
    if (failing.length > 0) {
      const changes = withoutRepetition(failing).map(o => o.message);
      return fail(`Changed by hand: ${some(changes)}`, {
        changes: changes.slice(0, 20),
      });
    }
    const [open] = counted.filter(o => o.status === 'unknown');
    if (open) {
      const { reason = 'API_ERROR', message, missingAction } = open;
      return unknown(reason, message, { missingAction });
    }
    const fine = counted.filter(o => o.status === 'pass');
    return fine.length > 0
      ? pass(some(fine.map(o => o.message)))
      : context.usual();
  },
  examples: [
    {
      name: 'nobody changed anything',
      resources: [table],
      expect: { state: 'pass', says: ['nothing was changed', '7 days'] },
    },
    {
      name: 'a table of the workload was changed',
      resources: [table, consoleEvent.sample()],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['UpdateTable of orders by Developer at 2026-11-14T09:30'],
      },
    },
    {
      name: 'a table was deleted, so that nobody knows whose it was',
      resources: [table, lost],
      expect: {
        state: 'fail',
        says: ['1 change by hand', 'DeleteTable of carts by Developer'],
      },
    },
    {
      name: 'with an approved break-glass role',
      resources: [table, consoleEvent.sample()],
      parameters: { breakGlassRolePatterns: ['Break*', 'Dev*'] },
      expect: { state: 'pass', says: ['approved break-glass role'] },
    },
    {
      name: 'exactly at the end of the lookback',
      resources: [
        table,
        consoleEvent.sample({ createdAt: '2026-11-09T06:00:00.000Z' }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'before the lookback',
      resources: [
        table,
        consoleEvent.sample({ createdAt: '2026-11-08T23:59:00.000Z' }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'in a development account',
      resources: [table, consoleEvent.sample()],
      environment: 'development',
      expect: { state: 'not-applicable', says: ['development'] },
    },
    {
      name: 'a longer lookback than is read',
      resources: [table],
      parameters: { lookbackDays: 30 },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA', says: ['30'] },
    },
    {
      name: 'too many events to look at all',
      resources: [table],
      problems: [{ collector: consoleEvent, status: 'error' }],
      expect: { state: 'unknown', reason: 'API_ERROR' },
    },
    {
      name: 'events may not be looked up',
      resources: [table],
      problems: [
        {
          collector: consoleEvent,
          status: 'denied',
          missingAction: 'cloudtrail:LookupEvents',
        },
      ],
      expect: { state: 'unknown', missingAction: 'cloudtrail:LookupEvents' },
    },
  ],
});
