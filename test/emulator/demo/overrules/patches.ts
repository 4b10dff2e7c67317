/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, seconds, Telling } from './Telling';

/** Patch Manager: when instances were scanned and what they miss. */
export function tellPatches({ proxy, session, now }: Telling) {
  const { missingPatches } = session.services;
  const scanned = seconds(before(now, 1));
  proxy.overrule('ssm:DescribeInstancePatchStates', call => ({
    InstancePatchStates: (call.input.InstanceIds as string[]).map(
      InstanceId => {
        const misses = missingPatches.get(InstanceId);
        return {
          InstanceId,
          PatchGroup: '',
          BaselineId: 'pb-0a1b2c3d4e5f60718',
          OperationStartTime: scanned,
          OperationEndTime: scanned + 60,
          Operation: 'Scan',
          InstalledCount: 212,
          MissingCount: misses?.missing ?? 0,
          FailedCount: 0,
          CriticalNonCompliantCount: misses?.critical ?? 0,
          SecurityNonCompliantCount: misses?.security ?? 0,
        };
      },
    ),
  }));
}
