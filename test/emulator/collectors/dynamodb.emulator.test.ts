/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import tables from '../../../plugins/well-architected-backend-module-aws/src/collectors/dynamodb-table';
import targets from '../../../plugins/well-architected-backend-module-aws/src/collectors/scalable-target';
import { createTable, PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

const createProvisioned = (dynamodb: DynamoDBClient, TableName: string) =>
  dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: {
        ReadCapacityUnits: 400,
        WriteCapacityUnits: 200,
      },
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );

describe('dynamodb-table', () => {
  it('reads tables of all pages, good and bad', async () => {
    const dynamodb = new DynamoDBClient(settings());
    await createProvisioned(dynamodb, 'orders');
    await createTable(dynamodb, 'carts');
    await dynamodb.send(
      new UpdateContinuousBackupsCommand({
        TableName: 'carts',
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
    await dynamodb.send(
      new UpdateTimeToLiveCommand({
        TableName: 'carts',
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      }),
    );
    running.proxy.truncate('dynamodb:ListTables', { pageSize: 1 });
    const { resources } = await read(tables);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'orders')).toMatchObject({
      arn: `arn:aws:dynamodb:${region}:${PRODUCTION}:table/orders`,
      data: {
        status: 'ACTIVE',
        billingMode: 'PROVISIONED',
        readUnits: 400,
        writeUnits: 200,
        encryption: 'AES256',
        pointInTimeRecovery: 'DISABLED',
        timeToLive: 'DISABLED',
        replicaRegions: [],
      },
    });
    expect(resources.find(r => r.id === 'carts')?.data).toMatchObject({
      billingMode: 'PAY_PER_REQUEST',
      pointInTimeRecovery: 'ENABLED',
      timeToLive: 'ENABLED',
    });
  });

  it('leaves details unread when they are denied', async () => {
    await createTable(new DynamoDBClient(settings()), 'carts');
    running.proxy.deny('dynamodb:DescribeContinuousBackups');
    running.proxy.deny('dynamodb:DescribeTimeToLive');
    const [{ data }] = (await read(tables)).resources;
    expect(data).toMatchObject({
      pointInTimeRecovery: unreadBecauseOf(
        'dynamodb:DescribeContinuousBackups',
      ),
      recoveryPeriodDays: unreadBecauseOf('dynamodb:DescribeContinuousBackups'),
      timeToLive: unreadBecauseOf('dynamodb:DescribeTimeToLive'),
    });
  });

  it.each(['dynamodb:ListTables', 'dynamodb:DescribeTable'])(
    'tells that %s is missing',
    async action => {
      await createTable(new DynamoDBClient(settings()), 'carts');
      running.proxy.deny(action);
      expect((await read(tables)).status).toMatchObject({
        status: 'denied',
        missingAction: action,
      });
    },
  );

  it('leaves out a table that is deleted meanwhile', async () => {
    await createTable(new DynamoDBClient(settings()), 'carts');
    running.proxy.fail('dynamodb:DescribeTable', {
      status: 400,
      code: 'ResourceNotFoundException',
      message: 'Table: carts not found',
    });
    const { resources, status } = await read(tables);
    expect(resources).toEqual([]);
    expect(status.status).toBe('ok');
  });
});

describe('scalable-target', () => {
  const target = {
    ServiceNamespace: 'dynamodb',
    ResourceId: 'table/orders',
    ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
  } as const;

  it('reads targets with their policies, or says what is missing', async () => {
    const client = new ApplicationAutoScalingClient(settings());
    await createProvisioned(new DynamoDBClient(settings()), 'orders');
    await client.send(
      new RegisterScalableTargetCommand({
        ...target,
        MinCapacity: 5,
        MaxCapacity: 500,
      }),
    );
    await client.send(
      new PutScalingPolicyCommand({
        ...target,
        PolicyName: 'reads',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingScalingPolicyConfiguration: {
          TargetValue: 70,
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'DynamoDBReadCapacityUtilization',
          },
        },
      }),
    );
    const { resources } = await read(targets);
    expect(resources).toEqual([
      expect.objectContaining({
        data: {
          namespace: 'dynamodb',
          resourceId: 'table/orders',
          dimension: 'dynamodb:table:ReadCapacityUnits',
          minimum: 5,
          maximum: 500,
          policies: [
            { name: 'reads', type: 'TargetTrackingScaling', targetValue: 70 },
          ],
          scheduledActions: [],
        },
      }),
    ]);
    running.proxy.deny('application-autoscaling:DescribeScalingPolicies');
    const [denied] = (await read(targets)).resources;
    expect(denied.data.policies).toEqual(
      unreadBecauseOf('application-autoscaling:DescribeScalingPolicies'),
    );
    running.proxy.deny('application-autoscaling:DescribeScalableTargets');
    expect((await read(targets)).status).toMatchObject({
      status: 'denied',
      missingAction: 'application-autoscaling:DescribeScalableTargets',
    });
  });
});
