/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ComputeOptimizerClient,
  ComputeOptimizerServiceException,
} from '@aws-sdk/client-compute-optimizer';
import {
  Collector,
  defineCollector,
} from 'backstage-plugin-well-architected-node';
import { regionOfArn } from '../arns/regionOfArn';
import { Recommendation, recommendationSchema } from './recommendation';

/** One page of recommendations of any kind. */
export interface RecommendationPage {
  items: Recommendation[];
  nextToken?: string;
  /** Resources that Compute Optimizer could not tell about. */
  errors?: { identifier?: string; code?: string; message?: string }[];
}

/** A token of the page before, and the largest page that the API gives. */
export interface PageInput {
  nextToken?: string;
  maxResults: number;
}

const LARGEST_PAGE = 1000;

/**
 * A collector of the recommendations of one kind. Each belongs to the resource
 * that it is about, so it is in scope wherever that resource is.
 *
 * @param options.operation - name of the API operation, also of the IAM action
 */
export function recommendationCollector<const TType extends string>(options: {
  id: string;
  type: TType;
  noun: { one: string; many: string };
  operation: string;
  sample: Recommendation;
  read: (
    client: ComputeOptimizerClient,
    input: PageInput,
  ) => Promise<RecommendationPage>;
}): Collector<TType, Recommendation> {
  const { id, type, noun, operation, sample, read } = options;
  const call = `compute-optimizer:${operation}`;
  return defineCollector<TType, Recommendation, string>({
    id,
    type,
    noun,
    scope: 'regional',
    list: { [call]: call },
    schema: recommendationSchema,
    sample: toResource(sample),
    async *collect(ctx) {
      const client = ctx.client(ComputeOptimizerClient);
      let nextToken: string | undefined;
      do {
        ctx.signal.throwIfAborted();
        const page = await read(client, {
          nextToken,
          maxResults: LARGEST_PAGE,
        });
        const [problem] = page.errors ?? [];
        if (problem) {
          throw new ComputeOptimizerServiceException({
            name: problem.code ?? 'GetRecommendationError',
            message: `${problem.identifier ?? 'one resource'}: ${
              problem.message ?? 'no recommendation could be read'
            }`,
            $fault: 'server',
            $metadata: {},
          });
        }
        // An account that manages an organization sees others as well.
        yield* page.items
          .filter(item => item.resourceArn.split(':')[4] === ctx.accountId)
          .map(toResource);
        nextToken = page.nextToken || undefined;
      } while (nextToken !== undefined);
    },
  });
}

function toResource(data: Recommendation) {
  return {
    id: data.resourceArn,
    name: data.resourceArn.split(/[:/]/).pop() ?? data.resourceArn,
    region: regionOfArn(data.resourceArn),
    parents: [data.resourceArn],
    data,
  };
}
