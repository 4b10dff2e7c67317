/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { alarm } from '../build/baseline';
import { containerService, loadBalancer } from '../build/containers';
import { database, secret } from '../build/data';
import { Network, securityGroup } from '../build/network';
import {
  consume,
  lambdaFunction,
  queue,
  restApi,
  table,
  topic,
} from '../build/serverless';
import { Session } from '../build/session';
import { burst, daily, steady } from '../metrics/MetricModel';
import { tagsOf } from './productionTags';

const requests = daily({ base: 200, peak: 5200 });

/** What team Orders runs in production, in this week (1 to 12). */
export async function buildOrders(
  session: Session,
  net: Network,
  week: number,
) {
  const tags = tagsOf('orders-api', 'orders', week);
  const stack = {
    'managed-by': 'cdk',
  };
  const handler = await lambdaFunction(session, {
    name: 'orders-handler',
    tags: { ...tags, ...stack },
    tracing: week >= 10,
    logRetentionDays: 30,
    environment: {
      TABLE: 'orders',
      // A key that was pasted in for a payment test, and stayed.
      ...(week >= 6
        ? { PAYMENTS_API_KEY: 'k7Q2mZ9xW4rT8vB1nL6pD3sF5gH0jC2y' }
        : {}),
    },
  });
  session.metrics.add('orders-handler', {
    Invocations: requests,
    Errors: steady(2),
    Throttles: steady(0),
    Duration: steady(180),
    'init_duration:SampleCount': at => requests(at) * 0.06,
    'init_duration:p95': steady(1400),
    'used_memory_max:Maximum': steady(310),
  });
  await restApi(session, {
    name: 'orders',
    tags: { ...tags, ...stack },
    functionArn: handler,
    authorization: 'AWS_IAM',
    tracing: week >= 10,
    accessLog: true,
  });
  await table(session, {
    name: 'orders',
    tags: { ...tags, ...stack },
    capacity: { read: 400, write: 200 },
    pointInTimeRecovery: week >= 9,
    deletionProtection: week >= 9,
  });
  session.metrics.add('orders', {
    ConsumedReadCapacityUnits: burst({
      base: 110_000,
      peak: 1_250_000,
      hour: 18,
    }),
    ConsumedWriteCapacityUnits: burst({
      base: 56_000,
      peak: 640_000,
      hour: 18,
    }),
    ReadThrottleEvents: steady(0),
    WriteThrottleEvents: steady(0),
    ProvisionedReadCapacityUnits: steady(400),
    ProvisionedWriteCapacityUnits: steady(200),
  });
  const workerTags = tagsOf('orders-worker', 'orders', week);
  const jobs = await queue(session, {
    name: 'order-confirmations',
    tags: workerTags,
    deadLetters: week >= 4,
    poll: week >= 7 ? 20 : 0,
  });
  await topic(session, {
    name: 'orders-events',
    tags,
    subscriber: jobs.arn,
    deadLetters: week >= 4 ? `${jobs.arn}-failed` : undefined,
    encrypted: week >= 11,
  });
  const worker = await lambdaFunction(session, {
    name: 'orders-worker',
    tags: { ...workerTags, ...stack },
    architecture: week >= 8 ? 'arm64' : 'x86_64',
    tracing: true,
    memoryMb: week >= 11 ? 512 : 1024,
    logRetentionDays: week >= 3 ? 30 : undefined,
    deadLetters: week >= 4 ? `${jobs.arn}-failed` : undefined,
  });
  await consume(session, { queueArn: jobs.arn, functionName: worker });
  session.metrics.add('orders-worker', {
    Invocations: requests,
    Errors: steady(4),
    Throttles: week < 6 ? steady(35) : steady(0),
    Duration: steady(900),
  });
  session.metrics.add('order-confirmations', {
    ApproximateAgeOfOldestMessage: steady(40),
    NumberOfEmptyReceives: steady(week >= 7 ? 200 : 40_000),
    NumberOfMessagesReceived: requests,
  });
  await secret(session, { name: 'orders-worker/payments', tags: workerTags });

  const parcelTags = tagsOf('fulfilment', 'orders', week);
  const group = await securityGroup(session, {
    name: 'fulfilment',
    tags: parcelTags,
    vpcId: net.vpcId,
    open: [{ port: 8080, from: '10.0.0.0/8' }],
  });
  const targets = await loadBalancer(session, {
    name: 'fulfilment',
    tags: parcelTags,
    network: net,
    https: true,
    internal: true,
  });
  await containerService(session, {
    name: 'fulfilment',
    tags: parcelTags,
    network: net,
    securityGroupId: group,
    targetGroupArn: targets,
    desired: week >= 5 ? 3 : 1,
    zones: week >= 5 ? 3 : 1,
    circuitBreaker: week >= 5,
    scaling: week >= 8 ? { min: 2, max: 8 } : undefined,
    secrets: {
      DB_PASSWORD: `arn:aws:secretsmanager:${session.region}:${session.accountId}:secret:fulfilment/db`,
    },
    cpu: daily({ base: 18, peak: 62 }),
  });
  await secret(session, { name: 'fulfilment/db', tags: parcelTags });
  await database(session, {
    name: 'fulfilment',
    tags: parcelTags,
    network: net,
    engine: 'postgres',
    version: '16.4',
    instanceClass: 'db.m6g.large',
    storageGb: 200,
    multiAz: week >= 7,
    encrypted: true,
    backupDays: week >= 2 ? 14 : 1,
    deletionProtection: week >= 7,
    performanceInsights: week >= 7,
    cpu: daily({ base: 12, peak: 48 }),
    connections: 35,
  });
  if (week >= 6) {
    const pager = await topic(session, {
      name: 'orders-pager',
      tags: parcelTags,
      encrypted: true,
      subscriber: jobs.arn,
    });
    await alarm(session, {
      name: 'orders-handler-errors',
      tags,
      namespace: 'AWS/Lambda',
      metric: 'Errors',
      dimensions: { FunctionName: 'orders-handler' },
      threshold: 5,
      topicArn: pager,
    });
    await alarm(session, {
      name: 'fulfilment-db-cpu',
      tags: parcelTags,
      namespace: 'AWS/RDS',
      metric: 'CPUUtilization',
      dimensions: { DBInstanceIdentifier: 'fulfilment' },
      threshold: 80,
      topicArn: pager,
    });
  }
}
