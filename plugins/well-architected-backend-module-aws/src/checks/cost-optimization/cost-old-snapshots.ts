/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Snapshots that people take by hand stay for ever, because nobody dares to delete
 * what might be needed.
 *
 * How we look: own EBS snapshots and manual RDS snapshots older than 90 days that
 * no own image uses, that AWS Backup and Data Lifecycle Manager do not manage and
 * that carry no tag about retention. The billed size of a snapshot is not told by
 * any API, so there is no estimate.
 * What we cannot see: images of other accounts that share a snapshot.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import snapshot from '../../collectors/ec2-snapshot';
import databaseSnapshot from '../../collectors/rds-snapshot';
import { hasMark } from '../../ec2/hasMark';
import { count, verb } from '../../text/figures';
import { daysSince } from '../../time/age';

const LEGAL_HOLD = ['legal-hold', 'legalhold'];
const RETENTION = ['retention', 'retain', 'retain-until', 'keep', 'keep-until'];
const daysAgo = (days: number) =>
  new Date(
    Date.parse('2026-11-16T06:00:00.000Z') - days * 86_400_000,
  ).toISOString();

/** Who manages a snapshot, by the tags and descriptions that they leave. */
function managerOf(tags: Record<string, string>, description: string) {
  if (
    'aws:backup:source-resource' in tags ||
    description.includes('AWS Backup service')
  ) {
    return 'AWS Backup';
  }
  return 'aws:dlm:lifecycle-policy-id' in tags
    ? 'Data Lifecycle Manager'
    : undefined;
}

export default defineCheck({
  id: 'cost-old-snapshots',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability'],
  title: 'Old snapshots are removed',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP05', 'SUS04-BP05', 'SUS04-BP08'],
  seedRefs: ['COST-C6', 'SUS-C6'],
  parameters: { days: 90 },
  impact: 'Storage cost grows.',
  issue: f =>
    `${f.names} ${verb(f.failed, 'is', 'are')} older than ${count(
      Number(f.parameters.days),
      'day',
    )} and unmanaged`,
  recommendation: f =>
    `Use lifecycle policies and the archive tier for ${
      f.names
    } (Amazon Data Lifecycle Manager, AWS Backup): ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`Review ${f.names}`, 'Archive or delete', 'Move to AWS Backup'],
  successCriteria: () => ['None unmanaged'],
  tradeOffs: [{ pillar: 'reliability', text: 'keep required restore points' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_data_retention.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/snapshot-archive.html',
  ],
  equivalents: {
    serviceScreener: [
      'ec2.EBSSnapshotDeletedVolume',
      'rds.ManualSnapshotTooOld',
    ],
  },
  on: [snapshot.with('images'), databaseSnapshot.with()],
  evaluate(resource, ctx) {
    const { name, tags, createdAt } = resource;
    const days = daysSince(createdAt, ctx.now);
    const isVolume = resource.type === 'AWS::EC2::Snapshot';
    const size = isVolume ? resource.data.sizeGib : resource.data.sizeGb;
    const label = `Snapshot ${name} (of ${size} GiB, ${count(
      days,
      'day',
    )} old)`;
    if (hasMark(resource, LEGAL_HOLD)) {
      return notApplicable(`${label} is on legal hold`);
    }
    if (days <= ctx.number('days')) {
      return pass(label);
    }
    const manager = managerOf(tags, isVolume ? resource.data.description : '');
    if (manager) {
      return pass(`${label} is managed by ${manager}`);
    }
    if (Object.keys(tags).some(key => RETENTION.includes(key.toLowerCase()))) {
      return pass(`${label} has a retention tag`);
    }
    const images = isVolume ? known(resource.data.imageIds) : [];
    return images.length > 0
      ? pass(`${label} is used by image ${images[0]}`)
      : fail(`${label} is managed by nobody and used by no image`, {
          days,
          sizeGib: size,
        });
  },
  examples: [
    {
      name: 'a snapshot of exactly 90 days',
      resources: [snapshot.sample({ createdAt: daysAgo(90) })],
      expect: { state: 'pass' },
    },
    {
      name: 'a snapshot of 91 days',
      resources: [snapshot.sample({ createdAt: daysAgo(91) })],
      expect: { state: 'fail', risk: 'LOW', says: ['91 days', '100 GiB'] },
    },
    {
      name: 'an old manual database snapshot',
      resources: [databaseSnapshot.sample({ createdAt: daysAgo(200) })],
      expect: { state: 'fail', says: ['orders-db-before-upgrade'] },
    },
    {
      name: 'old, but used by an image, managed or with a retention tag',
      resources: [
        snapshot.sample({
          id: 'snap-1',
          createdAt: daysAgo(200),
          data: { imageIds: ['ami-1'] },
        }),
        snapshot.sample({
          id: 'snap-2',
          createdAt: daysAgo(200),
          tags: { 'aws:dlm:lifecycle-policy-id': 'policy-1' },
        }),
        snapshot.sample({
          id: 'snap-3',
          createdAt: daysAgo(200),
          tags: { Retention: '7 years' },
        }),
      ],
      expect: { state: 'pass', says: ['ami-1', 'Data Lifecycle', 'retention'] },
    },
    {
      name: 'a legal hold',
      resources: [
        snapshot.sample({
          createdAt: daysAgo(900),
          tags: { 'legal-hold': 'case 7' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['legal hold'] },
    },
    {
      name: 'images may not be read',
      resources: [
        snapshot.sample({
          createdAt: daysAgo(200),
          data: {
            imageIds: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ec2:DescribeImages',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeImages' },
    },
  ],
});
