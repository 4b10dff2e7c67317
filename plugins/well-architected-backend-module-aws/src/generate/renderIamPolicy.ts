/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';

/**
 * Calls that the connection itself makes. `sts:GetCallerIdentity` needs none;
 * prices are only read where `wellArchitected.aws.pricing` says `api`.
 */
const CONNECTION_ACTIONS = ['cloudwatch:GetMetricData', 'pricing:GetProducts'];

/** IAM actions that permit every call that the collectors declare, sorted. */
export function iamActionsOf(collectors: readonly AnyCollector[]): string[] {
  const calls = collectors.flatMap(collector => [
    collector.list,
    ...Object.values(collector.details ?? {}),
  ]);
  const actions = calls.flatMap(call => Object.values(call).flat());
  return [...new Set([...CONNECTION_ACTIONS, ...actions])].sort();
}

/** The policy that the reader role needs: nothing else, and nothing written. */
export function renderIamPolicy(options: {
  collectors: readonly AnyCollector[];
}): string {
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'WellArchitectedRead',
        Effect: 'Allow',
        Action: iamActionsOf(options.collectors),
        Resource: '*',
      },
    ],
  };
  return JSON.stringify(policy, null, 2);
}
