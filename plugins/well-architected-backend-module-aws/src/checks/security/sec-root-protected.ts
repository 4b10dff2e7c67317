/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The root user of an account can do everything and cannot be limited. It must
 * have a second factor and no access key; in a member account whose root
 * credentials were removed centrally there is nothing left to protect.
 *
 * How we look: one call, GetAccountSummary. What we cannot see: whether the MFA
 * device is a hardware device.
 */
import {
  defineAccountCheck,
  fail,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import accountSummary from '../../collectors/iam-account-summary';

export default defineAccountCheck({
  id: 'sec-root-protected',
  pillar: 'security',
  title: 'Root user has MFA and no access keys',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC01-BP02'],
  seedRefs: ['SEC-C3'],
  alwaysApplicable: true,
  impact: 'Total loss of the account.',
  issue: f => `The root user of ${f.names} is not protected: ${f.message}`,
  recommendation: f =>
    `Register hardware MFA for the root user of ${f.names} in AWS IAM and delete its keys, or remove member root credentials centrally with AWS Organizations. It runs ${f.entity.name}.`,
  steps: f => [
    `Sign in once as root to ${f.names}`,
    'Register MFA',
    'Delete keys',
    'Enable centralized root access in AWS Organizations',
  ],
  successCriteria: () => ['AccountMFAEnabled=1', 'No root key'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_aws_account.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
  ],
  equivalents: {
    prowler: [
      'iam_root_mfa_enabled',
      'iam_no_root_access_key',
      'iam_root_hardware_mfa_enabled',
      'iam_root_credentials_management_enabled',
    ],
    serviceScreener: ['iam.rootMfaActive', 'iam.rootHasAccessKey'],
    configRules: [
      'ROOT_ACCOUNT_MFA_ENABLED',
      'IAM_ROOT_ACCESS_KEY_CHECK',
      'ROOT_ACCOUNT_HARDWARE_MFA_ENABLED',
    ],
    securityHub: ['IAM.4', 'IAM.6', 'IAM.9'],
    trustedAdvisor: ['7DAFEmoDos', 'Hs4Ma3G140', 'Hs4Ma3G142'],
  },
  uses: [accountSummary.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const summary = ctx.all(accountSummary).at(0);
    if (!summary) {
      return unknown('API_ERROR', `IAM gave no summary of account ${label}`);
    }
    const { rootMfaActive, rootAccessKeyPresent, rootPasswordPresent } =
      summary.data;
    const evidence = {
      AccountMFAEnabled: rootMfaActive ? 1 : 0,
      AccountAccessKeysPresent: rootAccessKeyPresent ? 1 : 0,
    };
    if (!rootAccessKeyPresent && rootPasswordPresent === false) {
      return pass(
        `Root of account ${label} has neither password nor access key: its credentials were removed centrally`,
        evidence,
      );
    }
    const problems = [
      ...(rootMfaActive ? [] : ['no MFA (AccountMFAEnabled=0)']),
      ...(rootAccessKeyPresent ? ['an access key'] : []),
    ];
    return problems.length > 0
      ? fail(`Root of account ${label} has ${problems.join(' and ')}`, evidence)
      : pass(
          `Root of account ${label} has MFA (AccountMFAEnabled=1) and no access key`,
          evidence,
        );
  },
  examples: [
    {
      name: 'MFA on and no key',
      resources: [accountSummary.sample()],
      expect: { state: 'pass', says: ['AccountMFAEnabled=1'] },
    },
    {
      name: 'no MFA',
      resources: [accountSummary.sample({ data: { rootMfaActive: false } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['no MFA'] },
    },
    {
      name: 'MFA on, but an access key exists',
      resources: [
        accountSummary.sample({ data: { rootAccessKeyPresent: true } }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['an access key'] },
    },
    {
      name: 'root credentials removed centrally',
      resources: [
        accountSummary.sample({
          data: { rootMfaActive: false, rootPasswordPresent: false },
        }),
      ],
      expect: { state: 'pass', says: ['removed centrally'] },
    },
    {
      name: 'a key left behind although the password was removed',
      resources: [
        accountSummary.sample({
          data: {
            rootMfaActive: false,
            rootPasswordPresent: false,
            rootAccessKeyPresent: true,
          },
        }),
      ],
      expect: { state: 'fail', says: ['an access key'] },
    },
    {
      name: 'reading the summary is denied',
      problems: [
        {
          collector: accountSummary,
          status: 'denied',
          missingAction: 'iam:GetAccountSummary',
        },
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'iam:GetAccountSummary',
      },
    },
  ],
});
