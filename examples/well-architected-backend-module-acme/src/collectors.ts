/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { collectors } from 'backstage-plugin-well-architected-backend-module-aws';
import { Collector } from 'backstage-plugin-well-architected-node';

/** What ACME's checks read of an SQS queue. */
export interface QueueFacts {
  fifo: boolean;
  /** How long a message waits before SQS deletes it. */
  retentionSeconds: number;
}

/** The collector of the AWS module that yields this type of resources. */
function collectorOf<T extends string, D>(type: T): Collector<T, D> {
  const found = collectors.find(collector => collector.type === type);
  if (!found) {
    throw new Error(`The AWS module collects no ${type}`);
  }
  return found as Collector<T, D>;
}

/** SQS queues, as the AWS module collects them: no call to AWS of our own. */
export const sqsQueue = collectorOf<'AWS::SQS::Queue', QueueFacts>(
  'AWS::SQS::Queue',
);
