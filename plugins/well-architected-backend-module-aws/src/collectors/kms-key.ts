/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * KMS keys: who manages them, their state, and whether they rotate.
 *
 * Calls: kms:ListKeys (paged); for the detail `description` kms:DescribeKey;
 * for the detail `rotation` kms:GetKeyRotationStatus, on customer managed keys
 * only. A key policy may deny the reader one key: only that key is unread.
 * IAM: the actions of the same names.
 * Regional.
 * Cost of a run: one call per 100 keys, two per customer managed key and one
 * per AWS managed key.
 */
import {
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  paginateListKeys,
} from '@aws-sdk/client-kms';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const description = z.object({
  manager: z.enum(['AWS', 'CUSTOMER']),
  /** `Enabled`, `Disabled`, `PendingDeletion` … */
  state: z.string(),
  /** `SYMMETRIC_DEFAULT`, `RSA_2048` … */
  spec: z.string(),
  /** `AWS_KMS`, `EXTERNAL`, `AWS_CLOUDHSM` or `EXTERNAL_KEY_STORE`. */
  origin: z.string(),
  /** ISO 8601; only for keys pending deletion. */
  deletionAt: z.string().optional(),
});
type Description = z.infer<typeof description>;

export default defineCollector({
  id: 'kms-key',
  type: 'AWS::KMS::Key',
  noun: { one: 'KMS key', many: 'KMS keys' },
  scope: 'regional',
  list: { 'kms:ListKeys': 'kms:ListKeys' },
  details: {
    description: { 'kms:DescribeKey': 'kms:DescribeKey' },
    rotation: { 'kms:GetKeyRotationStatus': 'kms:GetKeyRotationStatus' },
  },
  schema: z.object({
    description: readable(description),
    /** `unsupported` for keys that KMS cannot rotate by itself. */
    rotation: readable(z.enum(['on', 'off', 'unsupported'])),
  }),
  sample: {
    id: '0a1b2c3d-0000-4000-8000-000000000001',
    arn: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000001',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      description: {
        manager: 'CUSTOMER',
        state: 'Enabled',
        spec: 'SYMMETRIC_DEFAULT',
        origin: 'AWS_KMS',
      },
      rotation: 'on',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(KMSClient);
    for await (const page of paginateListKeys({ client }, {})) {
      yield* ctx.each(page.Keys ?? [], async ({ KeyId = '', KeyArn }) => {
        let createdAt: string | undefined;
        const described = await ctx.detail('description', async () => {
          const { KeyMetadata } = await client.send(
            new DescribeKeyCommand({ KeyId }),
          );
          createdAt = KeyMetadata?.CreationDate?.toISOString();
          const deletion = KeyMetadata?.DeletionDate?.toISOString();
          return {
            manager: KeyMetadata?.KeyManager ?? ('CUSTOMER' as const),
            state: KeyMetadata?.KeyState ?? '',
            spec: KeyMetadata?.KeySpec ?? '',
            origin: KeyMetadata?.Origin ?? '',
            ...(deletion ? { deletionAt: deletion } : {}),
          };
        });
        const rotates = isUnread(described) || canRotate(described);
        return {
          id: KeyId,
          arn: KeyArn,
          createdAt,
          data: {
            description: described,
            rotation: rotates
              ? await ctx.detail('rotation', async () => {
                  const status = await client.send(
                    new GetKeyRotationStatusCommand({ KeyId }),
                  );
                  return status.KeyRotationEnabled ? 'on' : 'off';
                })
              : ('unsupported' as const),
          },
        };
      });
    }
  },
});

function canRotate(key: Description): boolean {
  return (
    key.manager === 'CUSTOMER' &&
    key.state === 'Enabled' &&
    key.spec === 'SYMMETRIC_DEFAULT' &&
    key.origin === 'AWS_KMS'
  );
}
