/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Domain names of APIs, GraphQL APIs, user pools. Emulated: all of it, except the
 * mappings of a regional domain, which moto only knows of its second API.
 */
import {
  APIGatewayClient,
  CreateBasePathMappingCommand,
  CreateDomainNameCommand,
  CreateRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import {
  AppSyncClient,
  CreateGraphqlApiCommand,
} from '@aws-sdk/client-appsync';
import {
  CognitoIdentityProviderClient,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import domainName from '../../../plugins/well-architected-backend-module-aws/src/collectors/apigateway-domain-name';
import graphqlApi from '../../../plugins/well-architected-backend-module-aws/src/collectors/appsync-graphql-api';
import userPool from '../../../plugins/well-architected-backend-module-aws/src/collectors/cognito-user-pool';
import { useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const CERTIFICATE = 'arn:aws:acm:eu-central-1:111111111111:certificate/1';

async function createDomains() {
  const client = new APIGatewayClient(settings());
  await client.send(
    new CreateDomainNameCommand({
      domainName: 'old.example.com',
      certificateArn: CERTIFICATE,
      securityPolicy: 'TLS_1_0',
      endpointConfiguration: { types: ['EDGE'] },
    }),
  );
  await client.send(
    new CreateDomainNameCommand({
      domainName: 'api.example.com',
      regionalCertificateArn: CERTIFICATE,
      securityPolicy: 'TLS_1_2',
      endpointConfiguration: { types: ['REGIONAL'] },
      tags: { component: 'orders' },
    }),
  );
  const { id: restApiId } = await client.send(
    new CreateRestApiCommand({ name: 'orders' }),
  );
  await client.send(
    new CreateBasePathMappingCommand({
      domainName: 'old.example.com',
      restApiId,
    }),
  );
  return { restApiId };
}

function answerWithMappings() {
  running.proxy.overrule('apigatewayv2:GetApiMappings', call =>
    JSON.stringify(call.input).includes('more')
      ? { items: [{ apiId: 'http2', stage: 'prod' }] }
      : { items: [{ apiId: 'http1', stage: 'prod' }], nextToken: 'more' },
  );
}

describe('apigateway-domain-name', () => {
  it('reads policies, and APIs as parents, over all pages', async () => {
    const { restApiId } = await createDomains();
    answerWithMappings();
    running.proxy.truncate('apigateway:GetDomainNames', { pageSize: 1 });
    const { resources } = await read(domainName);
    const byName = new Map(resources.map(r => [r.name, r]));
    const root = `arn:aws:apigateway:${region}::`;
    expect(byName.get('old.example.com')).toMatchObject({
      arn: expect.stringContaining('/domainnames/old.example.com'),
      parents: [`${root}/restapis/${restApiId}`, `${root}/apis/${restApiId}`],
      data: { securityPolicy: 'TLS_1_0', endpointTypes: ['EDGE'] },
    });
    expect(byName.get('api.example.com')).toMatchObject({
      tags: { component: 'orders' },
      data: {
        securityPolicy: 'TLS_1_2',
        endpointTypes: ['REGIONAL'],
        apiIds: ['http1', 'http2'],
      },
    });
  });

  it.each([
    'apigateway:GetDomainNames',
    'apigateway:GetBasePathMappings',
    'apigatewayv2:GetApiMappings',
  ])('tells that %s is denied', async operation => {
    await createDomains();
    answerWithMappings();
    running.proxy.deny(operation);
    expect((await read(domainName)).status).toMatchObject({
      status: 'denied',
      missingAction: 'apigateway:GET',
    });
  });
});

describe('appsync-graphql-api', () => {
  it('reads who may call and tracing, over all pages', async () => {
    const client = new AppSyncClient(settings());
    await client.send(
      new CreateGraphqlApiCommand({
        name: 'open',
        authenticationType: 'API_KEY',
      }),
    );
    await client.send(
      new CreateGraphqlApiCommand({
        name: 'orders',
        authenticationType: 'AWS_IAM',
        additionalAuthenticationProviders: [{ authenticationType: 'API_KEY' }],
        xrayEnabled: true,
        tags: { component: 'orders' },
      }),
    );
    running.proxy.truncate('appsync:ListGraphqlApis', { pageSize: 1 });
    const { resources } = await read(graphqlApi);
    const byName = new Map(resources.map(r => [r.name, r]));
    expect(byName.get('open')?.data).toMatchObject({
      authenticationTypes: ['API_KEY'],
      visibility: 'GLOBAL',
      tracingEnabled: false,
    });
    expect(byName.get('orders')).toMatchObject({
      arn: expect.stringContaining(
        `arn:aws:appsync:${region}:111111111111:apis/`,
      ),
      tags: { component: 'orders' },
      data: {
        authenticationTypes: ['AWS_IAM', 'API_KEY'],
        tracingEnabled: true,
      },
    });
  });

  it('is denied with its action', async () => {
    running.proxy.deny('appsync:ListGraphqlApis');
    expect((await read(graphqlApi)).status).toMatchObject({
      status: 'denied',
      missingAction: 'appsync:ListGraphqlApis',
    });
  });
});

describe('cognito-user-pool', () => {
  const createPool = (PoolName: string, on: boolean) =>
    new CognitoIdentityProviderClient(settings()).send(
      new CreateUserPoolCommand({
        PoolName,
        DeletionProtection: on ? 'ACTIVE' : 'INACTIVE',
        UserPoolTags: { component: PoolName },
      }),
    );

  it('tells protected from unprotected pools, over all pages', async () => {
    await createPool('good', true);
    await createPool('bad', false);
    running.proxy.truncate('cognito-idp:ListUserPools', { pageSize: 1 });
    const { resources } = await read(userPool);
    const byName = new Map(resources.map(r => [r.name, r]));
    expect(byName.get('good')).toMatchObject({
      arn: expect.stringContaining(':userpool/'),
      tags: { component: 'good' },
      data: { deletionProtection: true },
    });
    expect(byName.get('bad')?.data.deletionProtection).toBe(false);
  });

  it.each(['ListUserPools', 'DescribeUserPool'])(
    'tells that %s is denied',
    async operation => {
      await createPool('orders', true);
      running.proxy.deny(`cognito-idp:${operation}`);
      expect((await read(userPool)).status).toMatchObject({
        status: 'denied',
        missingAction: `cognito-idp:${operation}`,
      });
    },
  );
});
