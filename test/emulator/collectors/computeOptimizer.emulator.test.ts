/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Compute Optimizer. The emulator does not have it: all answers are overruled,
 * in the wire shapes of the SDK.
 */
import { Collector } from 'backstage-plugin-well-architected-node';
import databaseCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-database';
import enrollmentCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-enrollment';
import functionCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-function';
import groupCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-group';
import instanceCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-instance';
import serviceCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-service';
import volumeCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/compute-optimizer-volume';
import { Recommendation } from '../../../plugins/well-architected-backend-module-aws/src/computeOptimizer/recommendation';
import { PRODUCTION } from '../tests/support';
import { useCollectors } from './useCollectors';

const { running, read, region } = useCollectors();

const arn = (service: string, id: string, account = PRODUCTION) =>
  `arn:aws:${service}:${region}:${account}:${id}`;
const saves = (value: number, currency = 'USD') => ({
  savingsOpportunityPercentage: 10,
  estimatedMonthlySavings: { currency, value },
});

describe('compute-optimizer-enrollment', () => {
  it('reads the status once for all Regions', async () => {
    running.proxy.overrule('compute-optimizer:GetEnrollmentStatus', {
      status: 'Failed',
      statusReason: 'no service-linked role',
      memberAccountsEnrolled: false,
      lastUpdatedTimestamp: 1788674400,
    });
    const { resources, status } = await read(enrollmentCollector);
    expect(status).toMatchObject({ status: 'ok', region: 'global', count: 1 });
    expect(resources[0].data).toEqual({
      status: 'Failed',
      statusReason: 'no service-linked role',
      since: '2026-09-06T06:00:00.000Z',
    });
  });

  it('names the missing action', async () => {
    running.proxy.deny('compute-optimizer:GetEnrollmentStatus');
    expect((await read(enrollmentCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'compute-optimizer:GetEnrollmentStatus',
    });
  });
});

describe('compute-optimizer-instance', () => {
  const instance = (id: string, account = PRODUCTION) => ({
    instanceArn: arn('ec2', `instance/${id}`, account),
    accountId: account,
    currentInstanceType: 'm5.2xlarge',
    finding: 'Overprovisioned',
    findingReasonCodes: ['CPUOverprovisioned'],
    lookBackPeriodInDays: 14,
    currentPerformanceRisk: 'VeryLow',
    recommendationOptions: [
      { instanceType: 'm5.xlarge', rank: 2, savingsOpportunity: saves(70) },
      {
        instanceType: 'm7g.large',
        rank: 1,
        savingsOpportunity: saves(140),
        savingsOpportunityAfterDiscounts: saves(100.5),
      },
    ],
  });

  it('reads all pages, the first option and the discounted savings', async () => {
    running.proxy.overrule(
      'compute-optimizer:GetEC2InstanceRecommendations',
      call =>
        call.input.nextToken === 'page-2'
          ? { instanceRecommendations: [instance('i-2')], errors: [] }
          : {
              instanceRecommendations: [
                instance('i-1'),
                instance('i-other', '222222222222'),
              ],
              nextToken: 'page-2',
              errors: [],
            },
    );
    const { resources, status, calls } = await read(instanceCollector);
    expect(status).toMatchObject({ status: 'ok', region, count: 2 });
    expect(calls).toMatchObject({
      'compute-optimizer:GetEC2InstanceRecommendations': 2,
    });
    expect(resources.map(r => r.name)).toEqual(['i-1', 'i-2']);
    expect(resources[0]).toMatchObject({
      type: 'AWS::ComputeOptimizer::InstanceRecommendation',
      region,
      parents: [arn('ec2', 'instance/i-1')],
      data: {
        resourceArn: arn('ec2', 'instance/i-1'),
        lookBackDays: 14,
        findings: [
          {
            part: 'compute',
            finding: 'Overprovisioned',
            reasons: ['CPUOverprovisioned'],
            performanceRisk: 'VeryLow',
            current: 'm5.2xlarge',
            recommended: 'm7g.large',
            monthlySavingsUsd: 100.5,
            afterDiscounts: true,
          },
        ],
      },
    });
  });

  it('yields nothing rather than half of what was asked for', async () => {
    running.proxy.overrule('compute-optimizer:GetEC2InstanceRecommendations', {
      instanceRecommendations: [instance('i-1')],
      errors: [
        {
          identifier: arn('ec2', 'instance/i-9'),
          code: 'InternalServerException',
          message: 'try again',
        },
      ],
    });
    const { resources, status } = await read(instanceCollector);
    expect(resources).toEqual([]);
    expect(status).toMatchObject({
      status: 'error',
      reason: expect.stringContaining('try again'),
    });
  });
});

describe('the other kinds', () => {
  it('reads groups with the sizes of their instances', async () => {
    running.proxy.overrule(
      'compute-optimizer:GetAutoScalingGroupRecommendations',
      {
        autoScalingGroupRecommendations: [
          {
            autoScalingGroupArn: arn(
              'autoscaling',
              'autoScalingGroup:5ab4e8f2:autoScalingGroupName/orders',
            ),
            finding: 'NotOptimized',
            currentPerformanceRisk: 'Medium',
            lookBackPeriodInDays: 14,
            currentConfiguration: {
              desiredCapacity: 2,
              mixedInstanceTypes: ['t3.micro', 't3a.micro'],
              type: 'MixedInstanceTypes',
            },
            recommendationOptions: [
              {
                rank: 1,
                configuration: {
                  desiredCapacity: 2,
                  instanceType: 't3.small',
                },
                savingsOpportunity: saves(-15),
              },
            ],
          },
        ],
      },
    );
    const [group] = (await read(groupCollector)).resources;
    expect(group.name).toBe('orders');
    expect(group.data.findings).toEqual([
      {
        part: 'compute',
        finding: 'NotOptimized',
        reasons: [],
        performanceRisk: 'Medium',
        current: '2 × t3.micro, t3a.micro',
        recommended: '2 × t3.small',
        monthlySavingsUsd: -15,
        afterDiscounts: false,
      },
    ]);
  });

  it('reads services with CPU and memory', async () => {
    running.proxy.overrule('compute-optimizer:GetECSServiceRecommendations', {
      ecsServiceRecommendations: [
        {
          serviceArn: arn('ecs', 'service/main/orders'),
          finding: 'Underprovisioned',
          findingReasonCodes: ['MemoryUnderprovisioned'],
          currentServiceConfiguration: { cpu: 256, memory: 512 },
          serviceRecommendationOptions: [{ cpu: 256, memory: 1024 }],
          lookbackPeriodInDays: 14,
        },
      ],
    });
    const [service] = (await read(serviceCollector)).resources;
    expect(service.data.findings).toEqual([
      {
        part: 'compute',
        finding: 'Underprovisioned',
        reasons: ['MemoryUnderprovisioned'],
        current: '256 CPU units and 512 MiB',
        recommended: '256 CPU units and 1024 MiB',
      },
    ]);
  });

  it('reads instance and storage of databases', async () => {
    running.proxy.overrule('compute-optimizer:GetRDSDatabaseRecommendations', {
      rdsDBRecommendations: [
        {
          resourceArn: arn('rds', 'db:orders-db'),
          engine: 'postgres',
          currentDBInstanceClass: 'db.r5.large',
          instanceFinding: 'Optimized',
          storageFinding: 'Overprovisioned',
          storageFindingReasonCodes: ['EBSVolumeIOPSOverprovisioned'],
          currentStorageConfiguration: {
            storageType: 'io1',
            allocatedStorage: 500,
            iops: 10000,
          },
          storageRecommendationOptions: [
            {
              rank: 1,
              storageConfiguration: {
                storageType: 'gp3',
                allocatedStorage: 500,
                iops: 12000,
              },
              savingsOpportunity: saves(600, 'CNY'),
            },
          ],
          lookbackPeriodInDays: 14,
        },
      ],
    });
    const [database] = (await read(databaseCollector)).resources;
    expect(database.data.findings).toEqual([
      {
        part: 'compute',
        finding: 'Optimized',
        reasons: [],
        current: 'db.r5.large',
      },
      {
        part: 'storage',
        finding: 'Overprovisioned',
        reasons: ['EBSVolumeIOPSOverprovisioned'],
        current: 'io1, 500 GiB, 10000 IOPS',
        recommended: 'gp3, 500 GiB, 12000 IOPS',
      },
    ]);
  });

  it('reads volumes', async () => {
    running.proxy.overrule('compute-optimizer:GetEBSVolumeRecommendations', {
      volumeRecommendations: [
        {
          volumeArn: arn('ec2', 'volume/vol-1'),
          finding: 'NotOptimized',
          currentPerformanceRisk: 'Low',
          currentConfiguration: {
            volumeType: 'gp2',
            volumeSize: 500,
            volumeBaselineIOPS: 1500,
            volumeBaselineThroughput: 250,
          },
          volumeRecommendationOptions: [
            {
              rank: 1,
              configuration: { volumeType: 'gp3', volumeSize: 500 },
              savingsOpportunity: saves(11),
            },
          ],
        },
      ],
    });
    const [volume] = (await read(volumeCollector)).resources;
    expect(volume.data.findings).toEqual([
      {
        part: 'storage',
        finding: 'NotOptimized',
        reasons: [],
        performanceRisk: 'Low',
        current: 'gp2, 500 GiB, 1500 IOPS, 250 MiB/s',
        recommended: 'gp3, 500 GiB',
        currentGib: 500,
        recommendedGib: 500,
        monthlySavingsUsd: 11,
        afterDiscounts: false,
      },
    ]);
  });

  it('asks for functions without a conclusion too, and drops versions', async () => {
    running.proxy.overrule(
      'compute-optimizer:GetLambdaFunctionRecommendations',
      {
        lambdaFunctionRecommendations: [
          {
            functionArn: arn('lambda', 'function:orders:$LATEST'),
            functionVersion: '$LATEST',
            currentMemorySize: 512,
            finding: 'Unavailable',
            findingReasonCodes: ['InsufficientData'],
            numberOfInvocations: 3,
          },
        ],
      },
    );
    const [fn] = (await read(functionCollector)).resources;
    expect(fn.parents).toEqual([arn('lambda', 'function:orders')]);
    expect(fn.data.findings).toEqual([
      {
        part: 'compute',
        finding: 'Unavailable',
        reasons: ['InsufficientData'],
        current: '512 MB',
      },
    ]);
    const sent = running.proxy
      .log()
      .find(call => call.operation === 'GetLambdaFunctionRecommendations');
    expect(sent?.input.filters).toEqual([
      {
        name: 'Finding',
        values: ['Optimized', 'NotOptimized', 'Unavailable'],
      },
    ]);
  });
});

const ALL: [string, Collector<string, Recommendation>][] = [
  ['GetEC2InstanceRecommendations', instanceCollector],
  ['GetAutoScalingGroupRecommendations', groupCollector],
  ['GetECSServiceRecommendations', serviceCollector],
  ['GetRDSDatabaseRecommendations', databaseCollector],
  ['GetEBSVolumeRecommendations', volumeCollector],
  ['GetLambdaFunctionRecommendations', functionCollector],
];

describe.each(ALL)('compute-optimizer:%s', (operation, collector) => {
  const name = `compute-optimizer:${operation}`;

  it('names the missing action', async () => {
    running.proxy.deny(name);
    expect((await read(collector)).status).toMatchObject({
      status: 'denied',
      missingAction: name,
    });
  });

  it('tells that the account is not enrolled', async () => {
    running.proxy.fail(name, {
      status: 403,
      code: 'OptInRequiredException',
      message: 'Account is not registered for recommendations',
    });
    const { resources, status } = await read(collector);
    expect(resources).toEqual([]);
    expect(status).toMatchObject({ status: 'opt-in-required' });
  });
});
