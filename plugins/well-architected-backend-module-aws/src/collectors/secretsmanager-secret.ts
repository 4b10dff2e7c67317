/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Secrets of AWS Secrets Manager: names and dates, never a value.
 *
 * Calls: secretsmanager:ListSecrets (100 per page).
 * IAM: secretsmanager:ListSecrets.
 * Regional.
 * Cost of a run: one call per 100 secrets.
 * Cannot see: secrets scheduled for deletion, and whether the last rotation
 * failed; a rotation that is overdue shows it.
 */
import {
  paginateListSecrets,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'secretsmanager-secret',
  type: 'AWS::SecretsManager::Secret',
  noun: { one: 'secret', many: 'secrets' },
  scope: 'regional',
  list: { 'secretsmanager:ListSecrets': 'secretsmanager:ListSecrets' },
  schema: z.object({
    rotationEnabled: z.boolean(),
    /** Days between rotations, where the rule is given in days. */
    rotationDays: z.number().optional(),
    /** ISO 8601. */
    lastRotatedAt: z.string().optional(),
    nextRotationAt: z.string().optional(),
    lastChangedAt: z.string().optional(),
    lastAccessedAt: z.string().optional(),
    /** AWS service that manages it, such as `rds`. */
    owningService: z.string().optional(),
    kmsKeyId: z.string().optional(),
  }),
  sample: {
    id: 'orders/database',
    arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/database-AbCdEf',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      rotationEnabled: true,
      rotationDays: 30,
      lastRotatedAt: '2026-01-01T00:00:00.000Z',
      lastChangedAt: '2026-01-01T00:00:00.000Z',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SecretsManagerClient);
    for await (const page of paginateListSecrets(
      { client },
      { MaxResults: 100 },
    )) {
      for (const secret of page.SecretList ?? []) {
        yield {
          id: secret.Name ?? '',
          arn: secret.ARN,
          createdAt: secret.CreatedDate?.toISOString(),
          tags: Object.fromEntries(
            (secret.Tags ?? []).map(tag => [tag.Key ?? '', tag.Value ?? '']),
          ),
          data: {
            rotationEnabled: secret.RotationEnabled ?? false,
            rotationDays: secret.RotationRules?.AutomaticallyAfterDays,
            lastRotatedAt: secret.LastRotatedDate?.toISOString(),
            nextRotationAt: secret.NextRotationDate?.toISOString(),
            lastChangedAt: secret.LastChangedDate?.toISOString(),
            lastAccessedAt: secret.LastAccessedDate?.toISOString(),
            owningService: secret.OwningService,
            kmsKeyId: secret.KmsKeyId,
          },
        };
      }
    }
  },
});
