/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Whoever holds a policy with full administration is the account. One stolen
 * session is enough.
 *
 * How we look: the statements of all customer managed and inline policies
 * (Allow, Action "*" or "*:*", Resource "*", no condition). Service-linked
 * roles and break-glass roles (a parameter) are left out. Policies that are
 * attached to nothing are named, not failed. What we cannot see: the AWS managed
 * AdministratorAccess, and statements that only together amount to everything.
 */
import {
  AssessContext,
  defineAccountCheck,
  fail,
  namesOf,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import policy from '../../collectors/iam-policy';
import { outOf, verb } from '../../text/figures';

const need = policy.with();
const ADMIN = [
  {
    effect: 'Allow' as const,
    actions: ['*'],
    resources: ['*'],
    conditional: false,
  },
];

function grantsEverything(one: ResourceOf<typeof need>): boolean {
  return one.data.statements.some(
    ({ effect, actions = [], resources = [], conditional }) =>
      effect === 'Allow' &&
      !conditional &&
      actions.some(action => action === '*' || action === '*:*') &&
      resources.includes('*'),
  );
}

/** Held by nobody but the roles for emergencies. */
function onlyBreakGlass(
  { data }: ResourceOf<typeof need>,
  ctx: AssessContext,
): boolean {
  const exempt = ctx.texts('breakGlassRoles');
  return (
    data.roles.length > 0 &&
    data.roles.length === data.attachments &&
    data.roles.every(role => exempt.includes(role))
  );
}

export default defineAccountCheck({
  id: 'sec-iam-no-admin-policies',
  pillar: 'security',
  title: 'No policy grants full administration',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-account',
  bestPractices: ['SEC03-BP02', 'SEC03-BP01'],
  seedRefs: ['SEC-C2', 'KA-SEC-2'],
  parameters: { breakGlassRoles: [] },
  impact: 'One compromised principal equals the whole account.',
  issue: f => `Policies grant full administration: ${f.message}`,
  recommendation: f =>
    `Replace the policies of ${f.names} with task-specific policies that AWS IAM Access Analyzer generates from access activity; ${f.entity.name} runs there.`,
  steps: f => [
    `List attached admin policies: ${f.message}`,
    'Generate a policy with IAM Access Analyzer',
    'Attach it in test',
    'Replace',
  ],
  successCriteria: () => ['No attached full-admin policy outside break-glass'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'more policy maintenance' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_least_privileges.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  ],
  equivalents: {
    prowler: [
      'iam_customer_attached_policy_no_administrative_privileges',
      'iam_inline_policy_no_administrative_privileges',
    ],
    serviceScreener: ['iam.FullAdminAccess', 'iam.InlinePolicyFullAdminAccess'],
    configRules: [
      'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
      'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
    ],
    securityHub: ['IAM.1', 'IAM.21'],
    trustedAdvisor: ['Hs4Ma3G137'],
  },
  uses: [need],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const policies = ctx.all(policy);
    const admin = policies.filter(
      one =>
        !one.data.owner?.serviceLinked &&
        grantsEverything(one) &&
        !onlyBreakGlass(one, ctx),
    );
    const attached = admin.filter(one => one.data.attachments > 0);
    const loose = admin.filter(one => one.data.attachments === 0);
    const evidence = {
      policies: policies.length,
      attached: attached.map(one => one.id),
      notAttached: loose.map(one => one.id),
    };
    const note =
      loose.length > 0
        ? `; attached to nothing, delete: ${namesOf(loose.map(p => p.id))}`
        : '';
    return attached.length > 0
      ? fail(
          `Account ${label}: ${outOf(
            attached.length,
            policies.length,
            'policy',
            'policies',
          )} ${verb(
            attached.length,
            'grants',
            'grant',
          )} full administration (${namesOf(attached.map(p => p.id))})${note}`,
          evidence,
        )
      : pass(
          `Account ${label}: ${
            policies.length === 1
              ? 'its own policy does not grant'
              : `none of its ${policies.length} own policies grants`
          } full administration${note}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'task-specific policies only',
      resources: [policy.sample()],
      expect: { state: 'pass', says: ['its own policy does not grant'] },
    },
    {
      name: 'an attached managed policy that allows everything',
      resources: [policy.sample({ id: 'power', data: { statements: ADMIN } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['power', '1 of 1'] },
    },
    {
      name: 'an inline policy with "*:*"',
      resources: [
        policy.sample({
          id: 'user/bob/all',
          data: {
            kind: 'inline',
            owner: { kind: 'user', name: 'bob', serviceLinked: false },
            roles: [],
            statements: [{ ...ADMIN[0], actions: ['*:*'] }],
          },
        }),
      ],
      expect: { state: 'fail', says: ['user/bob/all'] },
    },
    {
      name: 'everything, but under a condition',
      resources: [
        policy.sample({
          data: { statements: [{ ...ADMIN[0], conditional: true }] },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'attached to nothing',
      resources: [
        policy.sample({
          id: 'old-admin',
          data: { attachments: 0, roles: [], statements: ADMIN },
        }),
      ],
      expect: { state: 'pass', says: ['old-admin'] },
    },
    {
      name: 'held by a break-glass role only',
      parameters: { breakGlassRoles: ['break-glass'] },
      resources: [
        policy.sample({ data: { roles: ['break-glass'], statements: ADMIN } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'held by a break-glass role and somebody else',
      parameters: { breakGlassRoles: ['break-glass'] },
      resources: [
        policy.sample({
          data: { roles: ['break-glass'], attachments: 2, statements: ADMIN },
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'policies are not readable',
      problems: [
        {
          collector: policy,
          status: 'denied',
          missingAction: 'iam:GetAccountAuthorizationDetails',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'iam:GetAccountAuthorizationDetails',
      },
    },
  ],
});
