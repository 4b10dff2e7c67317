/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

/** The four switches of Block Public Access; null where none are configured. */
export const publicAccessBlockSchema = z
  .object({
    blockPublicAcls: z.boolean(),
    ignorePublicAcls: z.boolean(),
    blockPublicPolicy: z.boolean(),
    restrictPublicBuckets: z.boolean(),
  })
  .nullable();

export type PublicAccessBlock = z.infer<typeof publicAccessBlockSchema>;

/** The answer of S3 in the words of the schema. */
export function toPublicAccessBlock(
  answer:
    | {
        BlockPublicAcls?: boolean;
        IgnorePublicAcls?: boolean;
        BlockPublicPolicy?: boolean;
        RestrictPublicBuckets?: boolean;
      }
    | undefined,
): PublicAccessBlock {
  return answer
    ? {
        blockPublicAcls: answer.BlockPublicAcls === true,
        ignorePublicAcls: answer.IgnorePublicAcls === true,
        blockPublicPolicy: answer.BlockPublicPolicy === true,
        restrictPublicBuckets: answer.RestrictPublicBuckets === true,
      }
    : null;
}
