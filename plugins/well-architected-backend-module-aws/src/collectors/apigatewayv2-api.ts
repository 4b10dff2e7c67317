/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * HTTP and WebSocket APIs of Amazon API Gateway with their routes.
 *
 * Calls: GetApis (pages of 500); per API and only when a check needs the
 * routes: GetRoutes and GetIntegrations.
 * IAM: apigateway:GET. Regional.
 * Cost of a run: one call per 500 APIs and two per API.
 */
import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetIntegrationsCommand,
  GetRoutesCommand,
} from '@aws-sdk/client-apigatewayv2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAll, readPages } from '../apigateway/readPages';
import { partitionOf } from '../arns/partitionOf';
import { functionArnIn, qualifierIn } from '../lambda/functionArn';

const routeSchema = z.object({
  /** `GET /orders`, `ANY /{proxy+}`, `$default`, `$connect` … */
  key: z.string(),
  /** `NONE`, `AWS_IAM`, `JWT` or `CUSTOM`. */
  authorizationType: z.string(),
  apiKeyRequired: z.boolean(),
  /** Function behind it, without version or alias. */
  functionArn: z.string().optional(),
  /** Version or alias that it invokes; may be a stage variable. */
  qualifier: z.string().optional(),
});

const schema = z.object({
  /** `HTTP` or `WEBSOCKET`. */
  protocol: z.string(),
  defaultEndpointDisabled: z.boolean(),
  routes: readable(z.array(routeSchema)),
});

const PAGE = '500';

async function readRoutes(client: ApiGatewayV2Client, ApiId: string) {
  const [routes, integrations] = await Promise.all([
    readAll(NextToken =>
      client.send(new GetRoutesCommand({ ApiId, NextToken, MaxResults: PAGE })),
    ),
    readAll(NextToken =>
      client.send(
        new GetIntegrationsCommand({ ApiId, NextToken, MaxResults: PAGE }),
      ),
    ),
  ]);
  const uris = new Map(
    integrations.map(i => [
      `integrations/${i.IntegrationId}`,
      i.IntegrationUri,
    ]),
  );
  return routes.map(route => ({
    key: route.RouteKey ?? '',
    authorizationType: route.AuthorizationType ?? 'NONE',
    apiKeyRequired: route.ApiKeyRequired === true,
    functionArn: functionArnIn(uris.get(route.Target ?? '')),
    qualifier: qualifierIn(uris.get(route.Target ?? '')),
  }));
}

export default defineCollector({
  id: 'apigatewayv2-api',
  type: 'AWS::ApiGatewayV2::Api',
  noun: { one: 'HTTP or WebSocket API', many: 'HTTP and WebSocket APIs' },
  scope: 'regional',
  list: { 'apigatewayv2:GetApis': 'apigateway:GET' },
  details: {
    routes: {
      'apigatewayv2:GetRoutes': 'apigateway:GET',
      'apigatewayv2:GetIntegrations': 'apigateway:GET',
    },
  },
  schema,
  sample: {
    id: 'h1t2t3p4a5',
    arn: 'arn:aws:apigateway:eu-west-1::/apis/h1t2t3p4a5',
    name: 'orders-http',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      protocol: 'HTTP',
      defaultEndpointDisabled: false,
      routes: [
        {
          key: 'GET /orders',
          authorizationType: 'JWT',
          apiKeyRequired: false,
          functionArn:
            'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ApiGatewayV2Client);
    const apis = readPages(NextToken =>
      client.send(new GetApisCommand({ NextToken, MaxResults: PAGE })),
    );
    const root = `arn:${partitionOf(ctx.region)}:apigateway:${ctx.region}::`;
    yield* ctx.each(apis, async api => {
      const id = api.ApiId ?? '';
      return {
        id,
        arn: `${root}/apis/${id}`,
        name: api.Name,
        tags: api.Tags,
        createdAt: api.CreatedDate?.toISOString(),
        data: {
          protocol: api.ProtocolType ?? 'HTTP',
          defaultEndpointDisabled: api.DisableExecuteApiEndpoint === true,
          routes: await ctx.detail('routes', () => readRoutes(client, id)),
        },
      };
    });
  },
});
