/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * GraphQL APIs of AWS AppSync: who may call them, and tracing.
 *
 * Calls: ListGraphqlApis (25 per page). IAM: appsync:ListGraphqlApis. Regional.
 * Cost of a run: one call per 25 APIs.
 * Cannot see: directives in the schema that allow more or less than the API, and
 * the newer Event APIs.
 */
import {
  AppSyncClient,
  paginateListGraphqlApis,
} from '@aws-sdk/client-appsync';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

export default defineCollector({
  id: 'appsync-graphql-api',
  type: 'AWS::AppSync::GraphQLApi',
  noun: { one: 'GraphQL API', many: 'GraphQL APIs' },
  scope: 'regional',
  list: { 'appsync:ListGraphqlApis': 'appsync:ListGraphqlApis' },
  schema: z.object({
    /** Such as `API_KEY`, `AWS_IAM` or `AMAZON_COGNITO_USER_POOLS`. */
    authenticationTypes: z.array(z.string()),
    /** `GLOBAL` or `PRIVATE`. */
    visibility: z.string(),
    tracingEnabled: z.boolean(),
    webAclArn: z.string().optional(),
  }),
  sample: {
    id: 'gql1orders2example3abcdefgh',
    name: 'orders-graphql',
    arn: 'arn:aws:appsync:eu-west-1:111122223333:apis/gql1orders2example3abcdefgh',
    data: {
      authenticationTypes: ['AMAZON_COGNITO_USER_POOLS'],
      visibility: 'GLOBAL',
      tracingEnabled: true,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(AppSyncClient);
    const pages = paginateListGraphqlApis({ client, pageSize: 25 }, {});
    for await (const page of whereOffered(pages)) {
      for (const api of page.graphqlApis ?? []) {
        const more = api.additionalAuthenticationProviders ?? [];
        const types = [api, ...more].flatMap(p => p.authenticationType ?? []);
        yield {
          id: api.apiId ?? '',
          name: api.name,
          arn: api.arn,
          tags: api.tags,
          data: {
            authenticationTypes: [...new Set<string>(types)],
            visibility: api.visibility ?? 'GLOBAL',
            tracingEnabled: api.xrayEnabled === true,
            webAclArn: api.wafWebAclArn || undefined,
          },
        };
      }
    }
  },
});
