/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Customer managed and inline policies of one account with their statements.
 *
 * Calls: iam:GetAccountAuthorizationDetails (users, roles, groups and local
 * managed policies), shared with the roles.
 * IAM: iam:GetAccountAuthorizationDetails.
 * Global, read once per account.
 * Cost of a run: one call per some hundred users, roles, groups and policies.
 * Cannot see: AWS managed policies and permissions boundaries.
 */
import { IAMClient } from '@aws-sdk/client-iam';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAuthorizationDetails } from '../iam/readAuthorizationDetails';
import { readStatements, statementSchema } from '../iam/readStatements';

export default defineCollector({
  id: 'iam-policy',
  type: 'AWS::IAM::ManagedPolicy',
  noun: { one: 'IAM policy', many: 'IAM policies' },
  scope: 'global',
  list: {
    'iam:GetAccountAuthorizationDetails': 'iam:GetAccountAuthorizationDetails',
  },
  schema: z.object({
    kind: z.enum(['managed', 'inline']),
    /** Number of users, roles and groups that it is attached to. */
    attachments: z.number(),
    /** Owner of an inline policy. */
    owner: z
      .object({
        kind: z.enum(['user', 'role', 'group']),
        name: z.string(),
        /** The role belongs to an AWS service. */
        serviceLinked: z.boolean(),
      })
      .optional(),
    /** Names of the roles that a managed policy is attached to. */
    roles: z.array(z.string()),
    statements: z.array(statementSchema),
  }),
  sample: {
    id: 'orders-read',
    arn: 'arn:aws:iam::111122223333:policy/orders-read',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      kind: 'managed',
      attachments: 1,
      roles: ['orders-handler'],
      statements: [
        {
          effect: 'Allow',
          actions: ['dynamodb:GetItem'],
          resources: ['arn:aws:dynamodb:eu-west-1:111122223333:table/orders'],
          conditional: false,
        },
      ],
    },
  },
  async *collect(ctx) {
    const rolesOf = new Map<string, string[]>();
    const { roles, users, groups, policies } = await readAuthorizationDetails(
      ctx.client(IAMClient),
    );
    for (const role of roles) {
      for (const { PolicyArn = '' } of role.AttachedManagedPolicies ?? []) {
        const names = rolesOf.get(PolicyArn) ?? [];
        rolesOf.set(PolicyArn, [...names, role.RoleName ?? '']);
      }
      yield* inline('role', role.RoleName, role.RolePolicyList, role.Path);
    }
    for (const user of users) {
      yield* inline('user', user.UserName, user.UserPolicyList);
    }
    for (const group of groups) {
      yield* inline('group', group.GroupName, group.GroupPolicyList);
    }
    for (const policy of policies) {
      const current = policy.PolicyVersionList?.find(v => v.IsDefaultVersion);
      yield {
        id: policy.PolicyName ?? policy.Arn?.split('/').pop() ?? '',
        arn: policy.Arn,
        createdAt: policy.CreateDate?.toISOString(),
        data: {
          kind: 'managed' as const,
          attachments: policy.AttachmentCount ?? 0,
          roles: rolesOf.get(policy.Arn ?? '') ?? [],
          statements: readStatements(current?.Document),
        },
      };
    }
  },
});

function inline(
  kind: 'user' | 'role' | 'group',
  owner = '',
  policies: { PolicyName?: string; PolicyDocument?: string }[] = [],
  path = '/',
) {
  return policies.map(policy => ({
    id: `${kind}/${owner}/${policy.PolicyName}`,
    data: {
      kind: 'inline' as const,
      attachments: 1,
      owner: {
        kind,
        name: owner,
        serviceLinked: path.startsWith('/aws-service-role/'),
      },
      roles: kind === 'role' ? [owner] : [],
      statements: readStatements(policy.PolicyDocument),
    },
  }));
}
