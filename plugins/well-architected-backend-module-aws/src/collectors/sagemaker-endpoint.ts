/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * SageMaker endpoints for real-time and asynchronous inference.
 *
 * Calls: sagemaker:ListEndpoints; detail `variants`: sagemaker:DescribeEndpoint
 * and sagemaker:DescribeEndpointConfig per endpoint (the configuration alone
 * names the instance types). IAM: the same names. Regional.
 * Cost of a run: one call per 100 endpoints, and two per endpoint.
 */
import {
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  paginateListEndpoints,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

const variant = z.object({
  name: z.string(),
  /** Such as `ml.g5.xlarge`; absent for serverless variants. */
  instanceType: z.string().optional(),
  /** Running instances; 0 for serverless variants. */
  instances: z.number(),
  serverless: z.boolean(),
});

async function variantsOf(client: SageMakerClient, EndpointName: string) {
  const endpoint = await client.send(
    new DescribeEndpointCommand({ EndpointName }),
  );
  const { ProductionVariants: configured } = await client.send(
    new DescribeEndpointConfigCommand({
      EndpointConfigName: endpoint.EndpointConfigName,
    }),
  );
  return (endpoint.ProductionVariants ?? []).map(running => {
    const found = configured?.find(v => v.VariantName === running.VariantName);
    return {
      name: running.VariantName ?? '',
      instanceType: found?.InstanceType,
      instances: running.CurrentInstanceCount ?? 0,
      serverless: found?.ServerlessConfig !== undefined,
    };
  });
}

/** SageMaker endpoints. */
export default defineCollector({
  id: 'sagemaker-endpoint',
  type: 'AWS::SageMaker::Endpoint',
  noun: { one: 'SageMaker endpoint', many: 'SageMaker endpoints' },
  scope: 'regional',
  list: { 'sagemaker:ListEndpoints': 'sagemaker:ListEndpoints' },
  details: {
    variants: {
      'sagemaker:DescribeEndpoint': 'sagemaker:DescribeEndpoint',
      'sagemaker:DescribeEndpointConfig': 'sagemaker:DescribeEndpointConfig',
    },
  },
  schema: z.object({
    /** `InService`, `Creating`, `Failed` … */
    status: z.string(),
    variants: readable(z.array(variant)),
  }),
  sample: {
    id: 'recommendations',
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/recommendations',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      status: 'InService',
      variants: [
        {
          name: 'AllTraffic',
          instanceType: 'ml.g5.xlarge',
          instances: 1,
          serverless: false,
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SageMakerClient);
    async function* endpoints() {
      for await (const page of paginateListEndpoints(
        { client, pageSize: 100 },
        {},
      )) {
        yield* page.Endpoints ?? [];
      }
    }
    yield* ctx.each(whereOffered(endpoints()), async endpoint => {
      const name = endpoint.EndpointName ?? '';
      return {
        id: name,
        arn: endpoint.EndpointArn,
        createdAt: endpoint.CreationTime?.toISOString(),
        data: {
          status: endpoint.EndpointStatus ?? 'Creating',
          variants: await ctx.detail('variants', () =>
            variantsOf(client, name),
          ),
        },
      };
    });
  },
});
