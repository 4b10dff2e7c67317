/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FailedControl, Services } from '../build/services';
import { Session } from '../build/session';
import { measureSizes } from '../build/sizes';
import { buildProductionDelivery } from './productionDelivery';

const DAY_MS = 86_400_000;
/** The Tuesday before week 8, when Inspector was switched on. */
const INSPECTED_SINCE = new Date(Date.UTC(2026, 9, 13, 8, 0, 0));

const REPORTING = { component: 'reporting', system: 'insights' };
const FULFILMENT = { component: 'fulfilment', system: 'orders' };

const has = <T>(condition: boolean, ...items: T[]): T[] =>
  condition ? items : [];

function failedControls(options: {
  week: number;
  now: Date;
  arn: (service: string, resource: string) => string;
  box: string;
}): FailedControl[] {
  const { week, now, arn, box } = options;
  const since = new Date(now.getTime() - (week - 7) * 7 * DAY_MS - DAY_MS);
  return [
    // The check on instance metadata fails as well: evidence of the same.
    {
      control: 'EC2.8',
      title:
        'EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)',
      severity: 'HIGH',
      resourceType: 'AwsEc2Instance',
      resourceArn: arn('ec2', `instance/${box}`),
      tags: REPORTING,
      since,
    },
    // No check of ours looks for this one.
    ...has<FailedControl>(week < 12, {
      control: 'ECS.5',
      title:
        'ECS containers should be limited to read-only access to root filesystems',
      severity: 'HIGH',
      resourceType: 'AwsEcsTaskDefinition',
      resourceArn: arn('ecs', 'task-definition/fulfilment:1'),
      tags: FULFILMENT,
      since,
    }),
    ...has<FailedControl>(week < 8, {
      control: 'RDS.2',
      title:
        'RDS DB Instances should prohibit public access, as determined by the PubliclyAccessible configuration',
      severity: 'CRITICAL',
      resourceType: 'AwsRdsDbInstance',
      resourceArn: arn('rds', 'db:reporting'),
      tags: REPORTING,
      since,
    }),
    ...has<FailedControl>(week >= 8, {
      control: 'RDS.46',
      title:
        'RDS DB instances should not be deployed in public subnets with routes to internet gateways',
      severity: 'HIGH',
      resourceType: 'AwsRdsDbInstance',
      resourceArn: arn('rds', 'db:reporting'),
      tags: REPORTING,
      since,
    }),
  ];
}

/** What the last 30 days cost; a Savings Plan was bought in week 8. */
function billOf(week: number): Services['bill'] {
  const growth = 1 + week * 0.01;
  const usd = (amount: number) => Math.round(amount * growth * 100) / 100;
  const between = week >= 6 ? 140 : 420;
  return {
    lines: [
      [
        'Amazon Elastic Compute Cloud - Compute',
        'EU-BoxUsage:m5.large',
        usd(610),
      ],
      ['EC2 - Other', 'EU-EBS:VolumeUsage.gp2', usd(190)],
      ['EC2 - Other', 'EU-NatGateway-Bytes', usd(between)],
      ['EC2 - Other', 'EU-DataTransfer-Regional-Bytes', usd(90)],
      [
        'Amazon Relational Database Service',
        'EU-InstanceUsage:db.r7g.large',
        usd(1180),
      ],
      [
        'Amazon Elastic Container Service',
        'EU-Fargate-vCPU-Hours:perCPU',
        usd(330),
      ],
      ['AWS Lambda', 'EU-Lambda-GB-Second', usd(260)],
      ['Amazon DynamoDB', 'EU-WriteCapacityUnit-Hrs', usd(470)],
      ['Amazon Simple Storage Service', 'EU-TimedStorage-ByteHrs', usd(150)],
      ['Amazon CloudFront', 'EU-DataTransfer-Out-Bytes', usd(110)],
    ],
    compute:
      week >= 8
        ? { coveredUsd: 940, onDemandUsd: usd(240), couldSaveUsd: 20 }
        : { coveredUsd: 0, onDemandUsd: usd(1180), couldSaveUsd: 230 },
    ...(week >= 8
      ? { plan: { commitmentUsd: 700, usedUsd: week >= 10 ? 693 : 640 } }
      : {}),
    databases: {
      runningHours: 2880,
      reservedHours: week >= 9 ? 2160 : 0,
      usd: usd(week >= 9 ? 295 : 1180),
    },
    reservations: has(week >= 9, {
      id: '4711',
      instanceType: 'db.r7g.large',
      usedPercent: 100,
      endsAt: '2027-10-20T00:00:00.000Z',
    }),
  };
}

/** The review of checkout that was written down in the AWS WA Tool. */
function reviewOfCheckout(week: number): Services['toolWorkloads'][number] {
  return {
    id: 'c0ffee00000040008000000000000001',
    name: 'checkout',
    answers: [
      {
        question: 'priorities',
        title: 'How do you determine what your priorities are?',
        pillar: 'operationalExcellence',
        risk: 'NONE',
      },
      {
        question: 'incident-response',
        title: 'How do you anticipate, respond to, and recover from incidents?',
        pillar: 'security',
        risk: week >= 6 ? 'MEDIUM' : 'HIGH',
      },
      {
        question: 'planning-for-recovery',
        title: 'How do you plan for disaster recovery (DR)?',
        pillar: 'reliability',
        risk: week >= 9 ? 'NONE' : 'HIGH',
      },
      {
        question: 'pricing-model',
        title: 'How do you use pricing models to reduce cost?',
        pillar: 'costOptimization',
        risk: week >= 8 ? 'NONE' : 'MEDIUM',
      },
    ],
  };
}

/** What services say about the production account in this week (1 to 12). */
export async function buildProductionServices(session: Session, week: number) {
  await buildProductionDelivery(session, week);
  const { accountId, region, services, instances, now } = session;
  const arn = (service: string, resource: string) =>
    `arn:aws:${service}:${region}:${accountId}:${resource}`;
  const [box = ''] = instances.get('reporting-box') ?? [];
  const [searcher = ''] = instances.get('product-search') ?? [];
  const oversized = week < 11;

  services.accessAnalyzer =
    week >= 5
      ? has(week <= 8, {
          resourceArn: arn('sqs', 'clickstream'),
          resourceType: 'AWS::SQS::Queue',
          daysOld: (week - 5) * 7 + 2,
        })
      : undefined;
  services.carbon = {
    'eu-west-1': 0.41 - week * 0.004,
    'us-east-1': 0.03,
  };
  services.consoleChanges = has(week === 9, {
    event: 'UpdateContinuousBackups',
    source: 'dynamodb.amazonaws.com',
    resourceType: 'AWS::DynamoDB::Table',
    resourceName: 'orders',
    role: 'CloudPlatformOnCall',
    daysAgo: 3,
  });
  services.computeOptimizer =
    week >= 6
      ? has(
          oversized,
          {
            resourceArn: arn('ec2', `instance/${box}`),
            reason: 'CPUOverprovisioned' as const,
            recommended: 'm5.large',
            monthlySavingsUsd: 234,
          },
          {
            resourceArn: arn('lambda', 'function:orders-worker'),
            reason: 'MemoryOverprovisioned' as const,
            recommended: '512',
            monthlySavingsUsd: 31,
          },
        )
      : undefined;
  services.costTags = {
    component: true,
    owner: week >= 7,
    environment: week >= 9,
    'cost-center': week >= 9,
  };
  services.bill = billOf(week);
  services.costHub = [
    {
      id: 'cHJvZHVjdGlvbi1ncDM=',
      resourceArn: arn('rds', 'db:reporting'),
      resourceType: 'RdsDbInstance',
      action: 'MigrateToGraviton',
      current: 'db.m5.xlarge',
      recommended: 'db.m7g.xlarge',
      effort: 'Medium',
      monthlySavingsUsd: 38,
    },
    ...has(oversized, {
      id: 'cmVwb3J0aW5nLWJveA==',
      resourceArn: arn('ec2', `instance/${box}`),
      resourceType: 'Ec2Instance',
      action: 'Rightsize',
      current: 'm5.2xlarge',
      recommended: 'm5.large',
      effort: 'Medium',
      monthlySavingsUsd: 234,
    }),
    ...has(!oversized, {
      id: 'cmVwb3J0aW5nLWRpc2s=',
      resourceArn: arn('lambda', 'function:image-resizer'),
      resourceType: 'LambdaFunction',
      action: 'MigrateToGraviton',
      current: 'x86_64',
      recommended: 'arm64',
      effort: 'Low',
      monthlySavingsUsd: 12,
    }),
  ];
  // Port 22 was open to everybody since week 2.
  services.threats = has(week === 3 || week === 4, {
    type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
    title: `${searcher} is querying a domain name that is associated with Bitcoin-related activity`,
    severity: 8,
    instanceId: searcher,
    count: week === 3 ? 3 : 17,
    daysOld: 2,
  });
  services.inspector =
    week >= 8
      ? has(week <= 10, {
          id: 'CVE-2026-31337',
          title: 'openssl',
          instanceId: box,
          tags: REPORTING,
          firstSeen: INSPECTED_SINCE,
        })
      : undefined;
  services.securityHub =
    week >= 7 ? failedControls({ week, now, arn, box }) : undefined;
  services.quotaUse = {
    ec2: oversized ? 14 : 8,
    fargate: week >= 10 ? 11 : 6,
    loadBalancers: 2,
  };
  services.trustedAdvisor = [
    ...has(oversized, {
      check: 'Qch7DwouX1',
      title: 'Low Utilization Amazon EC2 Instances',
      pillar: 'cost_optimizing',
      resourceId: box,
      status: 'warning' as const,
    }),
    ...has(week >= 10, {
      check: 'L4dfs2Q3C2',
      title: 'AWS Lambda Functions with High Error Rates',
      pillar: 'fault_tolerance',
      resourceId: arn('lambda', 'function:clickstream-ingest'),
      status: 'warning' as const,
    }),
  ];
  if (week >= 6 && week <= 9) {
    services.missingPatches.set(box, { critical: 1, security: 4, missing: 7 });
  }
  services.toolWorkloads = [reviewOfCheckout(week)];
  await measureSizes(session);
}
