/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Whether the account belongs to an organization of AWS Organizations.
 *
 * Calls: organizations:DescribeOrganization, shared with the account summary.
 * IAM: the action of the same name. Global, read once per account.
 * Cost of a run: one call per account.
 * Cannot see: other accounts and policies of the organization, which only its
 * management account may list.
 */
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  readOrganization,
  roleInOrganization,
} from '../accounts/readOrganization';

export default defineCollector({
  id: 'organizations-organization',
  type: 'AWS::Organizations::Organization',
  noun: { one: 'organization', many: 'organizations' },
  scope: 'global',
  list: {
    'organizations:DescribeOrganization': 'organizations:DescribeOrganization',
  },
  schema: z.object({
    /** Of this account in it. */
    role: z.enum(['management', 'member']),
    managementAccountId: z.string(),
    /** `ALL` or `CONSOLIDATED_BILLING`, without policies. */
    featureSet: z.string(),
  }),
  sample: {
    id: 'o-exampleorgid',
    arn: 'arn:aws:organizations::999988887777:organization/o-exampleorgid',
    data: {
      role: 'member',
      managementAccountId: '999988887777',
      featureSet: 'ALL',
    },
  },
  async *collect(ctx) {
    const found = await readOrganization(ctx.client(OrganizationsClient));
    const role = roleInOrganization(found, ctx.accountId);
    if (found && role !== 'none') {
      yield {
        id: found.Id ?? '',
        arn: found.Arn,
        data: {
          role,
          managementAccountId: found.MasterAccountId ?? '',
          featureSet: found.FeatureSet ?? 'ALL',
        },
      };
    }
  },
});
