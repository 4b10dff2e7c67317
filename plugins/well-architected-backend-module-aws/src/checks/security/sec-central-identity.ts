/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * When people sign in through one directory, one place takes their access away
 * when they leave.
 *
 * How we look: the SAML providers of the account (IAM Identity Center leaves
 * one named AWSSSO_… where it grants access) and the number of console users.
 * A member account without a provider is judged from its management account,
 * and unknown here. What we cannot see: OIDC providers (they mostly serve
 * pipelines) and Identity Center instances themselves.
 */
import {
  defineAccountCheck,
  fail,
  known,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import summary from '../../collectors/iam-account-summary';
import user from '../../collectors/iam-user';
import { count } from '../../text/figures';

const people = (length: number) =>
  Array.from({ length }, (_, i) =>
    user.sample({ id: `user-${i}`, data: { passwordEnabled: true } }),
  );

export default defineAccountCheck({
  id: 'sec-central-identity',
  pillar: 'security',
  title: 'People sign in through a central identity provider',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-account',
  bestPractices: ['SEC02-BP04', 'SEC02-BP06'],
  seedRefs: ['KA-SEC-1'],
  parameters: { breakGlassUsers: 2 },
  impact: 'Leavers keep access; no single place to revoke.',
  issue: f => `People do not sign in centrally: ${f.message}`,
  recommendation: f =>
    `Use AWS IAM Identity Center with the company directory for ${f.names}, in which ${f.entity.name} runs.`,
  steps: f => [
    `Enable Identity Center for ${f.names}`,
    'Connect the directory',
    'Create permission sets',
    'Remove IAM users',
  ],
  successCriteria: () => ['Zero IAM console users besides break-glass'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'central team needed' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_identity_provider.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/what-is.html',
  ],
  equivalents: {
    prowler: ['iam_check_saml_providers_sts'],
    serviceScreener: ['iam.hasExternalIdentityProvider', 'iam.hasSSORoles'],
  },
  uses: [summary.with('samlProviders', 'organization'), user.with()],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const allowed = ctx.number('breakGlassUsers');
    const consoleUsers = ctx
      .all(user)
      .filter(({ data }) => !data.isRoot && data.passwordEnabled).length;
    const text = `${count(consoleUsers, 'console user')} (${allowed} allowed)`;
    if (consoleUsers > allowed) {
      return fail(`Account ${label} has ${text}`, { consoleUsers });
    }
    const found = ctx.all(summary).at(0);
    const providers = found ? known(found.data.samlProviders) : [];
    const evidence = { consoleUsers, providers };
    if (providers.length > 0) {
      return pass(
        `Account ${label} has ${text} and provider ${providers.join(', ')}`,
        evidence,
      );
    }
    if (!found || known(found.data.organization).role === 'member') {
      return unknown(
        'CONTEXT_MISSING',
        `Account ${label} has ${text} and no provider of its own; its organization's is judged from the management account`,
        { evidence },
      );
    }
    return fail(`Account ${label} has ${text} and no provider`, evidence);
  },
  examples: [
    {
      name: 'Identity Center and two break-glass users',
      resources: [summary.sample(), ...people(2)],
      expect: { state: 'pass', says: ['AWSSSO_', '2 console users'] },
    },
    {
      name: 'Identity Center and three console users',
      resources: [summary.sample(), ...people(3)],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['3 console users'] },
    },
    {
      name: 'no provider, no organization',
      resources: [
        summary.sample({
          data: { samlProviders: [], organization: { role: 'none' } },
        }),
      ],
      expect: { state: 'fail', says: ['no provider'] },
    },
    {
      name: 'a member account without provider',
      resources: [summary.sample({ data: { samlProviders: [] } })],
      expect: { state: 'unknown', reason: 'CONTEXT_MISSING' },
    },
    {
      name: 'providers are not readable',
      resources: [
        summary.sample({
          data: {
            samlProviders: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'iam:ListSAMLProviders',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'iam:ListSAMLProviders' },
    },
  ],
});
