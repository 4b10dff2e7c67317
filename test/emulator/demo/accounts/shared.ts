/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { baseline, rotateKeys } from '../build/baseline';
import { containerService, loadBalancer } from '../build/containers';
import { bucket, secret } from '../build/data';
import { network, securityGroup } from '../build/network';
import {
  autoScalingGroup,
  instance,
  looseVolume,
  oldSnapshot,
  unusedAddress,
} from '../build/servers';
import { Session } from '../build/session';
import { daily, officeHours, steady } from '../metrics/MetricModel';
import { buildSharedServices } from './sharedServices';

/** Builds the account of shared services as it stands in this week (1 to 12). */
export async function buildShared(session: Session, week: number) {
  await session.daysAgo(200);
  await baseline(session, {
    trail: 'all-regions',
    guardDuty: true,
    config: true,
    budget: true,
    ebsEncryption: true,
    users: [],
  });
  const owned = { owner: 'cloud-platform', 'cost-center': 'cc-platform' };
  const runners = { component: 'build-runners', system: 'platform', ...owned };
  const net = await network(session, {
    tags: { component: 'network', system: 'platform' },
    cidr: 40,
    flowLogs: true,
    endpoints: true,
  });
  await oldSnapshot(session, runners);
  await session.daysAgo(60);
  // Builds leave volumes behind; a clean-up job exists since week 9.
  const leftovers = week >= 9 ? 1 : Math.min(6, week);
  for (let i = 0; i < leftovers; i += 1) {
    await looseVolume(session, { tags: runners, sizeGb: 250, type: 'gp2' });
  }
  for (let i = 0; i < (week >= 9 ? 1 : 3); i += 1) {
    await unusedAddress(session, runners);
  }
  await autoScalingGroup(session, {
    name: 'build-runners',
    tags: { ...runners, environment: 'production' },
    type: week >= 7 ? 'c7g.2xlarge' : 'c5.2xlarge',
    subnets: net.privateSubnets,
    imdsv2: true,
    size: { min: 2, max: 20, desired: 4 },
    policy: true,
    scheduled: week >= 7,
    spot: week >= 9,
    cpu: officeHours(58),
  });
  await instance(session, {
    name: 'old-build-server',
    tags: runners,
    type: 'c5.2xlarge',
    subnetId: net.privateSubnets[0],
    imdsv2: week >= 6,
    cpu: steady(2),
    stopped: week >= 8,
  });
  await bucket(session, {
    name: 'meridian-build-cache',
    tags: runners,
    blockPublic: true,
    versioning: false,
    lifecycle: week >= 2,
    tlsOnly: true,
    sizeGb: 1500,
  });
  const gateway = {
    component: 'platform-gateway',
    system: 'platform',
    environment: 'production',
    ...owned,
  };
  const edge = await securityGroup(session, {
    name: 'platform-gateway-edge',
    tags: gateway,
    vpcId: net.vpcId,
    open: [{ port: 443, from: '0.0.0.0/0' }],
  });
  const inner = await securityGroup(session, {
    name: 'platform-gateway',
    tags: gateway,
    vpcId: net.vpcId,
    open: [{ port: 8080, from: edge }],
  });
  const targets = await loadBalancer(session, {
    name: 'platform-gateway',
    tags: gateway,
    network: net,
    securityGroupId: edge,
    https: true,
    deletionProtection: true,
  });
  await containerService(session, {
    name: 'platform-gateway',
    tags: gateway,
    network: net,
    securityGroupId: inner,
    targetGroupArn: targets,
    desired: 3,
    circuitBreaker: true,
    architecture: 'ARM64',
    scaling: { min: 3, max: 12 },
    insights: true,
    secrets: {
      SIGNING_KEY: `arn:aws:secretsmanager:${session.region}:${session.accountId}:secret:platform-gateway/signing`,
    },
    cpu: daily({ base: 30, peak: 55 }),
  });
  await secret(session, { name: 'platform-gateway/signing', tags: gateway });
  await buildSharedServices(session, week);
  await rotateKeys(session);
  await session.daysAgo(0);
}
