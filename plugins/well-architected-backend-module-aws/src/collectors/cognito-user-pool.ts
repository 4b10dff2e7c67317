/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * User pools of Amazon Cognito: whether one call deletes them.
 *
 * Calls: ListUserPools (60 per page), DescribeUserPool per pool.
 * IAM: cognito-idp:ListUserPools, cognito-idp:DescribeUserPool. Regional.
 * Cost of a run: one call per pool and one per 60.
 */
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  paginateListUserPools,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

async function* listPools(client: CognitoIdentityProviderClient) {
  for await (const page of paginateListUserPools(
    { client },
    { MaxResults: 60 },
  )) {
    yield* page.UserPools ?? [];
  }
}

export default defineCollector({
  id: 'cognito-user-pool',
  type: 'AWS::Cognito::UserPool',
  noun: { one: 'user pool', many: 'user pools' },
  scope: 'regional',
  list: {
    'cognito-idp:ListUserPools': 'cognito-idp:ListUserPools',
    'cognito-idp:DescribeUserPool': 'cognito-idp:DescribeUserPool',
  },
  schema: z.object({
    deletionProtection: z.boolean(),
    /** About; Cognito counts now and then. */
    users: z.number(),
  }),
  sample: {
    id: 'eu-west-1_Orders001',
    name: 'orders-customers',
    arn: 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Orders001',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: { deletionProtection: true, users: 1200 },
  },
  async *collect(ctx) {
    const client = ctx.client(CognitoIdentityProviderClient);
    yield* ctx.each(
      whereOffered(listPools(client)),
      async ({ Id = '', Name }) => {
        const { UserPool } = await client.send(
          new DescribeUserPoolCommand({ UserPoolId: Id }),
        );
        return {
          id: Id,
          name: Name,
          arn: UserPool?.Arn,
          createdAt: UserPool?.CreationDate?.toISOString(),
          tags: UserPool?.UserPoolTags,
          data: {
            deletionProtection: UserPool?.DeletionProtection === 'ACTIVE',
            users: UserPool?.EstimatedNumberOfUsers ?? 0,
          },
        };
      },
    );
  },
});
