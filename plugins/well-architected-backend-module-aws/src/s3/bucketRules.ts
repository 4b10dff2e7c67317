/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LifecycleRule, ReplicationRule } from '@aws-sdk/client-s3';
import { z } from 'zod';

/** What one enabled lifecycle rule does. */
export const lifecycleRuleSchema = z.object({
  id: z.string(),
  expiresObjects: z.boolean(),
  /** Storage classes that it moves objects to. */
  transitionsTo: z.array(z.string()),
  abortMultipartDays: z.number().optional(),
  expiresNoncurrent: z.boolean(),
});

/** One enabled replication rule. */
export const replicationRuleSchema = z.object({
  id: z.string(),
  destinationBucket: z.string(),
  destinationAccount: z.string().optional(),
  replicationTimeControl: z.boolean(),
});

/** The enabled rules only: a disabled one does nothing. */
export function toLifecycleRules(rules: LifecycleRule[] = []) {
  return rules
    .filter(rule => rule.Status === 'Enabled')
    .map((rule, at) => ({
      id: rule.ID ?? `rule ${at + 1}`,
      expiresObjects:
        rule.Expiration?.Days !== undefined ||
        rule.Expiration?.Date !== undefined,
      transitionsTo: (rule.Transitions ?? []).map(t => t.StorageClass ?? ''),
      abortMultipartDays:
        rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
      expiresNoncurrent:
        rule.NoncurrentVersionExpiration?.NoncurrentDays !== undefined,
    }));
}

/** The enabled rules only: a disabled one copies nothing. */
export function toReplicationRules(rules: ReplicationRule[] = []) {
  return rules
    .filter(rule => rule.Status === 'Enabled')
    .map((rule, at) => ({
      id: rule.ID ?? `rule ${at + 1}`,
      destinationBucket: (rule.Destination?.Bucket ?? '').replace(
        /^arn:[^:]+:s3:::/,
        '',
      ),
      destinationAccount: rule.Destination?.Account,
      replicationTimeControl:
        rule.Destination?.ReplicationTime?.Status === 'Enabled',
    }));
}
