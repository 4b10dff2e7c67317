/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * gp3 costs about a fifth less than gp2 for the same size, and its IOPS no longer
 * depend on the size. The change is made while the volume is in use.
 *
 * How we look: the type of EBS volumes and the storage type of databases. io1
 * within the limits of gp3 (16 000 IOPS) counts as io1 without need; io2 is
 * accepted. Aurora has storage of its own.
 * What we cannot see: whether a workload needs the lower latency of io1. The
 * saving is estimated for volumes of type gp2 and standard only: databases pay the
 * same list price for gp2 and gp3 in most Regions, and IOPS are not priced.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import volume from '../../collectors/ec2-volume';
import database from '../../collectors/rds-instance';
import { estimateText, monthlyPrice, waste } from '../../pricing';
import { verb } from '../../text/figures';

const GP3_MAX_IOPS = 16_000;

/** What the same size costs less as gp3; undefined without both prices. */
function saving(type: string, sizeGib: number, region: string) {
  const [now, then] = [type, 'gp3'].map(t =>
    monthlyPrice({ kind: 'volume', type: t, sizeGib }, region),
  );
  return now === undefined || then === undefined || now <= then
    ? undefined
    : now - then;
}

export default defineCheck({
  id: 'cost-gp2-to-gp3',
  pillar: 'cost-optimization',
  secondaryPillars: ['performance-efficiency', 'sustainability'],
  title: 'Volumes use gp3',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST10-BP02', 'COST06-BP02', 'SUS05-BP02'],
  seedRefs: ['COST-C8', 'COST-T1'],
  impact: 'gp3 is cheaper for the same size and IOPS are separate.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is',
      'are',
    )} not on gp3`,
  recommendation: f =>
    `Change ${
      f.names
    } to gp3 online (Amazon EBS ModifyVolume, Amazon RDS ModifyDBInstance): ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`Take IOPS of the gp2 size of ${f.names}`, 'Modify', 'Verify'],
  successCriteria: () => ['No gp2'],
  tradeOffs: [
    {
      pillar: 'performance-efficiency',
      text: 'set IOPS for volumes above 1 TiB',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_evaluate_new_services_review_workload.html',
    'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  ],
  equivalents: { serviceScreener: ['ec2.EBSNewGen'] },
  on: [volume.with(), database.with()],
  evaluate({ type, name, data, region }) {
    if ('storageType' in data || type === 'AWS::RDS::DBInstance') {
      const storage = 'storageType' in data ? data.storageType : undefined;
      if (storage === 'gp2' || storage === 'standard') {
        return fail(`Database ${name} has storage type ${storage}`, {
          storageType: storage,
        });
      }
      return storage === 'gp3'
        ? pass(`Database ${name} has storage type gp3`)
        : notApplicable(
            `Database ${name} has storage type ${storage ?? 'of its engine'}`,
          );
    }
    const { volumeType, sizeGib, iops = 0 } = data;
    const label = `Volume ${name} (${sizeGib} GiB)`;
    const evidence = { volumeType, sizeGib, iops };
    const provisioned = volumeType === 'io1' || volumeType === 'io2';
    if (provisioned && iops > GP3_MAX_IOPS) {
      return notApplicable(
        `${label} has ${iops} IOPS by ${volumeType}, more than gp3 gives`,
        evidence,
      );
    }
    if (!['gp2', 'standard', 'io1'].includes(volumeType)) {
      return pass(`${label} is ${volumeType}`, evidence);
    }
    const less = saving(volumeType, sizeGib, region);
    return fail(
      `${label} is ${volumeType}${
        volumeType === 'io1' ? ` with ${iops} IOPS, within gp3` : ''
      }${
        less === undefined
          ? ''
          : ` and would cost less as gp3${estimateText(less)}`
      }`,
      evidence,
      waste(less),
    );
  },
  examples: [
    {
      name: 'gp3 everywhere',
      resources: [
        volume.sample(),
        database.sample({ data: { storageType: 'gp3' } }),
      ],
      expect: { state: 'pass', says: ['is gp3', 'storage type gp3'] },
    },
    {
      name: 'gp2',
      resources: [volume.sample({ data: { volumeType: 'gp2' } })],
      expect: { state: 'fail', risk: 'LOW', says: ['is gp2', '2.20 USD'] },
    },
    {
      name: 'a database on gp2',
      resources: [database.sample({ data: { storageType: 'gp2' } })],
      expect: { state: 'fail', says: ['orders-db', 'gp2'] },
    },
    {
      name: 'io1 with 16 000 IOPS',
      resources: [volume.sample({ data: { volumeType: 'io1', iops: 16_000 } })],
      expect: { state: 'fail', says: ['within gp3'] },
    },
    {
      name: 'io2 with 16 001 IOPS',
      resources: [volume.sample({ data: { volumeType: 'io2', iops: 16_001 } })],
      expect: { state: 'not-applicable', says: ['16001 IOPS'] },
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
