/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { alarm, baseline, rotateKeys } from '../../demo/build/baseline';
import { bucket, distribution } from '../../demo/build/data';
import { logGroup } from '../../demo/build/logs';
import { webAcl } from '../../demo/build/edge';
import { network } from '../../demo/build/network';
import {
  lambdaFunction,
  queue,
  restApi,
  table,
  topic,
} from '../../demo/build/serverless';
import { Session } from '../../demo/build/session';
import { measureSizes } from '../../demo/build/sizes';
import { burst, daily, steady } from '../../demo/metrics/MetricModel';
import { LEAKED_KEY } from '../leakedKey';
import { publish, routeHealthEvents } from '../operate';
import { stackTags } from '../stack';

const RCU = 400;
const WCU = 200;
/** Consumed of provisioned capacity, and the busiest hour against that. */
const USE = 0.12;
const PEAK_TO_AVERAGE = 9;

/** Hourly sums with one busy hour a day. */
const spiky = (unitsPerSecond: number) => {
  const average = unitsPerSecond * USE * 3600;
  const peak = average * PEAK_TO_AVERAGE;
  return burst({ base: (24 * average - peak) / 23, peak, hour: 18 });
};

const requests = daily({ base: 200, peak: 5200 });

/**
 * Builds account 111122223333 of the real-world example.
 *
 * @returns the ARNs of its web ACLs
 */
export async function buildProduction(
  session: Session,
  options: { pointInTimeRecovery: boolean },
) {
  await session.daysAgo(120);
  await baseline(session, {
    trail: 'all-regions',
    guardDuty: true,
    config: true,
    budget: false,
    ebsEncryption: true,
    users: [],
    trailKey: true,
    identityProvider: true,
  });
  await network(session, {
    tags: { component: 'network' },
    cidr: 20,
    flowLogs: true,
    endpoints: true,
  });
  await session.daysAgo(60);
  const tags = {
    component: 'orders-api',
    ...stackTags(session, 'OrdersStack'),
  };
  const functionArn = await lambdaFunction(session, {
    name: 'orders-handler',
    tags,
    logRetentionDays: 30,
    environment: { TABLE: 'orders', PAYMENTS_API_KEY: LEAKED_KEY },
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
  await logGroup(session, {
    name: '/aws/apigateway/orders',
    tags,
    retentionDays: 30,
  });
  await restApi(session, {
    name: 'orders',
    tags,
    functionArn: await publish(session, functionArn),
    authorization: 'AWS_IAM',
    accessLog: true,
  });
  session.metrics.add('orders', {
    Count: requests,
    '4XXError': steady(3),
    '5XXError': steady(0),
    Latency: steady(240),
  });
  const storeTags = { ...tags, 'data-classification': 'internal' };
  await table(session, {
    name: 'orders',
    tags: storeTags,
    capacity: { read: RCU, write: WCU },
    pointInTimeRecovery: options.pointInTimeRecovery,
    deletionProtection: true,
    expires: true,
  });
  session.metrics.add('orders', {
    ConsumedReadCapacityUnits: spiky(RCU),
    ConsumedWriteCapacityUnits: spiky(WCU),
    ProvisionedReadCapacityUnits: steady(RCU),
    ProvisionedWriteCapacityUnits: steady(WCU),
    ReadThrottleEvents: steady(0),
    WriteThrottleEvents: steady(0),
  });
  await bucket(session, {
    name: 'orders-static',
    tags: storeTags,
    blockPublic: true,
    versioning: true,
    lifecycle: true,
    tlsOnly: true,
    sizeGb: 3,
  });
  await distribution(session, {
    bucketName: 'orders-static',
    tags,
    httpsOnly: true,
  });
  // The reader of the events belongs to another team.
  const reader = await queue(session, {
    name: 'billing-inbox',
    tags: { component: 'billing' },
    deadLetters: true,
  });
  await topic(session, {
    name: 'orders-events',
    tags,
    subscriber: reader.arn,
    deadLetters: `${reader.arn}-failed`,
    encrypted: false,
  });
  const pager = await topic(session, {
    name: 'on-call',
    tags: { component: 'on-call' },
    subscriber: reader.arn,
    deadLetters: `${reader.arn}-failed`,
    encrypted: true,
  });
  for (const [name, namespace, metric, dimensions, statistic] of [
    [
      'orders-handler-errors',
      'AWS/Lambda',
      'Errors',
      { FunctionName: 'orders-handler' },
      'Sum',
    ],
    [
      'orders-latency',
      'AWS/ApiGateway',
      'Latency',
      { ApiName: 'orders', Stage: 'prod' },
      'p90',
    ],
    [
      'orders-server-errors',
      'AWS/ApiGateway',
      '5XXError',
      { ApiName: 'orders', Stage: 'prod' },
      'Sum',
    ],
    [
      'orders-table-throttles',
      'AWS/DynamoDB',
      'ThrottledRequests',
      { TableName: 'orders' },
      'Sum',
    ],
  ] as [string, string, string, Record<string, string>, 'Sum' | 'p90'][]) {
    await alarm(session, {
      name,
      tags,
      namespace,
      metric,
      dimensions,
      statistic,
      threshold: 5,
      topicArn: pager,
    });
  }
  await routeHealthEvents(session, pager);
  const stage = await webAcl(session, { name: 'orders', tags });
  const edge = await webAcl(session, {
    name: 'orders-static',
    tags,
    global: true,
  });
  // The example has it switched off.
  session.services.securityHub = undefined;
  await measureSizes(session);
  await rotateKeys(session);
  await session.daysAgo(0);
  return { stage, distribution: edge };
}
