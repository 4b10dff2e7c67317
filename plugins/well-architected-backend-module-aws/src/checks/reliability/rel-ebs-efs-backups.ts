/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A volume or file system can fail, and people can delete one. What was written
 * since the last copy is gone.
 *
 * How we look: for every attached volume the youngest of its completed snapshots
 * and of its recovery points in AWS Backup; for file systems their recovery points
 * there, which EFS automatic backup makes too, and the backups of FSx itself. The
 * youngest may be 24 hours old, or as old as the declared recovery point objective
 * allows. Root volumes of Auto Scaling group members hold no data, nor do scratch
 * file systems; volumes tagged `stateless` are exempt.
 * What we cannot see: single volumes of FSx for ONTAP (the youngest backup of any
 * of them counts for the file system), and whether a copy restores.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { judgeCopies } from '../../backup/judgeCopies';
import protectedResource from '../../collectors/backup-protected-resource';
import instance from '../../collectors/ec2-instance';
import snapshot from '../../collectors/ec2-snapshot';
import volume from '../../collectors/ec2-volume';
import efsFileSystem from '../../collectors/efs-file-system';
import fsxFileSystem from '../../collectors/fsx-file-system';
import { hasMark } from '../../ec2/hasMark';
import { outOf, verb } from '../../text/figures';
import { durationHours } from '../../time/durationHours';

const byVolume = (found: ReturnType<typeof snapshot.sample>) =>
  found.data.state === 'completed' ? found.data.volumeId : undefined;
const byId = (found: { id: string }) => found.id;
const hoursAgo = (hours: number) =>
  new Date(
    Date.parse('2026-11-16T06:00:00.000Z') - hours * 3_600_000,
  ).toISOString();
const filesBackedUp = (hours: number) => {
  const { id, arn = '' } = efsFileSystem.sample();
  return protectedResource.sample({
    id,
    data: {
      resourceArn: arn,
      resourceType: 'EFS',
      lastBackupTime: hoursAgo(hours),
    },
  });
};
const recoveryPoint = (hours: number) =>
  protectedResource.sample({
    id: 'vol-0f00d0001',
    data: {
      resourceArn: 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-0f00d0001',
      resourceType: 'EBS',
      lastBackupTime: hoursAgo(hours),
    },
  });

const elastic = efsFileSystem.with();
const fsx = fsxFileSystem.with('lastBackupTime');
const block = volume.with();
type FileSystem = ResourceOf<typeof elastic> | ResourceOf<typeof fsx>;

function judgeFileSystem(resource: FileSystem, ctx: AssessContext): Verdict {
  const { name } = resource;
  if (resource.type === 'AWS::EFS::FileSystem') {
    const label = `File system ${name} (EFS)`;
    return judgeCopies({ label, resource, times: [], ctx });
  }
  const { kind, deploymentType, storageGib } = resource.data;
  const label = `File system ${name} (FSx ${kind}, ${storageGib} GiB)`;
  if (deploymentType.startsWith('SCRATCH')) {
    return notApplicable(
      `${label} is scratch storage: for temporary data only`,
    );
  }
  const last = known(resource.data.lastBackupTime);
  return judgeCopies({ label, resource, times: last ? [last] : [], ctx });
}

export default defineCheck({
  id: 'rel-ebs-efs-backups',
  pillar: 'reliability',
  title: 'Volumes and file systems are backed up',
  risk: 'HIGH',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01', 'REL09-BP03'],
  seedRefs: ['BKP-4', 'ANTI-5'],
  parameters: { maxAgeHours: 24 },
  impact: 'Data loss on volume failure or deletion.',
  issue: f =>
    f.failed > 0
      ? `${outOf(
          f.failed,
          f.total,
          'volume or file system',
          'volumes and file systems',
        )} ${verb(f.failed, 'has', 'have')} no recent backup: ${f.names}`
      : `The last backup for ${f.names} is too old: ${f.message}`,
  recommendation: f =>
    `Create an AWS Backup plan by tag that covers ${f.names}: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Tag volumes and file systems backup=daily: ${f.names}`,
    'Create the plan with 35-day retention',
    'Copy to another account',
  ],
  successCriteria: () => ['Recovery point younger than 24 h'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'snapshot storage' },
    { pillar: 'sustainability', text: 'do not back up rebuildable data' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
    'https://docs.aws.amazon.com/aws-backup/latest/devguide/whatisbackup.html',
  ],
  equivalents: {
    prowler: [
      'ec2_ebs_volume_protected_by_backup_plan',
      'ec2_ebs_volume_snapshots_exists',
      'efs_have_backup_enabled',
      'dlm_ebs_snapshot_lifecycle_policy_exists',
    ],
    serviceScreener: [
      'ec2.EBSSnapshot',
      'ec2.EBSUpToDateSnapshot',
      'efs.AutomatedBackup',
    ],
    configRules: [
      'EBS_IN_BACKUP_PLAN',
      'EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN',
      'EFS_IN_BACKUP_PLAN',
      'EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN',
    ],
    securityHub: ['EC2.28', 'EFS.2'],
    trustedAdvisor: ['H7IgTzjTYb', 'c18d2gz106'],
  },
  on: [block, elastic, fsx],
  uses: [protectedResource.with(), snapshot.with(), instance.with()],
  evaluate(resource, ctx) {
    if (resource.type !== 'AWS::EC2::Volume') {
      return judgeFileSystem(resource, ctx);
    }
    const { id, name, data, region } = resource;
    const label = `Volume ${name} (${data.sizeGib} GiB)`;
    const place = { region };
    if (data.attachments.length === 0 || hasMark(resource, ['stateless'])) {
      return notApplicable(
        `${label} is ${
          data.attachments.length === 0 ? 'unattached' : 'tagged stateless'
        }`,
      );
    }
    const instances = ctx.index(instance, byId, place);
    const isGroupRoot = data.attachments.some(({ instanceId, device }) => {
      const owner = instances.get(instanceId)?.[0].data;
      return owner?.autoScalingGroup && owner.rootDevice === device;
    });
    if (isGroupRoot) {
      return notApplicable(
        `${label} is the root volume of an Auto Scaling group member`,
      );
    }
    const times = (ctx.index(snapshot, byVolume, place).get(id) ?? [])
      .map(found => found.createdAt)
      .filter(time => time !== undefined);
    return judgeCopies({ label, resource, times, ctx });
  },
  conclude(ctx) {
    const usual = ctx.usual();
    const objective = durationHours(ctx.context.rpo);
    if (objective === undefined) {
      return usual;
    }
    const late = ctx.observations.filter(
      o =>
        o.status !== 'unknown' &&
        (typeof o.evidence.ageHours === 'number'
          ? o.evidence.ageHours > objective
          : o.status === 'fail'),
    );
    const suffix = `declared recovery point objective: ${ctx.context.rpo}`;
    if (late.length > 0) {
      return usual.status === 'fail'
        ? usual
        : fail(`${late[0].message}; ${suffix}`, {}, { risk: 'MEDIUM' });
    }
    const failing = ctx.observations.filter(o => o.status === 'fail');
    return failing.length > 0 &&
      ctx.observations.every(o => o.status !== 'unknown')
      ? pass(`${failing[0].message}; ${suffix}`)
      : usual;
  },
  examples: [
    {
      name: 'a recovery point 23 hours old',
      resources: [volume.sample(), recoveryPoint(23)],
      expect: { state: 'pass', says: ['at 2026-11-15 07:00 UTC'] },
    },
    {
      name: 'a recovery point of exactly 24 hours',
      resources: [volume.sample(), recoveryPoint(24)],
      expect: { state: 'pass', says: ['at 2026-11-15 06:00 UTC'] },
    },
    {
      name: 'a recovery point 25 hours old',
      resources: [volume.sample(), recoveryPoint(25)],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['at 2026-11-15 05:00 UTC, more than 24 h ago'],
      },
    },
    {
      name: 'a recovery point eight days old',
      resources: [volume.sample(), recoveryPoint(192)],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['at 2026-11-08 06:00 UTC'],
      },
    },
    {
      name: 'a recovery point of exactly seven days',
      resources: [volume.sample(), recoveryPoint(168)],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'no copy at all',
      resources: [volume.sample()],
      expect: { state: 'fail', risk: 'HIGH', says: ['no snapshot'] },
    },
    {
      name: 'a snapshot of this morning',
      resources: [
        volume.sample(),
        snapshot.sample({ createdAt: hoursAgo(4) }),
        snapshot.sample({ id: 'snap-old', createdAt: hoursAgo(900) }),
      ],
      expect: { state: 'pass', says: ['at 2026-11-16 02:00 UTC'] },
    },
    {
      name: 'a snapshot that is not complete',
      resources: [
        volume.sample(),
        snapshot.sample({ createdAt: hoursAgo(4), data: { state: 'pending' } }),
      ],
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: '25 hours with a declared objective of two days',
      resources: [volume.sample(), recoveryPoint(25)],
      context: { rpo: 'P2D' },
      expect: { state: 'pass', says: ['P2D'] },
    },
    {
      name: '5 hours with a declared objective of four hours',
      resources: [volume.sample(), recoveryPoint(5)],
      context: { rpo: 'PT4H' },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['PT4H'] },
    },
    {
      name: 'root of a group member, unattached and stateless volumes',
      resources: [
        volume.sample({
          data: {
            attachments: [
              {
                instanceId: 'i-0f00dfeed00000001',
                device: '/dev/xvda',
                deleteOnTermination: true,
              },
            ],
          },
        }),
        instance.sample({ data: { autoScalingGroup: 'web' } }),
        volume.sample({ id: 'vol-2', data: { attachments: [] } }),
        volume.sample({ id: 'vol-3', tags: { stateless: 'true' } }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['root volume', 'unattached', 'stateless'],
      },
    },
    {
      name: 'a volume of this morning',
      resources: [volume.sample({ createdAt: hoursAgo(3) })],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'a file system of EFS backed up 23 hours ago',
      resources: [efsFileSystem.sample(), filesBackedUp(23)],
      expect: {
        state: 'pass',
        says: ['orders-files (EFS)', 'at 2026-11-15 07:00 UTC'],
      },
    },
    {
      name: 'a file system of EFS backed up 25 hours ago',
      resources: [efsFileSystem.sample(), filesBackedUp(25)],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-files (EFS)', 'at 2026-11-15 05:00 UTC'],
      },
    },
    {
      name: 'a daily backup of FSx itself',
      resources: [fsxFileSystem.sample()],
      expect: { state: 'pass', says: ['orders-share (FSx WINDOWS, 300 GiB)'] },
    },
    {
      name: 'a file system of FSx without backups',
      resources: [
        fsxFileSystem.sample({
          data: { backupRetentionDays: 0, lastBackupTime: null },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['orders-share'] },
    },
    {
      name: 'scratch storage',
      resources: [
        fsxFileSystem.sample({
          data: { kind: 'LUSTRE', deploymentType: 'SCRATCH_2' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['scratch storage'] },
    },
    {
      name: 'backups of FSx may not be read',
      resources: [
        fsxFileSystem.sample({
          data: {
            lastBackupTime: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'fsx:DescribeBackups',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'fsx:DescribeBackups' },
    },
    {
      name: 'AWS Backup may not be read',
      resources: [volume.sample()],
      problems: [
        {
          collector: protectedResource,
          status: 'denied',
          missingAction: 'backup:ListProtectedResources',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'backup:ListProtectedResources',
      },
    },
  ],
});
