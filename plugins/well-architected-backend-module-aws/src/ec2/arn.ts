/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { partitionOf } from '../arns/partitionOf';

/**
 * ARN of an EC2 resource, which the EC2 API rarely gives.
 *
 * @param resource - such as `instance/i-0abc`
 */
export function ec2Arn(
  place: { region: string; accountId: string },
  resource: string,
): string {
  const { region, accountId } = place;
  return `arn:${partitionOf(region)}:ec2:${region}:${accountId}:${resource}`;
}
