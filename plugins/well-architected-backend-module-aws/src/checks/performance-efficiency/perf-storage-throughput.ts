/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A volume without burst credits, with a long queue or at its provisioned limit
 * makes everything above it wait.
 *
 * How we look: in 14 days the lowest burst balance (gp2, st1, sc1), the 95th
 * percentile of the queue length, and for io1 and io2 the 95th percentile of the
 * operations against those provisioned.
 * What we cannot see: the limit that the instance sets to all its volumes.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  percentile,
} from 'backstage-plugin-well-architected-node';
import volume from '../../collectors/ec2-volume';
import { figure, outOf, verb } from '../../text/figures';

const MIN_BURST = 20;
const MAX_QUEUE = 10;
const MAX_IOPS_SHARE = 0.9;
const PERIOD = 300;
/** Three days of five-minute values are the least that says something. */
const FORTNIGHT = {
  namespace: 'AWS/EBS',
  periodSeconds: PERIOD,
  days: 14,
  minPoints: 864,
};
type Volume = ReturnType<typeof volume.sample>;
const isProvisioned = (r: Volume) => ['io1', 'io2'].includes(r.data.volumeType);
const hasBurst = (r: Volume) =>
  ['gp2', 'st1', 'sc1'].includes(r.data.volumeType);
const own = (r: Volume) => ({ VolumeId: r.id });
const ID = 'vol-0f00d0001';
const values = (value: number) => Array.from({ length: 1000 }, () => value);
const io2 = { volumeType: 'io2', iops: 1000 };

export default defineCheck({
  id: 'perf-storage-throughput',
  pillar: 'performance-efficiency',
  title: 'Volumes are not starved',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP02', 'PERF03-BP03'],
  seedRefs: ['PERF-C1'],
  impact: 'Slow disks.',
  issue: f =>
    `${f.names} (${outOf(f.failed, f.total, 'volume')}) ${verb(
      f.failed,
      'is',
      'are',
    )} starved`,
  recommendation: f =>
    `Move ${f.names} to gp3 on Amazon EBS and set IOPS and throughput: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`Check the metric of ${f.names}`, 'Modify the volume online'],
  successCriteria: () => ['No starvation for 14 days'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'extra IOPS' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_evaluate_configuration_options_data_store.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  ],
  equivalents: {
    serviceScreener: ['ec2.EBSHighUtilization'],
    trustedAdvisor: ['k3J2hns32g', 'PPkZrjsH2q'],
  },
  on: [volume.with()],
  metrics: {
    burst: {
      ...FORTNIGHT,
      name: 'BurstBalance',
      stat: 'Minimum',
      dimensions: r => (hasBurst(r) ? own(r) : undefined),
    },
    queue: {
      ...FORTNIGHT,
      name: 'VolumeQueueLength',
      stat: 'Average',
      dimensions: own,
    },
    reads: {
      ...FORTNIGHT,
      name: 'VolumeReadOps',
      stat: 'Sum',
      dimensions: r => (isProvisioned(r) ? own(r) : undefined),
    },
    writes: {
      ...FORTNIGHT,
      name: 'VolumeWriteOps',
      stat: 'Sum',
      dimensions: r => (isProvisioned(r) ? own(r) : undefined),
    },
  },
  evaluate(resource, ctx) {
    const { name, data } = resource;
    if (data.attachments.length === 0) {
      return notApplicable(`Volume ${name} is unattached`);
    }
    const queue = percentile(ctx.metric('queue', resource).values, 0.95);
    const problems: string[] = [];
    if (!(queue < MAX_QUEUE)) {
      problems.push(`95th percentile of the queue is ${figure(queue, 1)}`);
    }
    if (hasBurst(resource)) {
      const lowest = Math.min(...ctx.metric('burst', resource).values);
      if (!(lowest > MIN_BURST)) {
        problems.push(`burst balance fell to ${figure(lowest)} %`);
      }
    }
    if (isProvisioned(resource) && data.iops) {
      const writes = ctx.metric('writes', resource).values;
      const rates = ctx
        .metric('reads', resource)
        .values.map((read, i) => (read + (writes[i] ?? 0)) / PERIOD);
      const share = percentile(rates, 0.95) / data.iops;
      if (!(share < MAX_IOPS_SHARE)) {
        problems.push(
          `95th percentile of operations is ${figure(share * 100)} % of ${
            data.iops
          } IOPS`,
        );
      }
    }
    const label = `Volume ${name} (${data.volumeType}, ${data.sizeGib} GiB)`;
    return problems.length > 0
      ? fail(`${label}: ${problems.join(', ')} in 14 days`, { problems })
      : pass(`${label} was not starved in 14 days`, { queueP95: queue });
  },
  examples: [
    {
      name: 'a gp3 volume with a short queue',
      resources: [volume.sample()],
      metrics: { queue: { [ID]: values(9.9) } },
      expect: { state: 'pass' },
    },
    {
      name: 'a queue of ten',
      resources: [volume.sample()],
      metrics: { queue: { [ID]: values(10) } },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['queue is 10'] },
    },
    {
      name: 'burst balance at 20 %',
      resources: [volume.sample({ data: { volumeType: 'gp2' } })],
      metrics: { queue: { [ID]: values(1) }, burst: { [ID]: values(20) } },
      expect: { state: 'fail', says: ['fell to 20 %'] },
    },
    {
      name: 'burst balance at 21 %',
      resources: [volume.sample({ data: { volumeType: 'gp2' } })],
      metrics: { queue: { [ID]: values(1) }, burst: { [ID]: values(21) } },
      expect: { state: 'pass' },
    },
    {
      name: 'operations at 90 % of those provisioned',
      resources: [volume.sample({ data: io2 })],
      metrics: {
        queue: { [ID]: values(1) },
        reads: { [ID]: values(135_000) },
        writes: { [ID]: values(135_000) },
      },
      expect: { state: 'fail', says: ['90 % of 1000 IOPS'] },
    },
    {
      name: 'operations at 89 %',
      resources: [volume.sample({ data: io2 })],
      metrics: {
        queue: { [ID]: values(1) },
        reads: { [ID]: values(134_000) },
        writes: { [ID]: values(133_000) },
      },
      expect: { state: 'pass' },
    },
    {
      name: 'unattached',
      resources: [volume.sample({ data: { attachments: [] } })],
      expect: { state: 'not-applicable', says: ['unattached'] },
    },
    {
      name: 'not measured',
      resources: [volume.sample()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
