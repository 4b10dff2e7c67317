/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { alarm, dashboard } from '../build/baseline';
import { containerService, loadBalancer } from '../build/containers';
import { auroraCluster, bucket, distribution, secret } from '../build/data';
import { Network, securityGroup } from '../build/network';
import { autoScalingGroup } from '../build/servers';
import { lambdaFunction, topic } from '../build/serverless';
import { Session } from '../build/session';
import { daily, steady } from '../metrics/MetricModel';
import { tagsOf } from './productionTags';

/** What team Storefront runs in production, in this week (1 to 12). */
export async function buildStorefront(
  session: Session,
  net: Network,
  week: number,
) {
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
