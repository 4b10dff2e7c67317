/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { alarm, baseline, dashboard, rotateKeys } from '../build/baseline';
import { containerService, loadBalancer } from '../build/containers';
import {
  auroraCluster,
  bucket,
  database,
  distribution,
  secret,
} from '../build/data';
import { Network, network, securityGroup } from '../build/network';
import { autoScalingGroup, instance, looseVolume } from '../build/servers';
import {
  consume,
  lambdaFunction,
  queue,
  restApi,
  table,
  topic,
} from '../build/serverless';
import { Session, Tags } from '../build/session';
import { burst, daily, steady } from '../metrics/MetricModel';
import { buildProductionServices } from './productionServices';

/** Tags that a component's resources carry; cost tags came later. */
function tagsOf(component: string, system: string, week: number): Tags {
  const owners: Record<string, string> = {
    orders: 'team-orders',
    storefront: 'team-storefront',
  };
  return {
    component,
    system,
    ...(week >= 5 && owners[system]
      ? {
          owner: owners[system],
          environment: 'production',
          'cost-center': `cc-${system}`,
        }
      : {}),
  };
}

const requests = daily({ base: 200, peak: 5200 });

async function orders(session: Session, net: Network, week: number) {
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

async function storefront(session: Session, net: Network, week: number) {
  const webTags = tagsOf('storefront-web', 'storefront', week);
  await bucket(session, {
    name: 'meridian-storefront-static',
    tags: webTags,
    blockPublic: week >= 3,
    versioning: week >= 5,
    lifecycle: week >= 5,
    tlsOnly: week >= 5,
    sizeGb: 3,
  });
  await distribution(session, {
    bucketName: 'meridian-storefront-static',
    tags: webTags,
    httpsOnly: week >= 2,
  });

  const tags = tagsOf('checkout', 'storefront', week);
  const open = await securityGroup(session, {
    name: 'checkout-edge',
    tags,
    vpcId: net.vpcId,
    open: [{ port: 443, from: '0.0.0.0/0' }],
  });
  const inner = await securityGroup(session, {
    name: 'checkout',
    tags,
    vpcId: net.vpcId,
    open: [{ port: 8080, from: open }],
  });
  const targets = await loadBalancer(session, {
    name: 'checkout',
    tags,
    network: net,
    securityGroupId: open,
    https: true,
    sslPolicy: week >= 6 ? undefined : 'ELBSecurityPolicy-TLS-1-0-2015-04',
    deletionProtection: week >= 6,
  });
  await containerService(session, {
    name: 'checkout',
    tags,
    network: net,
    securityGroupId: inner,
    targetGroupArn: targets,
    desired: 4,
    circuitBreaker: true,
    architecture: week >= 10 ? 'ARM64' : 'X86_64',
    scaling: { min: 3, max: 30 },
    insights: true,
    secrets: {
      PAYMENT_KEY: `arn:aws:secretsmanager:${session.region}:${session.accountId}:secret:checkout/payment`,
    },
    cpu: daily({ base: 22, peak: 58 }),
  });
  await secret(session, { name: 'checkout/payment', tags });
  await auroraCluster(session, {
    name: 'checkout',
    tags,
    network: net,
    members: ['a', 'b'],
    instanceClass: 'db.r7g.large',
    backupDays: 35,
    deletionProtection: true,
    cpu: daily({ base: 15, peak: 52 }),
  });
  const pager = await topic(session, {
    name: 'checkout-pager',
    tags,
    encrypted: true,
    subscriber: `arn:aws:sqs:${session.region}:${session.accountId}:order-confirmations`,
  });
  for (const [name, namespace, metric, dimensions] of [
    [
      'checkout-cpu',
      'AWS/ECS',
      'CPUUtilization',
      { ClusterName: 'checkout', ServiceName: 'checkout' },
    ],
    [
      'checkout-db',
      'AWS/RDS',
      'CPUUtilization',
      { DBInstanceIdentifier: 'checkout-1' },
    ],
    [
      'checkout-db-reader',
      'AWS/RDS',
      'CPUUtilization',
      { DBInstanceIdentifier: 'checkout-2' },
    ],
  ] as [string, string, string, Record<string, string>][]) {
    await alarm(session, {
      name,
      tags,
      namespace,
      metric,
      dimensions,
      threshold: 80,
      topicArn: pager,
    });
  }
  await dashboard(session, {
    name: 'checkout',
    metrics: [
      [
        'AWS/ECS',
        'CPUUtilization',
        'ServiceName',
        'checkout',
        'ClusterName',
        'checkout',
      ],
    ],
  });

  const searchTags = tagsOf('product-search', 'storefront', week);
  const searchGroup = await securityGroup(session, {
    name: 'product-search',
    tags: searchTags,
    vpcId: net.vpcId,
    open: [
      { port: 9200, from: '10.0.0.0/8' },
      // Opened to look into an incident in week 2, closed in week 6.
      ...(week >= 2 && week < 6 ? [{ port: 22, from: '0.0.0.0/0' }] : []),
    ],
  });
  await autoScalingGroup(session, {
    name: 'product-search',
    tags: searchTags,
    type: week >= 9 ? 'm7g.large' : 'm5.large',
    subnets: net.privateSubnets,
    securityGroupId: searchGroup,
    imdsv2: week >= 4,
    volumeType: week >= 9 ? 'gp3' : 'gp2',
    size: { min: 3, max: 9, desired: 3 },
    policy: true,
    healthCheck: 'ELB',
    cpu: daily({ base: 24, peak: 66 }),
  });

  const imageTags = tagsOf('image-resizer', 'storefront', week);
  await bucket(session, {
    name: 'meridian-product-images',
    tags: imageTags,
    blockPublic: true,
    versioning: week >= 8,
    lifecycle: false,
    tlsOnly: false,
    sizeGb: 4200,
  });
  await lambdaFunction(session, {
    name: 'image-resizer',
    tags: imageTags,
    runtime: week >= 10 ? 'nodejs22.x' : 'nodejs16.x',
    memoryMb: 2048,
  });
  session.metrics.add('image-resizer', {
    Invocations: steady(300),
    Errors: steady(1),
    Throttles: steady(0),
    Duration: steady(4200),
  });
}

async function insights(session: Session, net: Network, week: number) {
  const tags = tagsOf('clickstream-ingest', 'insights', week);
  const events = await queue(session, {
    name: 'clickstream',
    tags,
    deadLetters: true,
  });
  const ingest = await lambdaFunction(session, {
    name: 'clickstream-ingest',
    tags,
    architecture: 'arm64',
    logRetentionDays: 14,
    deadLetters: `${events.arn}-failed`,
  });
  await consume(session, { queueArn: events.arn, functionName: ingest });
  session.metrics.add('clickstream-ingest', {
    Invocations: daily({ base: 4_000, peak: 60_000 }),
    Errors: steady(0),
    Throttles: week >= 10 ? steady(1200) : steady(0),
    Duration: steady(90),
  });
  session.metrics.add('clickstream', {
    NumberOfEmptyReceives: steady(90),
    NumberOfMessagesReceived: daily({ base: 4_000, peak: 60_000 }),
  });
  await table(session, {
    name: 'visitor-sessions',
    tags,
    pointInTimeRecovery: true,
    expires: week >= 4,
  });
  session.metrics.add('visitor-sessions', {
    ConsumedReadCapacityUnits: daily({ base: 20_000, peak: 400_000 }),
    ConsumedWriteCapacityUnits: daily({ base: 20_000, peak: 400_000 }),
    ReadThrottleEvents: steady(0),
    WriteThrottleEvents: steady(0),
  });

  const reportTags = tagsOf('reporting', 'insights', week);
  const group = await securityGroup(session, {
    name: 'reporting',
    tags: reportTags,
    vpcId: net.vpcId,
    open: [
      { port: 443, from: '10.0.0.0/8' },
      // Somebody works from home since week 11.
      ...(week >= 11 ? [{ port: 22, from: '0.0.0.0/0' }] : []),
    ],
  });
  await database(session, {
    name: 'reporting',
    tags: reportTags,
    network: net,
    engine: 'mysql',
    version: '8.0.36',
    instanceClass: 'db.m5.xlarge',
    storageGb: 500,
    storageType: 'gp2',
    multiAz: false,
    encrypted: false,
    isPublic: week < 8,
    backupDays: 1,
    deletionProtection: false,
    cpu: steady(6),
    connections: 4,
  });
  await instance(session, {
    name: 'reporting-box',
    tags: reportTags,
    type: week >= 11 ? 'm5.large' : 'm5.2xlarge',
    subnetId: net.publicSubnets[0],
    securityGroupId: group,
    imdsv2: false,
    volumeType: 'gp2',
    encrypted: false,
    cpu: steady(week >= 11 ? 16 : 4),
  });
  if (week >= 3) {
    await looseVolume(session, { tags: reportTags, sizeGb: 500, type: 'gp2' });
  }
}

/** Builds the production account as it stands in this week (1 to 12). */
export async function buildProduction(session: Session, week: number) {
  await session.daysAgo(120);
  await baseline(session, {
    trail: week >= 3 ? 'all-regions' : 'one-region',
    guardDuty: week >= 3,
    config: week >= 7,
    budget: week >= 9,
    ebsEncryption: week >= 4,
    users: week < 7 ? ['break-glass'] : [],
  });
  const net = await network(session, {
    tags: { component: 'network', system: 'platform' },
    cidr: 20,
    flowLogs: week >= 6,
    endpoints: true,
  });
  await session.daysAgo(60);
  await orders(session, net, week);
  await storefront(session, net, week);
  await insights(session, net, week);
  await buildProductionServices(session, week);
  await rotateKeys(session);
  await session.daysAgo(0);
}
