/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

const redriveSchema = z.object({
  deadLetterTargetArn: z.string().optional(),
  /** A number or its text: both are accepted by SQS. */
  maxReceiveCount: z.coerce.number().optional(),
});

/**
 * Reads a redrive policy, as queues and subscriptions have it.
 *
 * @param policy - JSON text; absent means that there is none
 * @throws Error when the text is not a redrive policy.
 */
export function readRedrive(
  policy: string | undefined,
): z.infer<typeof redriveSchema> | undefined {
  return policy ? redriveSchema.parse(JSON.parse(policy)) : undefined;
}
