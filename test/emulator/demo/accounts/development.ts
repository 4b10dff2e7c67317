/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { baseline, rotateKeys } from '../build/baseline';
import { containerService } from '../build/containers';
import { bucket } from '../build/data';
import { network, securityGroup } from '../build/network';
import { autoScalingGroup, instance } from '../build/servers';
import { lambdaFunction } from '../build/serverless';
import { Session } from '../build/session';
import { officeHours, steady } from '../metrics/MetricModel';
import { buildDevelopmentServices } from './developmentServices';

/** Builds the development account as it stands in this week (1 to 12). */
export async function buildDevelopment(session: Session, week: number) {
  await session.daysAgo(120);
  await baseline(session, {
    trail: week >= 4 ? 'all-regions' : undefined,
    guardDuty: week >= 9,
    config: false,
    budget: week >= 10,
    ebsEncryption: false,
    users: ['sandbox'],
  });
  const net = await network(session, {
    tags: { component: 'network', system: 'platform' },
    cidr: 30,
    flowLogs: false,
    endpoints: false,
  });
  await session.daysAgo(60);
  const environment = 'development';
  const ordersTags = { component: 'orders-api', system: 'orders', environment };
  await autoScalingGroup(session, {
    name: 'orders-dev',
    tags: ordersTags,
    type: 't4g.medium',
    subnets: net.privateSubnets.slice(0, 2),
    imdsv2: true,
    size: { min: 2, max: 4, desired: 2 },
    policy: true,
    cpu: steady(35),
  });
  const checkoutTags = {
    component: 'checkout',
    system: 'storefront',
    environment,
  };
  const group = await securityGroup(session, {
    name: 'checkout-dev',
    tags: checkoutTags,
    vpcId: net.vpcId,
    open: [{ port: 8080, from: '10.0.0.0/8' }],
  });
  await containerService(session, {
    name: 'checkout-dev',
    tags: checkoutTags,
    network: net,
    securityGroupId: group,
    desired: 1,
    circuitBreaker: false,
    environment: week < 5 ? { DB_PASSWORD: 'w0nder-L4nd-Of-Tests-2026' } : {},
    cpu: officeHours(30),
  });
  const lakeTags = {
    component: 'data-lake-loader',
    system: 'insights',
    environment,
  };
  await bucket(session, {
    name: 'meridian-data-lake-trial',
    tags: lakeTags,
    blockPublic: week >= 10,
    versioning: false,
    lifecycle: week >= 8,
    tlsOnly: week >= 10,
    sizeGb: 800,
  });
  await lambdaFunction(session, {
    name: 'data-lake-loader',
    tags: lakeTags,
    runtime: 'python3.12',
    architecture: 'arm64',
    tracing: week >= 8,
    logRetentionDays: 7,
  });
  session.metrics.add('data-lake-loader', {
    Invocations: steady(24),
    Errors: steady(0),
    Throttles: steady(0),
    Duration: steady(20_000),
  });
  if (week >= 4 && week < 11) {
    await instance(session, {
      name: 'data-lake-notebook',
      tags: lakeTags,
      type: 'm5.4xlarge',
      subnetId: net.privateSubnets[0],
      imdsv2: true,
      cpu: officeHours(22),
    });
  }
  await buildDevelopmentServices(session, week);
  await rotateKeys(session);
  await session.daysAgo(0);
}
