/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CostOptimizationHubClient,
  paginateListEnrollmentStatuses,
} from '@aws-sdk/client-cost-optimization-hub';

const readings = new WeakMap<CostOptimizationHubClient, Promise<boolean>>();

/**
 * Whether an account takes part in Cost Optimization Hub; asked once per
 * client, however many collectors want to know.
 */
export function readHubEnrollment(
  client: CostOptimizationHubClient,
  accountId: string,
): Promise<boolean> {
  const running = readings.get(client) ?? read(client, accountId);
  readings.set(client, running);
  return running;
}

async function read(
  client: CostOptimizationHubClient,
  accountId: string,
): Promise<boolean> {
  for await (const page of paginateListEnrollmentStatuses({ client }, {})) {
    const own = page.items?.find(item => item.accountId === accountId);
    if (own) {
      return own.status === 'Active';
    }
  }
  return false;
}
