/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Roles of one account with the policies that they carry, reduced to what those
 * allow without limits, and their instance profiles.
 *
 * Calls: iam:GetAccountAuthorizationDetails, once for what is the account's own
 * (shared with the policies) and once for the AWS managed policies in use.
 * IAM: iam:GetAccountAuthorizationDetails.
 * Global, read once per account.
 * Cost of a run: one call per some hundred roles, users, groups and policies,
 * whatever the number of policies on a role.
 * Cannot see: permissions boundaries, service control policies and denials, each
 * of which may take back what a policy allows.
 */
import {
  IAMClient,
  paginateGetAccountAuthorizationDetails,
  PolicyVersion,
} from '@aws-sdk/client-iam';
import {
  defineCollector,
  readable,
  Unread,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAuthorizationDetails } from '../iam/readAuthorizationDetails';
import { readStatements } from '../iam/readStatements';
import { wildcardServices } from '../iam/wildcardServices';
import { tagRecord } from '../support/tagRecord';

const policySchema = z.object({
  name: z.string(),
  /** Whose policy it is; `inline` ones are a part of the role. */
  kind: z.enum(['aws', 'managed', 'inline']),
  /** Services with every action on every resource; `*` for all of them. */
  wildcardServices: readable(z.array(z.string())),
});

/** Of the version in force; undefined where the answer lacks it. */
function currentServices(versions: PolicyVersion[] = []) {
  const current = versions.find(version => version.IsDefaultVersion);
  return current && wildcardServices(readStatements(current.Document));
}

function withoutDocument(policy: string): Unread {
  return {
    unread: {
      reason: 'API_ERROR',
      message: `IAM did not give the document of policy ${policy}`,
    },
  };
}

async function servicesOfAwsPolicies(client: IAMClient) {
  const services = new Map<string, string[] | undefined>();
  for await (const page of paginateGetAccountAuthorizationDetails(
    { client },
    { Filter: ['AWSManagedPolicy'] },
  )) {
    for (const { Arn = '', PolicyVersionList } of page.Policies ?? []) {
      services.set(Arn, currentServices(PolicyVersionList));
    }
  }
  return services;
}

export default defineCollector({
  id: 'iam-role',
  type: 'AWS::IAM::Role',
  noun: { one: 'IAM role', many: 'IAM roles' },
  scope: 'global',
  list: {
    'iam:GetAccountAuthorizationDetails': 'iam:GetAccountAuthorizationDetails',
  },
  schema: z.object({
    path: z.string(),
    /** An AWS service made it and nobody else may change it. */
    serviceLinked: z.boolean(),
    /** ARNs. */
    instanceProfiles: z.array(z.string()),
    policies: z.array(policySchema),
  }),
  sample: {
    id: 'orders-handler',
    arn: 'arn:aws:iam::111122223333:role/orders-handler',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      path: '/',
      serviceLinked: false,
      instanceProfiles: [],
      policies: [
        {
          name: 'AWSLambdaBasicExecutionRole',
          kind: 'aws',
          wildcardServices: [],
        },
        { name: 'orders-table', kind: 'inline', wildcardServices: [] },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(IAMClient);
    const { roles, policies } = await readAuthorizationDetails(client);
    const ofAws = await servicesOfAwsPolicies(client);
    const own = new Map(
      policies.map(p => [p.Arn ?? '', currentServices(p.PolicyVersionList)]),
    );
    for (const role of roles) {
      const path = role.Path ?? '/';
      const attached = (role.AttachedManagedPolicies ?? []).map(
        ({ PolicyArn = '', PolicyName = '' }) => ({
          name: PolicyName,
          kind: own.has(PolicyArn) ? ('managed' as const) : ('aws' as const),
          wildcardServices:
            own.get(PolicyArn) ??
            ofAws.get(PolicyArn) ??
            withoutDocument(PolicyName),
        }),
      );
      const inline = (role.RolePolicyList ?? []).map(policy => ({
        name: policy.PolicyName ?? '',
        kind: 'inline' as const,
        wildcardServices: wildcardServices(
          readStatements(policy.PolicyDocument),
        ),
      }));
      yield {
        id: role.RoleName ?? '',
        arn: role.Arn,
        createdAt: role.CreateDate?.toISOString(),
        tags: tagRecord(role.Tags),
        data: {
          path,
          serviceLinked: path.startsWith('/aws-service-role/'),
          instanceProfiles: (role.InstanceProfileList ?? []).flatMap(
            profile => profile.Arn ?? [],
          ),
          policies: [...attached, ...inline],
        },
      };
    }
  },
});
