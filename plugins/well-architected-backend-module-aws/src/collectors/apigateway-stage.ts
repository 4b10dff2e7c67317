/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Stages of REST APIs: tracing, cache, logs, throttling.
 *
 * Calls: GetRestApis (500 per page), GetStages per API; GetUsagePlans (500 per
 * page) once per Region, only when a check needs the plans.
 * IAM: apigateway:GET. Regional.
 * Cost of a run: one call per API, one per 500 APIs and one per 500 plans.
 * Values of stage variables are looked at here and left behind: only the name of
 * a variable and the rule that matched are kept.
 */
import {
  APIGatewayClient,
  GetStagesCommand,
  paginateGetRestApis,
  paginateGetUsagePlans,
  Stage,
} from '@aws-sdk/client-api-gateway';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { detectSecrets } from '../secrets/detectSecrets';
import { secretSchema } from '../secrets/secretSchema';

const methodSettingSchema = z.object({
  /** `*` over `*` for the whole stage, else resource and method. */
  key: z.string(),
  cachingEnabled: z.boolean(),
  throttlingRate: z.number().optional(),
  throttlingBurst: z.number().optional(),
  /** `OFF`, `ERROR` or `INFO`. */
  loggingLevel: z.string().optional(),
});

const schema = z.object({
  apiId: z.string(),
  apiName: z.string(),
  stageName: z.string(),
  tracingEnabled: z.boolean(),
  cacheEnabled: z.boolean(),
  cacheEncrypted: z.boolean(),
  accessLogArn: z.string().optional(),
  webAclArn: z.string().optional(),
  methodSettings: z.array(methodSettingSchema),
  /** Secrets among the stage variables. */
  secrets: z.array(secretSchema),
  /** Names of the usage plans that throttle this stage. */
  usagePlans: readable(z.array(z.string())),
});

async function readPlans(client: APIGatewayClient) {
  const plans: { name: string; stages: string[] }[] = [];
  for await (const page of paginateGetUsagePlans(
    { client, pageSize: 500 },
    {},
  )) {
    for (const { id, name, throttle, apiStages } of page.items ?? []) {
      const stages = (apiStages ?? [])
        .filter(stage => throttle || stage.throttle)
        .map(stage => `${stage.apiId}/${stage.stage}`);
      plans.push({ name: name ?? id ?? '', stages });
    }
  }
  return plans;
}

function settingsOf(stage: Stage) {
  const settings = Object.entries(stage.methodSettings ?? {});
  return {
    tracingEnabled: stage.tracingEnabled === true,
    cacheEnabled: stage.cacheClusterEnabled === true,
    cacheEncrypted:
      settings.length > 0 &&
      settings.every(([, setting]) => setting.cacheDataEncrypted === true),
    accessLogArn: stage.accessLogSettings?.destinationArn || undefined,
    webAclArn: stage.webAclArn || undefined,
    secrets: detectSecrets(stage.variables ?? {}),
    methodSettings: settings.map(([key, setting]) => ({
      key,
      cachingEnabled: setting.cachingEnabled === true,
      throttlingRate: setting.throttlingRateLimit,
      throttlingBurst: setting.throttlingBurstLimit,
      loggingLevel: setting.loggingLevel,
    })),
  };
}

async function* listApis(client: APIGatewayClient) {
  for await (const page of paginateGetRestApis({ client, pageSize: 500 }, {})) {
    yield* page.items ?? [];
  }
}

export default defineCollector({
  id: 'apigateway-stage',
  type: 'AWS::ApiGateway::Stage',
  noun: { one: 'REST API stage', many: 'REST API stages' },
  scope: 'regional',
  list: {
    'apigateway:GetRestApis': 'apigateway:GET',
    'apigateway:GetStages': 'apigateway:GET',
  },
  details: { usagePlans: { 'apigateway:GetUsagePlans': 'apigateway:GET' } },
  schema,
  sample: {
    id: 'a1b2c3d4e5/prod',
    arn: 'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod',
    name: 'orders/prod',
    parents: ['arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5'],
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      apiId: 'a1b2c3d4e5',
      apiName: 'orders',
      stageName: 'prod',
      tracingEnabled: true,
      cacheEnabled: true,
      cacheEncrypted: true,
      accessLogArn:
        'arn:aws:logs:eu-west-1:111122223333:log-group:/apigateway/orders',
      methodSettings: [
        {
          key: '*/*',
          cachingEnabled: true,
          throttlingRate: 200,
          throttlingBurst: 100,
          loggingLevel: 'ERROR',
        },
      ],
      secrets: [],
      usagePlans: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(APIGatewayClient);
    const root = `arn:${partitionOf(ctx.region)}:apigateway:${ctx.region}::`;
    const plans = await ctx.detail('usagePlans', () => readPlans(client));
    const stagesOfApis = ctx.each(listApis(client), async api => {
      const { item } = await client.send(
        new GetStagesCommand({ restApiId: api.id }),
      );
      return { api, stages: item ?? [] };
    });
    for await (const { api, stages } of stagesOfApis) {
      for (const stage of stages) {
        const id = `${api.id}/${stage.stageName}`;
        const parent = `${root}/restapis/${api.id}`;
        yield {
          id,
          arn: `${parent}/stages/${stage.stageName}`,
          name: `${api.name ?? api.id}/${stage.stageName}`,
          parents: [parent],
          tags: stage.tags,
          createdAt: stage.createdDate?.toISOString(),
          data: {
            apiId: api.id ?? '',
            apiName: api.name ?? api.id ?? '',
            stageName: stage.stageName ?? '',
            ...settingsOf(stage),
            usagePlans: isUnread(plans)
              ? plans
              : plans.filter(p => p.stages.includes(id)).map(p => p.name),
          },
        };
      }
    }
  },
});
