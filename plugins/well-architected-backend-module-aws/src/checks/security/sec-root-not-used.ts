/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Work done as root cannot be limited and cannot be told apart by person. Root
 * is for the few tasks that nothing else can do.
 *
 * How we look: the row of the root user in the credential report (last sign-in,
 * last use of a key). An account younger than the window is not judged: setting
 * it up needs root. What we cannot see: what root did.
 */
import {
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import user from '../../collectors/iam-user';
import { count } from '../../text/figures';
import { daysSince, daysSinceAtLeast } from '../../time/age';

const NOW = '2026-02-01T00:00:00.000Z';
const root = (data: Parameters<typeof user.sample>[0] = {}) =>
  user.sample({
    id: '<root_account>',
    name: 'root user',
    createdAt: '2020-01-01T00:00:00.000Z',
    ...data,
    data: { isRoot: true, passwordEnabled: undefined, ...data.data },
  });

export default defineAccountCheck({
  id: 'sec-root-not-used',
  pillar: 'security',
  title: 'Root user is not used',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC01-BP02'],
  seedRefs: ['SEC-C3'],
  parameters: { days: 30 },
  impact: 'Routine use exposes the most powerful identity.',
  issue: f => `The root user was used: ${f.message}`,
  recommendation: f =>
    `Use named IAM roles in ${f.names}; alarm on root sign-in with Amazon CloudWatch. ${f.entity.name} runs there.`,
  steps: f => [
    `Find out why root was used: ${f.message}`,
    'Create a role for that task',
    'Add a CloudTrail alarm',
  ],
  successCriteria: () => ['No root use for 90 days'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_aws_account.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
  ],
  equivalents: {
    prowler: ['iam_avoid_root_usage'],
    serviceScreener: ['iam.rootConsoleLogin30days'],
  },
  uses: [user.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const days = ctx.number('days');
    const found = ctx.all(user).find(({ data }) => data.isRoot);
    if (!found) {
      return unknown(
        'API_ERROR',
        `The credential report of account ${label} has no root user`,
      );
    }
    const daysOf = (iso: string) => Math.floor(daysSince(iso, ctx.now));
    // a use that is dated ahead is one
    const daysSinceUse = (iso: string) =>
      Math.floor(daysSinceAtLeast(iso, ctx.now));
    const { passwordLastUsed, accessKeys } = found.data;
    if (found.createdAt && daysOf(found.createdAt) < days) {
      return notApplicable(
        `Account ${label} is ${count(
          daysOf(found.createdAt),
          'day',
        )} old, younger than ${count(days, 'day')}`,
      );
    }
    const uses = [passwordLastUsed, ...accessKeys.map(key => key.lastUsed)]
      .filter(iso => iso !== undefined)
      .sort();
    const last = uses.at(-1);
    if (!last) {
      return pass(`Root of account ${label} was never used`);
    }
    const evidence = { lastUsed: last, days };
    const text = `Root of account ${label} was last used ${count(
      daysSinceUse(last),
      'day',
    )} ago, on ${last.slice(0, 10)}`;
    return daysSinceUse(last) <= days
      ? fail(text, evidence)
      : pass(text, evidence);
  },
  examples: [
    {
      name: 'never used',
      now: NOW,
      resources: [root()],
      expect: { state: 'pass', says: ['never used'] },
    },
    {
      name: 'signed in 31 days ago',
      now: NOW,
      resources: [
        root({ data: { passwordLastUsed: '2026-01-01T00:00:00.000Z' } }),
      ],
      expect: { state: 'pass', says: ['31 days ago'] },
    },
    {
      name: 'signed in 30 days ago',
      now: NOW,
      resources: [
        root({ data: { passwordLastUsed: '2026-01-02T00:00:00.000Z' } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['30 days ago'] },
    },
    {
      name: 'a root key used yesterday',
      now: NOW,
      resources: [
        root({
          data: {
            passwordLastUsed: '2025-01-01T00:00:00.000Z',
            accessKeys: [
              {
                number: 1,
                active: true,
                lastUsed: '2026-01-31T00:00:00.000Z',
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['2026-01-31'] },
    },
    {
      name: 'a new account, 29 days old',
      now: NOW,
      resources: [
        root({
          createdAt: '2026-01-03T00:00:00.000Z',
          data: { passwordLastUsed: '2026-01-31T00:00:00.000Z' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['29 days old'] },
    },
    {
      name: 'no credential report',
      problems: [
        {
          collector: user,
          status: 'denied',
          missingAction: 'iam:GetCredentialReport',
        },
      ],
      expect: { state: 'unknown', missingAction: 'iam:GetCredentialReport' },
    },
  ],
});
