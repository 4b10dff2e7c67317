/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The point that a database can be restored to is recent.
 *
 * Why: what lies between the restore point and now is lost, whatever was promised.
 * How we look: now minus LatestRestorableTime, in minutes; a declared recovery
 * point objective above the default counts instead of it.
 * What we cannot see: whether an idle database simply has nothing to ship.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import { minutesOfDuration } from '../../support/minutesOfDuration';
import { hoursSince } from '../../time/age';

const NOW = Date.parse('2026-11-16T06:00:00.000Z');
const at = (minutesAgo: number) =>
  rdsInstance.sample({
    data: {
      latestRestorableTime: new Date(NOW - minutesAgo * 60_000).toISOString(),
    },
  });

export default defineCheck({
  id: 'rel-rds-restorable-now',
  pillar: 'reliability',
  title: 'The restore point is recent',
  risk: 'MEDIUM',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP03', 'REL13-BP01'],
  seedRefs: ['BKP-1'],
  parameters: { maxLagMinutes: 15 },
  impact: 'The promised RPO is not met.',
  issue: f =>
    `The restore point of ${f.names} is old: ${f.failing
      .map(o => `${o.subject.name} ${o.evidence.lagMinutes} min`)
      .slice(0, 3)
      .join(', ')}`,
  recommendation: f =>
    `Check log shipping and storage of ${f.names} in Amazon RDS; open a support case.`,
  steps: f => [
    `Inspect events of ${f.names}`,
    'Check free storage',
    'Re-check',
  ],
  successCriteria: () => ['Lag below 15 minutes'],
  tradeOffs: [{ pillar: 'reliability', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_automated_backups_data.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html',
  ],
  on: [rdsInstance.with(), rdsCluster.with()],
  evaluate(resource, context) {
    const { name, data } = resource;
    const source =
      'clusterId' in data && data.clusterId
        ? `cluster ${data.clusterId}`
        : data.replicaOf;
    if (source) {
      return notApplicable(
        `${name} is restored through ${source}, which is judged`,
      );
    }
    if (data.backupRetentionDays === 0) {
      return notApplicable(`Backups of ${name} are off (see rel-rds-backups)`);
    }
    if (data.status === 'stopped') {
      return notApplicable(
        `${name} is stopped, so its restore point stands still`,
      );
    }
    if (!data.latestRestorableTime) {
      return unknown('NOT_ENOUGH_DATA', `${name} tells no restore point yet`);
    }
    const lagMinutes = Math.floor(
      hoursSince(data.latestRestorableTime, context.now) * 60,
    );
    const limit = context.number('maxLagMinutes');
    const evidence = {
      lagMinutes,
      limit,
      latestRestorableTime: data.latestRestorableTime,
    };
    // it moves on all the time: which minute it was is news to nobody
    return lagMinutes <= limit
      ? pass(`${name} can be restored to at most ${limit} min ago`, { limit })
      : fail(
          `${name} can only be restored to ${lagMinutes} min ago, more than ${limit} min`,
          evidence,
        );
  },
  conclude(context) {
    const failing = context.observations.filter(o => o.status === 'fail');
    const rpo = minutesOfDuration(context.context.rpo);
    const usual = context.usual();
    if (
      usual.status !== 'fail' ||
      rpo === undefined ||
      failing.some(o => Number(o.evidence.lagMinutes) > rpo)
    ) {
      return usual;
    }
    const unread = context.observations.find(o => o.status === 'unknown');
    return unread
      ? unknown(unread.reason ?? 'NOT_COLLECTED', unread.message, {
          missingAction: unread.missingAction,
        })
      : pass(
          `Every restore point is within the declared RPO ${
            context.context.rpo
          }: ${failing
            .map(o => `${o.subject.name} ${o.evidence.lagMinutes} min`)
            .join(', ')}`,
          { rpoMinutes: rpo },
        );
  },
  examples: [
    {
      name: '4 minutes ago',
      resources: [at(4)],
      expect: { state: 'pass', says: ['to at most 15 min ago'] },
    },
    {
      name: '15 minutes ago',
      resources: [at(15)],
      expect: { state: 'pass', says: ['to at most 15 min ago'] },
    },
    {
      name: '16 minutes ago',
      resources: [at(16)],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: '20 minutes ago',
      resources: [at(20)],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-db', '20 min'] },
    },
    {
      name: '20 minutes ago with an RPO of one hour',
      resources: [at(20)],
      context: { rpo: 'PT1H' },
      expect: { state: 'pass', says: ['RPO PT1H', '20 min'] },
    },
    {
      name: '90 minutes ago with an RPO of one hour',
      resources: [at(90)],
      context: { rpo: 'PT1H' },
      expect: { state: 'fail' },
    },
    {
      name: 'backups off',
      resources: [rdsCluster.sample({ data: { backupRetentionDays: 0 } })],
      expect: { state: 'not-applicable', says: ['are off'] },
    },
    {
      name: 'no restore point yet',
      resources: [
        rdsInstance.sample({ data: { latestRestorableTime: undefined } }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'not allowed to list clusters',
      problems: [
        {
          collector: rdsCluster,
          status: 'denied',
          missingAction: 'rds:DescribeDBClusters',
        },
      ],
      expect: { state: 'unknown', missingAction: 'rds:DescribeDBClusters' },
    },
  ],
});
