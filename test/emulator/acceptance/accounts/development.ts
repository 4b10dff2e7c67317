/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { alarm, baseline, rotateKeys } from '../../demo/build/baseline';
import { network, securityGroup } from '../../demo/build/network';
import { autoScalingGroup } from '../../demo/build/servers';
import { queue, topic } from '../../demo/build/serverless';
import { Session } from '../../demo/build/session';
import { measureSizes } from '../../demo/build/sizes';
import { reportMemory, routeHealthEvents } from '../operate';
import { stackTags } from '../stack';

/** Builds account 444455556666 of the real-world example. */
export async function buildDevelopment(session: Session) {
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
  const net = await network(session, {
    tags: { component: 'network' },
    cidr: 30,
    flowLogs: true,
    endpoints: true,
  });
  await session.daysAgo(60);
  const tags = {
    component: 'orders-api',
    environment: 'development',
    ...stackTags(session, 'OrdersDevStack'),
  };
  const group = await securityGroup(session, {
    name: 'orders-dev',
    tags,
    vpcId: net.vpcId,
    open: [{ port: 8443, from: '10.30.0.0/16' }],
  });
  // Steady around 35 %, with a maximum of 60 % once a day.
  await autoScalingGroup(session, {
    name: 'orders-dev',
    tags,
    type: 't4g.medium',
    subnets: net.privateSubnets.slice(0, 2),
    securityGroupId: group,
    imdsv2: true,
    spot: true,
    size: { min: 2, max: 4, desired: 2 },
    policy: true,
    cpu: at => (at.getUTCHours() === 15 ? 60 : 33.9),
  });
  const reader = await queue(session, {
    name: 'on-call-inbox',
    tags: { component: 'on-call' },
    deadLetters: true,
  });
  const pager = await topic(session, {
    name: 'on-call',
    tags: { component: 'on-call' },
    subscriber: reader.arn,
    deadLetters: `${reader.arn}-failed`,
    encrypted: true,
  });
  await alarm(session, {
    name: 'orders-dev-cpu',
    tags,
    namespace: 'AWS/EC2',
    metric: 'CPUUtilization',
    dimensions: { AutoScalingGroupName: 'orders-dev' },
    statistic: 'Average',
    threshold: 80,
    topicArn: pager,
  });
  await routeHealthEvents(session, pager);
  session.services.securityHub = undefined;
  await measureSizes(session);
  await rotateKeys(session);
  await session.daysAgo(0);
  await reportMemory(session, session.instances.get('orders-dev') ?? []);
}
