/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * REST APIs of Amazon API Gateway with their methods.
 *
 * Calls: GetRestApis (500 per page); GetResources with embedded methods (500
 * resources per page) per API, only when a check needs the methods.
 * IAM: apigateway:GET. Regional.
 * Cost of a run: one call per 500 APIs and one per API and 500 resources.
 */
import {
  APIGatewayClient,
  paginateGetResources,
  paginateGetRestApis,
} from '@aws-sdk/client-api-gateway';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { functionArnIn, qualifierIn } from '../lambda/functionArn';

const methodSchema = z.object({
  path: z.string(),
  method: z.string(),
  /** `NONE`, `AWS_IAM`, `COGNITO_USER_POOLS` or `CUSTOM`. */
  authorizationType: z.string(),
  apiKeyRequired: z.boolean(),
  /** `AWS_PROXY`, `HTTP`, `MOCK` … */
  integrationType: z.string().optional(),
  /** Function behind it, without version or alias. */
  functionArn: z.string().optional(),
  /** Version or alias that it invokes; may be a stage variable. */
  qualifier: z.string().optional(),
});

const schema = z.object({
  /** `EDGE`, `REGIONAL` or `PRIVATE`. */
  endpointTypes: z.array(z.string()),
  hasResourcePolicy: z.boolean(),
  defaultEndpointDisabled: z.boolean(),
  methods: readable(z.array(methodSchema)),
});

async function readMethods(client: APIGatewayClient, restApiId: string) {
  const methods: z.infer<typeof methodSchema>[] = [];
  for await (const page of paginateGetResources(
    { client, pageSize: 500 },
    { restApiId, embed: ['methods'] },
  )) {
    for (const { path, resourceMethods } of page.items ?? []) {
      for (const [method, details] of Object.entries(resourceMethods ?? {})) {
        methods.push({
          path: path ?? '/',
          method,
          authorizationType: details.authorizationType ?? 'NONE',
          apiKeyRequired: details.apiKeyRequired === true,
          integrationType: details.methodIntegration?.type,
          functionArn: functionArnIn(details.methodIntegration?.uri),
          qualifier: qualifierIn(details.methodIntegration?.uri),
        });
      }
    }
  }
  return methods;
}

async function* listApis(client: APIGatewayClient) {
  for await (const page of paginateGetRestApis({ client, pageSize: 500 }, {})) {
    yield* page.items ?? [];
  }
}

export default defineCollector({
  id: 'apigateway-rest-api',
  type: 'AWS::ApiGateway::RestApi',
  noun: { one: 'REST API', many: 'REST APIs' },
  scope: 'regional',
  list: { 'apigateway:GetRestApis': 'apigateway:GET' },
  details: { methods: { 'apigateway:GetResources': 'apigateway:GET' } },
  schema,
  sample: {
    id: 'a1b2c3d4e5',
    arn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5',
    name: 'orders',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      endpointTypes: ['REGIONAL'],
      hasResourcePolicy: false,
      defaultEndpointDisabled: false,
      methods: [
        {
          path: '/orders',
          method: 'GET',
          authorizationType: 'AWS_IAM',
          apiKeyRequired: false,
          integrationType: 'AWS_PROXY',
          functionArn:
            'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(APIGatewayClient);
    const partition = partitionOf(ctx.region);
    yield* ctx.each(listApis(client), async api => {
      const id = api.id ?? '';
      return {
        id,
        arn: `arn:${partition}:apigateway:${ctx.region}::/restapis/${id}`,
        name: api.name,
        tags: api.tags,
        createdAt: api.createdDate?.toISOString(),
        data: {
          endpointTypes: api.endpointConfiguration?.types ?? ['EDGE'],
          hasResourcePolicy: Boolean(api.policy),
          defaultEndpointDisabled: api.disableExecuteApiEndpoint === true,
          methods: await ctx.detail('methods', () => readMethods(client, id)),
        },
      };
    });
  },
});
