/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Stages of HTTP and WebSocket APIs: logs and throttling.
 *
 * Calls: GetApis (pages of 500) and GetStages per API.
 * IAM: apigateway:GET. Regional.
 * Cost of a run: one call per API and one per 500 APIs.
 * Stage variables are not kept: they may hold secrets.
 */
import {
  ApiGatewayV2Client,
  GetApisCommand,
  GetStagesCommand,
  Stage,
} from '@aws-sdk/client-apigatewayv2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAll, readPages } from '../apigateway/readPages';
import { partitionOf } from '../arns/partitionOf';

const throttleSchema = z.object({
  /** `$default` for the whole stage, else the key of the route. */
  key: z.string(),
  rate: z.number().optional(),
  burst: z.number().optional(),
});

const schema = z.object({
  apiId: z.string(),
  apiName: z.string(),
  /** `HTTP` or `WEBSOCKET`. */
  protocol: z.string(),
  stageName: z.string(),
  accessLogArn: z.string().optional(),
  throttles: z.array(throttleSchema),
});

const PAGE = '500';

function throttlesOf(stage: Stage) {
  const settings = {
    $default: stage.DefaultRouteSettings ?? {},
    ...stage.RouteSettings,
  };
  return Object.entries(settings).map(([key, setting]) => ({
    key,
    rate: setting.ThrottlingRateLimit,
    burst: setting.ThrottlingBurstLimit,
  }));
}

export default defineCollector({
  id: 'apigatewayv2-stage',
  type: 'AWS::ApiGatewayV2::Stage',
  noun: {
    one: 'HTTP or WebSocket API stage',
    many: 'HTTP and WebSocket API stages',
  },
  scope: 'regional',
  list: {
    'apigatewayv2:GetApis': 'apigateway:GET',
    'apigatewayv2:GetStages': 'apigateway:GET',
  },
  schema,
  sample: {
    id: 'h1t2t3p4a5/$default',
    arn: 'arn:aws:apigateway:eu-west-1::/apis/h1t2t3p4a5/stages/$default',
    name: 'orders-http/$default',
    parents: ['arn:aws:apigateway:eu-west-1::/apis/h1t2t3p4a5'],
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      apiId: 'h1t2t3p4a5',
      apiName: 'orders-http',
      protocol: 'HTTP',
      stageName: '$default',
      accessLogArn:
        'arn:aws:logs:eu-west-1:111122223333:log-group:/apigateway/orders-http',
      throttles: [{ key: '$default', rate: 200, burst: 100 }],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ApiGatewayV2Client);
    const root = `arn:${partitionOf(ctx.region)}:apigateway:${ctx.region}::`;
    const apis = readPages(NextToken =>
      client.send(new GetApisCommand({ NextToken, MaxResults: PAGE })),
    );
    const stagesOfApis = ctx.each(apis, async api => ({
      api,
      stages: await readAll(NextToken =>
        client.send(
          new GetStagesCommand({
            ApiId: api.ApiId,
            NextToken,
            MaxResults: PAGE,
          }),
        ),
      ),
    }));
    for await (const { api, stages } of stagesOfApis) {
      for (const stage of stages) {
        const apiName = api.Name ?? api.ApiId ?? '';
        const parent = `${root}/apis/${api.ApiId}`;
        yield {
          id: `${api.ApiId}/${stage.StageName}`,
          arn: `${parent}/stages/${stage.StageName}`,
          name: `${apiName}/${stage.StageName}`,
          parents: [parent],
          tags: stage.Tags,
          createdAt: stage.CreatedDate?.toISOString(),
          data: {
            apiId: api.ApiId ?? '',
            apiName,
            protocol: api.ProtocolType ?? 'HTTP',
            stageName: stage.StageName ?? '',
            accessLogArn: stage.AccessLogSettings?.DestinationArn || undefined,
            throttles: throttlesOf(stage),
          },
        };
      }
    }
  },
});
