/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Root user protection and identity providers of one account.
 *
 * Calls: iam:GetAccountSummary; for the detail `samlProviders`
 * iam:ListSAMLProviders, for the detail `organization`
 * organizations:DescribeOrganization.
 * IAM: the actions of the same names.
 * Global, read once per account.
 * Cost of a run: at most three calls per account.
 * Cannot see: whether the MFA device of the root user is a hardware device, and
 * OIDC providers (they serve pipelines, not people).
 */
import {
  GetAccountSummaryCommand,
  IAMClient,
  ListSAMLProvidersCommand,
} from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  readOrganization,
  roleInOrganization,
} from '../accounts/readOrganization';

export default defineCollector({
  id: 'iam-account-summary',
  type: 'AWS::IAM::AccountSummary',
  noun: { one: 'IAM account summary', many: 'IAM account summaries' },
  scope: 'global',
  list: { 'iam:GetAccountSummary': 'iam:GetAccountSummary' },
  details: {
    samlProviders: { 'iam:ListSAMLProviders': 'iam:ListSAMLProviders' },
    organization: {
      'organizations:DescribeOrganization':
        'organizations:DescribeOrganization',
    },
  },
  schema: z.object({
    rootMfaActive: z.boolean(),
    rootAccessKeyPresent: z.boolean(),
    /** Absent where IAM does not tell. False: root has no password at all. */
    rootPasswordPresent: z.boolean().optional(),
    users: z.number(),
    /** Names; IAM Identity Center creates one that starts with `AWSSSO_`. */
    samlProviders: readable(z.array(z.string())),
    organization: readable(
      z.object({ role: z.enum(['none', 'management', 'member']) }),
    ),
  }),
  sample: {
    id: 'account-summary',
    data: {
      rootMfaActive: true,
      rootAccessKeyPresent: false,
      rootPasswordPresent: true,
      users: 0,
      samlProviders: ['AWSSSO_1a2b3c4d_DO_NOT_DELETE'],
      organization: { role: 'member' },
    },
  },
  async *collect(ctx) {
    const iam = ctx.client(IAMClient);
    const { SummaryMap = {} } = await iam.send(new GetAccountSummaryCommand());
    const password = SummaryMap.AccountPasswordPresent;
    yield {
      id: 'account-summary',
      data: {
        rootMfaActive: SummaryMap.AccountMFAEnabled === 1,
        rootAccessKeyPresent: SummaryMap.AccountAccessKeysPresent !== 0,
        ...(password === undefined
          ? {}
          : { rootPasswordPresent: password === 1 }),
        users: SummaryMap.Users ?? 0,
        samlProviders: await ctx.detail('samlProviders', async () => {
          const answer = await iam.send(new ListSAMLProvidersCommand());
          return (answer.SAMLProviderList ?? []).map(
            provider => provider.Arn?.split('/').pop() ?? '',
          );
        }),
        organization: await ctx.detail('organization', async () => ({
          role: roleInOrganization(
            await readOrganization(ctx.client(OrganizationsClient)),
            ctx.accountId,
          ),
        })),
      },
    };
  },
});
