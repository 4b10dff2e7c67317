/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  InstancePatchState,
  paginateDescribeInstancePatchStates,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { z } from 'zod';

/** What the last patch operation found on an instance. */
export const patchStateSchema = z.object({
  /** Patches of severity critical that are missing, failed or await a reboot. */
  criticalNonCompliant: z.number(),
  /** The same for patches that are classified as security. */
  securityNonCompliant: z.number(),
  /** Approved by the baseline and not installed, of any severity. */
  missing: z.number(),
  failed: z.number(),
  /** `Scan` or `Install`. */
  operation: z.string(),
  /** ISO 8601; absent while the first operation runs. */
  endedAt: z.string().optional(),
});

/** Facts of one patch operation. */
export type PatchState = z.infer<typeof patchStateSchema>;

const toPatchState = (state: InstancePatchState): PatchState => ({
  criticalNonCompliant: state.CriticalNonCompliantCount ?? 0,
  securityNonCompliant: state.SecurityNonCompliantCount ?? 0,
  missing: state.MissingCount ?? 0,
  failed: state.FailedCount ?? 0,
  operation: state.Operation ?? 'Scan',
  endedAt: state.OperationEndTime?.toISOString(),
});

/**
 * Patch states by instance id; instances that were never scanned are left out.
 *
 * @param ids - 50 at most, which is what one call takes
 */
export async function readPatchStates(
  client: SSMClient,
  ids: string[],
): Promise<Map<string, PatchState>> {
  const states = new Map<string, PatchState>();
  if (ids.length === 0) {
    return states;
  }
  for await (const page of paginateDescribeInstancePatchStates(
    { client },
    { InstanceIds: ids },
  )) {
    for (const state of page.InstancePatchStates ?? []) {
      states.set(state.InstanceId ?? '', toPatchState(state));
    }
  }
  return states;
}
