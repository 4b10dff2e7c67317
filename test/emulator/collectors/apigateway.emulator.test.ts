/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  CreateUsagePlanCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  CreateApiCommand,
  CreateIntegrationCommand,
  CreateRouteCommand,
  CreateStageCommand,
} from '@aws-sdk/client-apigatewayv2';
import restApis from '../../../plugins/well-architected-backend-module-aws/src/collectors/apigateway-rest-api';
import restStages from '../../../plugins/well-architected-backend-module-aws/src/collectors/apigateway-stage';
import httpApis from '../../../plugins/well-architected-backend-module-aws/src/collectors/apigatewayv2-api';
import httpStages from '../../../plugins/well-architected-backend-module-aws/src/collectors/apigatewayv2-stage';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const FUNCTION = `arn:aws:lambda:${region}:${PRODUCTION}:function:orders-handler`;
const URI = `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${FUNCTION}/invocations`;

async function createRestApi(name: string) {
  const client = new APIGatewayClient(settings());
  const { id: restApiId = '' } = await client.send(
    new CreateRestApiCommand({
      name,
      endpointConfiguration: { types: ['REGIONAL'] },
    }),
  );
  const { items = [] } = await client.send(
    new GetResourcesCommand({ restApiId }),
  );
  const { id: resourceId } = await client.send(
    new CreateResourceCommand({
      restApiId,
      parentId: items[0].id,
      pathPart: 'orders',
    }),
  );
  for (const [httpMethod, authorizationType] of [
    ['GET', 'AWS_IAM'],
    ['POST', 'NONE'],
  ]) {
    const method = { restApiId, resourceId, httpMethod };
    await client.send(
      new PutMethodCommand({
        ...method,
        authorizationType,
        apiKeyRequired: httpMethod === 'POST',
      }),
    );
    await client.send(
      new PutMethodResponseCommand({ ...method, statusCode: '200' }),
    );
    await client.send(
      new PutIntegrationCommand({
        ...method,
        type: 'AWS_PROXY',
        integrationHttpMethod: 'POST',
        uri:
          httpMethod === 'POST'
            ? URI.replace(FUNCTION, `${FUNCTION}:live`)
            : URI,
      }),
    );
    await client.send(
      new PutIntegrationResponseCommand({ ...method, statusCode: '200' }),
    );
  }
  await client.send(
    new CreateDeploymentCommand({ restApiId, stageName: 'prod' }),
  );
  return { client, restApiId };
}

describe('apigateway-rest-api', () => {
  it('reads APIs of all pages with their methods', async () => {
    const { restApiId } = await createRestApi('orders');
    await createRestApi('carts');
    running.proxy.truncate('apigateway:GetRestApis', { pageSize: 1 });
    running.proxy.truncate('apigateway:GetResources', { pageSize: 1 });
    const { resources } = await read(restApis);
    expect(resources.map(r => r.name).sort()).toEqual(['carts', 'orders']);
    expect(resources.find(r => r.id === restApiId)).toMatchObject({
      arn: `arn:aws:apigateway:${region}::/restapis/${restApiId}`,
      data: {
        endpointTypes: ['REGIONAL'],
        hasResourcePolicy: false,
        methods: expect.arrayContaining([
          {
            path: '/orders',
            method: 'GET',
            authorizationType: 'AWS_IAM',
            apiKeyRequired: false,
            integrationType: 'AWS_PROXY',
            functionArn: FUNCTION,
          },
          expect.objectContaining({
            method: 'POST',
            authorizationType: 'NONE',
            apiKeyRequired: true,
            functionArn: FUNCTION,
            qualifier: 'live',
          }),
        ]),
      },
    });
  });

  it('leaves methods unread when they are denied', async () => {
    await createRestApi('orders');
    running.proxy.deny('apigateway:GetResources');
    const [{ data }] = (await read(restApis)).resources;
    expect(data.methods).toEqual(unreadBecauseOf('apigateway:GET'));
    running.proxy.deny('apigateway:GetRestApis');
    expect((await read(restApis)).status).toMatchObject({
      status: 'denied',
      missingAction: 'apigateway:GET',
    });
  });
});

describe('apigateway-stage', () => {
  it('reads a stage as it was created', async () => {
    const { restApiId } = await createRestApi('orders');
    const { resources } = await read(restStages);
    expect(resources).toEqual([
      expect.objectContaining({
        id: `${restApiId}/prod`,
        name: 'orders/prod',
        parents: [`arn:aws:apigateway:${region}::/restapis/${restApiId}`],
        data: expect.objectContaining({
          apiId: restApiId,
          apiName: 'orders',
          stageName: 'prod',
          tracingEnabled: false,
          cacheEnabled: false,
          usagePlans: [],
        }),
      }),
    ]);
  });

  it('reads switches, limits and usage plans', async () => {
    const { client, restApiId } = await createRestApi('orders');
    await client.send(
      new UpdateStageCommand({
        restApiId,
        stageName: 'prod',
        patchOperations: [
          { op: 'replace', path: '/tracingEnabled', value: 'true' },
          { op: 'replace', path: '/cacheClusterEnabled', value: 'true' },
          { op: 'replace', path: '/*/*/caching/enabled', value: 'true' },
          { op: 'replace', path: '/*/*/throttling/rateLimit', value: '200' },
          { op: 'replace', path: '/*/*/throttling/burstLimit', value: '100' },
        ],
      }),
    );
    await client.send(
      new CreateUsagePlanCommand({
        name: 'partners',
        throttle: { rateLimit: 10, burstLimit: 5 },
        apiStages: [{ apiId: restApiId, stage: 'prod' }],
      }),
    );
    const [{ data }] = (await read(restStages)).resources;
    expect(data).toMatchObject({
      tracingEnabled: true,
      cacheEnabled: true,
      usagePlans: ['partners'],
      methodSettings: [
        {
          key: '*/*',
          cachingEnabled: true,
          throttlingRate: 200,
          throttlingBurst: 100,
        },
      ],
    });
  });

  it('leaves usage plans unread when they are denied', async () => {
    await createRestApi('orders');
    running.proxy.deny('apigateway:GetUsagePlans');
    const [{ data }] = (await read(restStages)).resources;
    expect(data.usagePlans).toEqual(unreadBecauseOf('apigateway:GET'));
    running.proxy.deny('apigateway:GetStages');
    expect((await read(restStages)).status).toMatchObject({
      status: 'denied',
      missingAction: 'apigateway:GET',
    });
  });
});

async function createHttpApi(Name: string) {
  const client = new ApiGatewayV2Client(settings());
  const { ApiId = '' } = await client.send(
    new CreateApiCommand({ Name, ProtocolType: 'HTTP' }),
  );
  const { IntegrationId } = await client.send(
    new CreateIntegrationCommand({
      ApiId,
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: FUNCTION,
      PayloadFormatVersion: '2.0',
    }),
  );
  for (const [RouteKey, AuthorizationType] of [
    ['GET /orders', 'AWS_IAM'],
    ['GET /health', 'NONE'],
  ] as const) {
    await client.send(
      new CreateRouteCommand({
        ApiId,
        RouteKey,
        AuthorizationType,
        Target: `integrations/${IntegrationId}`,
      }),
    );
  }
  await client.send(
    new CreateStageCommand({
      ApiId,
      StageName: 'live',
      DefaultRouteSettings: {
        ThrottlingRateLimit: 50,
        ThrottlingBurstLimit: 20,
      },
    }),
  );
  return ApiId;
}

describe('apigatewayv2-api', () => {
  it('reads APIs of all pages with routes and functions', async () => {
    const id = await createHttpApi('orders');
    await createHttpApi('carts');
    running.proxy.truncate('apigatewayv2:GetApis', { pageSize: 1 });
    running.proxy.truncate('apigatewayv2:GetRoutes', { pageSize: 1 });
    const { resources } = await read(httpApis);
    expect(resources.map(r => r.name).sort()).toEqual(['carts', 'orders']);
    const routes = resources.find(r => r.id === id)?.data.routes;
    expect(routes).toHaveLength(2);
    expect(routes).toEqual(
      expect.arrayContaining([
        {
          key: 'GET /orders',
          authorizationType: 'AWS_IAM',
          apiKeyRequired: false,
          functionArn: FUNCTION,
        },
        expect.objectContaining({ key: 'GET /health' }),
      ]),
    );
  });

  it('leaves routes unread when they are denied', async () => {
    await createHttpApi('orders');
    running.proxy.deny('apigatewayv2:GetRoutes');
    const [{ data }] = (await read(httpApis)).resources;
    expect(data.routes).toEqual(unreadBecauseOf('apigateway:GET'));
    running.proxy.deny('apigatewayv2:GetApis');
    expect((await read(httpApis)).status).toMatchObject({
      status: 'denied',
      missingAction: 'apigateway:GET',
    });
  });
});

describe('apigatewayv2-stage', () => {
  it('reads stages with their limits, or says what is missing', async () => {
    const id = await createHttpApi('orders');
    const { resources } = await read(httpStages);
    expect(resources).toEqual([
      expect.objectContaining({
        id: `${id}/live`,
        name: 'orders/live',
        parents: [`arn:aws:apigateway:${region}::/apis/${id}`],
        data: expect.objectContaining({
          protocol: 'HTTP',
          throttles: [{ key: '$default', rate: 50, burst: 20 }],
        }),
      }),
    ]);
    running.proxy.deny('apigatewayv2:GetStages');
    expect((await read(httpStages)).status).toMatchObject({
      status: 'denied',
      missingAction: 'apigateway:GET',
    });
  });
});
