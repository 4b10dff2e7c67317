/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Private image repositories of ECR.
 *
 * Calls: ecr:DescribeRepositories. Detail `lifecyclePolicy`:
 * ecr:GetLifecyclePolicy per repository. Detail `imageCount`:
 * ecr:DescribeImages, only for repositories that are known to have no lifecycle
 * policy, because nothing asks how many images the others have.
 * IAM: the same names. Regional.
 * Cost of a run: one call per 1 000 repositories; per repository one call for
 * the policy and, without one, one per 1 000 images.
 */
import {
  ECRClient,
  GetLifecyclePolicyCommand,
  paginateDescribeImages,
  paginateDescribeRepositories,
} from '@aws-sdk/client-ecr';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ifAbsent } from '../support/ifAbsent';

const PAGE = 1000;

async function* repositories(client: ECRClient) {
  for await (const page of paginateDescribeRepositories(
    { client, pageSize: PAGE },
    {},
  )) {
    yield* page.repositories ?? [];
  }
}

function hasPolicy(client: ECRClient, repositoryName: string) {
  return ifAbsent({
    errors: ['LifecyclePolicyNotFoundException'],
    absent: false,
    read: async () => {
      await client.send(new GetLifecyclePolicyCommand({ repositoryName }));
      return true;
    },
  });
}

async function countImages(client: ECRClient, repositoryName: string) {
  let images = 0;
  for await (const page of paginateDescribeImages(
    { client, pageSize: PAGE },
    { repositoryName },
  )) {
    images += page.imageDetails?.length ?? 0;
  }
  return images;
}

/** Private image repositories. */
export default defineCollector({
  id: 'ecr-repository',
  type: 'AWS::ECR::Repository',
  noun: { one: 'image repository', many: 'image repositories' },
  scope: 'regional',
  list: { 'ecr:DescribeRepositories': 'ecr:DescribeRepositories' },
  details: {
    lifecyclePolicy: { 'ecr:GetLifecyclePolicy': 'ecr:GetLifecyclePolicy' },
    imageCount: { 'ecr:DescribeImages': 'ecr:DescribeImages' },
  },
  schema: z.object({
    /** Images are scanned for vulnerabilities when they are pushed. */
    scanOnPush: z.boolean(),
    /** `MUTABLE` or `IMMUTABLE`, with or without exclusions. */
    tagMutability: z.string(),
    /** `AES256`, `KMS` or `KMS_DSSE`. */
    encryption: z.string(),
    lifecyclePolicy: readable(z.boolean()),
    /** Null unless there is no lifecycle policy: nobody needs the number. */
    imageCount: readable(z.number().nullable()),
  }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:ecr:eu-west-1:111122223333:repository/orders',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      scanOnPush: true,
      tagMutability: 'IMMUTABLE',
      encryption: 'AES256',
      lifecyclePolicy: true,
      imageCount: null,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ECRClient);
    yield* ctx.each(repositories(client), async repository => {
      const name = repository.repositoryName ?? '';
      const lifecyclePolicy = await ctx.detail('lifecyclePolicy', () =>
        hasPolicy(client, name),
      );
      return {
        id: name,
        arn: repository.repositoryArn,
        createdAt: repository.createdAt?.toISOString(),
        data: {
          scanOnPush:
            repository.imageScanningConfiguration?.scanOnPush ?? false,
          tagMutability: repository.imageTagMutability ?? 'MUTABLE',
          encryption:
            repository.encryptionConfiguration?.encryptionType ?? 'AES256',
          lifecyclePolicy,
          imageCount: await ctx.detail('imageCount', async () =>
            lifecyclePolicy === false ? countImages(client, name) : null,
          ),
        },
      };
    });
  },
});
