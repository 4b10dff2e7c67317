/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A volume that no instance uses is billed by its size all the same, month after
 * month, and nobody notices.
 *
 * How we look: volumes in state available that were created more than seven days
 * ago. EC2 does not tell when a volume was detached, so its creation counts.
 * Volumes that Kubernetes keeps on purpose have 30 days. The estimate is the list
 * price of the size; where the price list has no price there is no estimate.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import volume from '../../collectors/ec2-volume';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { verb } from '../../text/figures';
import { agoText, daysSince } from '../../time/age';

const KUBERNETES_DAYS = 30;
const KUBERNETES_TAG = 'kubernetes.io/created-for/pvc/name';
const free = { state: 'available', attachments: [] };
const daysAgo = (days: number) =>
  new Date(
    Date.parse('2026-11-16T06:00:00.000Z') - days * 86_400_000,
  ).toISOString();

export default defineCheck({
  id: 'cost-unattached-volumes',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'No unattached volumes',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP03', 'SUS04-BP05'],
  seedRefs: ['COST-C6', 'SUS-C3'],
  parameters: { days: 7, majorWasteUsd: 500 },
  impact: 'Pure waste.',
  issue: f => `${f.names} ${verb(f.failed, 'is', 'are')} attached to nothing`,
  recommendation: f =>
    `Snapshot and delete the Amazon EBS volumes ${f.names}${estimateText(
      f.monthlyWasteUsd,
    )}.`,
  steps: f => [`Snapshot ${f.names}`, 'Delete', 'Use DeleteOnTermination'],
  successCriteria: () => ['None available'],
  tradeOffs: [{ pillar: 'reliability', text: 'snapshot first' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_decommission.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html',
  ],
  equivalents: {
    serviceScreener: ['ec2.EBSInUse'],
    configRules: ['EC2_VOLUME_INUSE_CHECK'],
    trustedAdvisor: ['DAvU99Dc4C', 'c1z7kmr02n'],
  },
  on: [volume.with()],
  evaluate({ name, data, tags, createdAt, region }, ctx) {
    const size = `${data.sizeGib} GiB ${data.volumeType}`;
    if (data.state !== 'available') {
      return pass(`Volume ${name} (${size}) is ${data.state}`);
    }
    const days = daysSince(createdAt, ctx.now);
    const kept =
      KUBERNETES_TAG in tags &&
      Object.entries(tags).some(([key, value]) =>
        /retain/i.test(`${key} ${value}`),
      );
    if (kept && days < KUBERNETES_DAYS) {
      return notApplicable(
        `Volume ${name} (${size}) is kept by Kubernetes for ${tags[KUBERNETES_TAG]}`,
      );
    }
    const age = `created ${agoText(days)}`;
    if (days <= ctx.number('days')) {
      return pass(`Volume ${name} (${size}) is unattached, but only ${age}`);
    }
    const price = monthlyPrice(
      { kind: 'volume', type: data.volumeType, sizeGib: data.sizeGib },
      region,
    );
    return fail(
      `Volume ${name} (${size}, ${age}) is attached to nothing${estimateText(
        price,
      )}`,
      { sizeGib: data.sizeGib, volumeType: data.volumeType, days },
      waste(price),
    );
  },
  examples: [
    {
      name: 'attached volumes',
      resources: [volume.sample()],
      expect: { state: 'pass', says: ['is in-use'] },
    },
    {
      name: 'unattached for eight days',
      resources: [
        volume.sample({
          createdAt: daysAgo(8),
          data: { ...free, volumeType: 'gp2' },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['100 GiB gp2', '8 days', '11 USD'],
        monthlyWasteUsd: 11,
      },
    },
    {
      name: 'unattached for exactly seven days',
      resources: [volume.sample({ createdAt: daysAgo(7), data: free })],
      expect: { state: 'pass', says: ['only created 7 days ago'] },
    },
    {
      name: 'a Region without prices',
      resources: [volume.sample({ region: 'sa-east-1', data: free })],
      expect: { state: 'fail', says: ['no estimate'] },
    },
    {
      name: 'kept by Kubernetes for 29 days',
      resources: [
        volume.sample({
          createdAt: daysAgo(29),
          tags: { [KUBERNETES_TAG]: 'data-0', reclaim: 'Retain' },
          data: free,
        }),
      ],
      expect: { state: 'not-applicable', says: ['data-0'] },
    },
    {
      name: 'kept by Kubernetes for 31 days',
      resources: [
        volume.sample({
          createdAt: daysAgo(31),
          tags: { [KUBERNETES_TAG]: 'data-0', reclaim: 'Retain' },
          data: free,
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'volumes may not be read',
      problems: [
        {
          collector: volume,
          status: 'denied',
          missingAction: 'ec2:DescribeVolumes',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeVolumes' },
    },
  ],
});
