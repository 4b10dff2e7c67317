/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { eventRule, repository } from '../build/delivery';
import { webAcl } from '../build/edge';
import { Session } from '../build/session';
import { measureSizes } from '../build/sizes';

/** What services say about the account of shared services in this week (1 to 12). */
export async function buildSharedServices(session: Session, week: number) {
  const { accountId, region, services, instances } = session;
  const gateway = { component: 'platform-gateway', system: 'platform' };
  await repository(session, {
    name: 'platform-gateway',
    tags: gateway,
    scanOnPush: true,
    immutable: true,
    expires: true,
  });
  await eventRule(session, {
    name: 'health-events',
    tags: { component: 'platform-gateway', system: 'platform' },
    on: { source: 'aws.health' },
    targetArn: `arn:aws:sns:${region}:${accountId}:platform-pager`,
  });
  await webAcl(session, {
    name: 'platform-gateway',
    tags: gateway,
    loadBalancer: 'platform-gateway',
  });

  const [oldServer = ''] = instances.get('old-build-server') ?? [];
  services.carbon = { 'eu-west-1': 0.18 - week * 0.002 };
  services.securityHub = undefined;
  services.conformancePacks = [
    {
      name: 'meridian-baseline',
      rules: [
        {
          rule: 's3-bucket-versioning-enabled',
          broken: [
            {
              resourceType: 'AWS::S3::Bucket',
              resourceId: 'meridian-build-cache',
            },
          ],
        },
        {
          rule: 'approved-amis-by-tag',
          broken:
            week < 8
              ? [
                  {
                    resourceType: 'AWS::EC2::Instance',
                    resourceId: oldServer,
                    annotation: 'The image has no tag approved',
                  },
                ]
              : [],
        },
        { rule: 'cloud-trail-enabled', broken: [] },
      ],
    },
  ];
  services.bill = {
    lines: [
      [
        'Amazon Elastic Compute Cloud - Compute',
        'EU-BoxUsage:c5.2xlarge',
        week >= 7 ? 640 : 1490,
      ],
      ['EC2 - Other', 'EU-EBS:VolumeUsage.gp2', week >= 9 ? 60 : 210],
      ['EC2 - Other', 'EU-NatGateway-Bytes', 35],
      ['Amazon Elastic Container Service', 'EU-Fargate-vCPU-Hours:perCPU', 46],
      ['Amazon Simple Storage Service', 'EU-TimedStorage-ByteHrs', 35],
    ],
    compute: {
      coveredUsd: 520,
      onDemandUsd: week >= 7 ? 180 : 1010,
      couldSaveUsd: week >= 7 ? 0 : 190,
    },
    plan: { commitmentUsd: 400, usedUsd: week >= 10 ? 352 : 396 },
    databases: { runningHours: 0, reservedHours: 0, usd: 0 },
    reservations: [],
  };
  services.quotaUse = { ec2: 40, fargate: 2, loadBalancers: 1 };
  await measureSizes(session);
}
