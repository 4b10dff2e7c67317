/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A person who signs in to the console with a password alone is one phishing
 * mail away from somebody else signing in.
 *
 * How we look: the credential report. What we cannot see: users created since
 * AWS made the report (at most four hours ago), and people who sign in through
 * a central provider, which has its own second factor.
 */
import {
  defineAccountCheck,
  fail,
  namesOf,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import user from '../../collectors/iam-user';

export default defineAccountCheck({
  id: 'sec-iam-users-mfa',
  pillar: 'security',
  title: 'Human users have MFA',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC02-BP01'],
  seedRefs: ['SEC-C3', 'KA-SEC-3'],
  impact: 'Password theft gives console access.',
  issue: f => `Console users without MFA: ${f.message}`,
  recommendation: f =>
    `Move the people of ${f.names} to AWS IAM Identity Center with MFA; until then enforce MFA by an IAM policy. ${f.entity.name} runs there.`,
  steps: f => [
    `List the users of ${f.names} and find who they are: ${f.message}`,
    'Register FIDO2 or passkey',
    'Deny without MFA by policy',
    'Remove the users after Identity Center',
  ],
  successCriteria: () => ['Zero console users without MFA'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'device handling' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_enforce_mechanisms.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  ],
  equivalents: {
    prowler: ['iam_user_mfa_enabled_console_access'],
    serviceScreener: ['iam.mfaActive'],
    configRules: ['MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS', 'IAM_USER_MFA_ENABLED'],
    securityHub: ['IAM.5'],
    trustedAdvisor: ['Hs4Ma3G141'],
  },
  uses: [user.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const people = ctx
      .all(user)
      .filter(({ data }) => !data.isRoot && data.passwordEnabled);
    if (people.length === 0) {
      return pass(`Account ${label} has no console users`);
    }
    const without = people.filter(({ data }) => !data.mfaActive);
    const evidence = {
      consoleUsers: people.length,
      withoutMfa: without.map(u => u.name),
    };
    return without.length > 0
      ? fail(
          `Account ${label}: ${without.length} of ${
            people.length
          } console users without MFA (${namesOf(without.map(u => u.name))})`,
          evidence,
        )
      : pass(
          `Account ${label}: all console users (${people.length}) have MFA`,
          evidence,
        );
  },
  examples: [
    {
      name: 'no console users',
      resources: [user.sample()],
      expect: { state: 'pass', says: ['no console users'] },
    },
    {
      name: 'every console user has MFA',
      resources: [
        user.sample({
          id: 'alice',
          data: { passwordEnabled: true, mfaActive: true },
        }),
      ],
      expect: { state: 'pass', says: ['all console users (1)'] },
    },
    {
      name: 'one of two has none',
      resources: [
        user.sample({
          id: 'alice',
          data: { passwordEnabled: true, mfaActive: true },
        }),
        user.sample({ id: 'bob', data: { passwordEnabled: true } }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['1 of 2', 'bob'] },
    },
    {
      name: 'the root user is judged elsewhere',
      resources: [
        user.sample({
          id: '<root_account>',
          data: { isRoot: true, passwordEnabled: undefined },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'no credential report',
      problems: [
        {
          collector: user,
          status: 'denied',
          missingAction: 'iam:GenerateCredentialReport',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'iam:GenerateCredentialReport',
      },
    },
  ],
});
