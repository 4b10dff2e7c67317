/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { unqualified } from '../lambda/functionArn';

/**
 * ARNs of the resources that a target of EventBridge is: the function without
 * its version or alias, the task definition instead of the cluster that many
 * workloads share. None for a call of an API.
 */
export function resourcesOfTarget(target: {
  arn: string;
  taskDefinitionArn?: string;
}): string[] {
  const { arn, taskDefinitionArn } = target;
  if (taskDefinitionArn) {
    return [taskDefinitionArn];
  }
  const [, , service, , accountId] = arn.split(':');
  if (!accountId) {
    return [];
  }
  return [service === 'lambda' ? unqualified(arn) : arn];
}
