/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Keys that never change are the credentials that leak most often: in source,
 * in laptops, in pipelines. Roles hand out credentials that expire by
 * themselves.
 *
 * How we look: the credential report (age and last use of both keys of every
 * user). What we cannot see: users created since AWS made the report, and where
 * a key is stored. Keys of the root user are judged by sec-root-protected.
 */
import {
  defineAccountCheck,
  fail,
  namesOf,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import user from '../../collectors/iam-user';
import { count, outOf, verb } from '../../text/figures';
import { daysSince } from '../../time/age';

const NOW = '2026-04-01T00:00:00.000Z';
const withKey = (lastRotated: string, lastUsed?: string, active = true) =>
  user.sample({
    data: { accessKeys: [{ number: 1, active, lastRotated, lastUsed }] },
  });

export default defineAccountCheck({
  id: 'sec-access-keys-short-lived',
  pillar: 'security',
  title: 'Long-lived access keys are absent or rotated',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-account',
  bestPractices: ['SEC02-BP02', 'SEC02-BP05', 'SEC03-BP06'],
  seedRefs: ['SEC-C1', 'SEC-PATTERN'],
  parameters: { maxAgeDays: 90 },
  impact: 'Long-lived keys are the most common leaked credential.',
  issue: f => `Long-lived access keys: ${f.message}`,
  recommendation: f =>
    `Replace the AWS IAM access keys of ${f.names} by roles: OIDC for CI, IAM Roles Anywhere for servers, Identity Center for people. ${f.entity.name} runs there.`,
  steps: f => [
    `Find the owner of each key: ${f.message}`,
    'Replace by role',
    'Deactivate, wait, delete',
  ],
  successCriteria: () => ['Zero active keys older than 90 days'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'migration work' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_unique.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  ],
  equivalents: {
    prowler: [
      'iam_rotate_access_key_90_days',
      'iam_user_accesskey_unused',
      'iam_user_with_temporary_credentials',
    ],
    serviceScreener: [
      'iam.hasAccessKeyNoRotate90days',
      'iam.userNoActivity90days',
    ],
    configRules: ['ACCESS_KEYS_ROTATED', 'IAM_USER_UNUSED_CREDENTIALS_CHECK'],
    securityHub: ['IAM.3', 'IAM.8'],
    trustedAdvisor: ['DqdJqYeRm5', 'Hs4Ma3G139', 'Hs4Ma3G144'],
  },
  uses: [user.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const max = ctx.number('maxAgeDays');
    const users = ctx.all(user).filter(({ data }) => !data.isRoot);
    if (users.length === 0) {
      return notApplicable(`0 IAM users found in account ${label}`);
    }
    const daysOf = (iso: string | undefined) =>
      Math.floor(daysSince(iso, ctx.now));
    const keys = users.flatMap(({ name, data }) =>
      data.accessKeys
        .filter(key => key.active)
        .map(key => ({
          user: name,
          // A key without a date of creation counts as too old, never as new.
          age: daysOf(key.lastRotated),
          unused: daysOf(key.lastUsed ?? key.lastRotated),
        })),
    );
    const problems = keys.flatMap(key => {
      if (!(key.age <= max)) {
        return [`${key.user}: key is ${count(key.age, 'day')} old`];
      }
      return key.unused > max
        ? [`${key.user}: key unused for ${count(key.unused, 'day')}`]
        : [];
    });
    const evidence = { users: users.length, activeKeys: keys };
    return problems.length > 0
      ? fail(
          `Account ${label}: ${outOf(
            problems.length,
            keys.length,
            'active access key',
          )} ${verb(problems.length, 'is', 'are')} older than ${count(
            max,
            'day',
          )} or unused (${namesOf(problems)})`,
          evidence,
        )
      : pass(
          `Account ${label}: active access keys: ${keys.length}, IAM users: ${
            users.length
          }, none older than ${count(max, 'day')}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'users without keys',
      now: NOW,
      resources: [user.sample()],
      expect: { state: 'pass', says: ['active access keys: 0'] },
    },
    {
      name: 'a key of 90 days that is in use',
      now: NOW,
      resources: [
        withKey('2026-01-01T00:00:00.000Z', '2026-03-31T00:00:00.000Z'),
      ],
      expect: { state: 'pass', says: ['active access keys: 1'] },
    },
    {
      name: 'a key of 91 days',
      now: NOW,
      resources: [
        withKey('2025-12-31T00:00:00.000Z', '2026-03-31T00:00:00.000Z'),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['deploy-bot', '91'] },
    },
    {
      name: 'an old key that is inactive',
      now: NOW,
      resources: [withKey('2020-01-01T00:00:00.000Z', undefined, false)],
      expect: { state: 'pass' },
    },
    {
      name: 'no IAM users',
      now: NOW,
      resources: [
        user.sample({ id: '<root_account>', data: { isRoot: true } }),
      ],
      expect: { state: 'not-applicable', says: ['0 IAM users'] },
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
