/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { database } from '../build/data';
import { Network, securityGroup } from '../build/network';
import { instance, looseVolume } from '../build/servers';
import { consume, lambdaFunction, queue, table } from '../build/serverless';
import { Session } from '../build/session';
import { daily, steady } from '../metrics/MetricModel';
import { tagsOf } from './productionTags';

/** What Data Insights run in production, in this week (1 to 12). */
export async function buildInsights(
  session: Session,
  net: Network,
  week: number,
) {
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
