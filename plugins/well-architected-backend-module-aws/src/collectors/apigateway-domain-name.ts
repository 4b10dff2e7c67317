/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Custom domain names of API Gateway with the TLS that they accept. A domain
 * belongs to the APIs that it leads to.
 *
 * Calls: GetDomainNames (500 per page); per domain GetApiMappings, of an edge
 * one GetBasePathMappings. IAM: apigateway:GET. Regional.
 * Cost of a run: one call per domain and one per 500.
 * Cannot see: private custom domain names that another account shares.
 */
import {
  APIGatewayClient,
  DomainName,
  paginateGetBasePathMappings,
  paginateGetDomainNames,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApiMappingsCommand,
} from '@aws-sdk/client-apigatewayv2';
import {
  CollectContext,
  defineCollector,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAll } from '../apigateway/readPages';
import { partitionOf } from '../arns/partitionOf';

async function* listDomains(client: APIGatewayClient) {
  for await (const page of paginateGetDomainNames(
    { client, pageSize: 500 },
    {},
  )) {
    yield* page.items ?? [];
  }
}

async function readApiIds(
  ctx: CollectContext,
  { domainName, domainNameId, endpointConfiguration }: DomainName,
): Promise<string[]> {
  const types = endpointConfiguration?.types ?? [];
  if (!types.includes('REGIONAL')) {
    const found: string[] = [];
    for await (const page of paginateGetBasePathMappings(
      { client: ctx.client(APIGatewayClient), pageSize: 500 },
      { domainName, domainNameId },
    )) {
      found.push(...(page.items ?? []).flatMap(m => m.restApiId ?? []));
    }
    return found;
  }
  const client = ctx.client(ApiGatewayV2Client);
  const mappings = await readAll(NextToken =>
    client.send(
      new GetApiMappingsCommand({ DomainName: domainName, NextToken }),
    ),
  );
  return mappings.flatMap(m => m.ApiId ?? []);
}

export default defineCollector({
  id: 'apigateway-domain-name',
  type: 'AWS::ApiGateway::DomainName',
  noun: { one: 'API domain name', many: 'API domain names' },
  scope: 'regional',
  list: {
    'apigateway:GetDomainNames': 'apigateway:GET',
    'apigateway:GetBasePathMappings': 'apigateway:GET',
    'apigatewayv2:GetApiMappings': 'apigateway:GET',
  },
  schema: z.object({
    /** Such as `TLS_1_0`, `TLS_1_2` or `SecurityPolicy_TLS13_1_3_2025_09`. */
    securityPolicy: z.string(),
    /** `EDGE`, `REGIONAL` or `PRIVATE`. */
    endpointTypes: z.array(z.string()),
    /** It wants a certificate of the client. */
    mutualTls: z.boolean(),
    apiIds: z.array(z.string()),
  }),
  sample: {
    id: 'api.example.com',
    arn: 'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com',
    parents: [
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5',
      'arn:aws:apigateway:eu-west-1::/apis/a1b2c3d4e5',
    ],
    data: {
      securityPolicy: 'TLS_1_2',
      endpointTypes: ['REGIONAL'],
      mutualTls: false,
      apiIds: ['a1b2c3d4e5'],
    },
  },
  async *collect(ctx) {
    const root = `arn:${partitionOf(ctx.region)}:apigateway:${ctx.region}::`;
    const domains = listDomains(ctx.client(APIGatewayClient));
    yield* ctx.each(domains, async domain => {
      const name = domain.domainName ?? '';
      const apiIds = [...new Set(await readApiIds(ctx, domain))];
      return {
        id: domain.domainNameId ?? name,
        name,
        arn: domain.domainNameArn ?? `${root}/domainnames/${name}`,
        // A mapping does not say which kind of API it leads to.
        parents: apiIds.flatMap(id => [
          `${root}/restapis/${id}`,
          `${root}/apis/${id}`,
        ]),
        tags: domain.tags,
        data: {
          securityPolicy: domain.securityPolicy ?? 'TLS_1_0',
          endpointTypes: domain.endpointConfiguration?.types ?? ['EDGE'],
          mutualTls: domain.mutualTlsAuthentication !== undefined,
          apiIds,
        },
      };
    });
  },
});
