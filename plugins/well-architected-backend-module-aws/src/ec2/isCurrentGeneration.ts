/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DescribeInstanceTypesCommandOutput,
  _InstanceType,
} from '@aws-sdk/client-ec2';

/** Instance types that one DescribeInstanceTypes call accepts. */
const BATCH = 100;

/**
 * Which of these instance types AWS calls a current generation.
 *
 * @param options.read - pages of DescribeInstanceTypes for a batch of types
 */
export async function isCurrentGeneration(options: {
  types: string[];
  read: (
    batch: _InstanceType[],
  ) => AsyncIterable<DescribeInstanceTypesCommandOutput>;
}): Promise<{ current: string[] }> {
  const types = [...new Set(options.types)].filter(Boolean) as _InstanceType[];
  const current: string[] = [];
  for (let start = 0; start < types.length; start += BATCH) {
    const batch = types.slice(start, start + BATCH);
    for await (const page of options.read(batch)) {
      for (const type of page.InstanceTypes ?? []) {
        if (type.CurrentGeneration && type.InstanceType) {
          current.push(type.InstanceType);
        }
      }
    }
  }
  return { current };
}
