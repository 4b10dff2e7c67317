/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  PutDashboardCommand,
  PutMetricAlarmCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import alarmCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cloudwatch-alarm';
import dashboardCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cloudwatch-dashboard';
import logGroup from '../../../plugins/well-architected-backend-module-aws/src/collectors/log-group';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const FUNCTION = `arn:aws:lambda:${region}:${PRODUCTION}:function:orders`;
const TOPIC = `arn:aws:sns:${region}:${PRODUCTION}:team`;

describe('cloudwatch-alarm', () => {
  const putAlarm = (cloudwatch: CloudWatchClient, AlarmName: string) =>
    cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName,
        Namespace: 'AWS/Lambda',
        MetricName: 'Duration',
        ExtendedStatistic: 'p99',
        Dimensions: [{ Name: 'FunctionName', Value: 'orders' }],
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1000,
        ComparisonOperator: 'GreaterThanThreshold',
        AlarmActions: [TOPIC],
      }),
    );

  it('reads alarms on a metric, on metric math, and composite ones', async () => {
    const cloudwatch = new CloudWatchClient(settings());
    await putAlarm(cloudwatch, 'latency');
    await cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName: 'share',
        ActionsEnabled: false,
        EvaluationPeriods: 1,
        Threshold: 0.1,
        ComparisonOperator: 'GreaterThanThreshold',
        Metrics: [
          { Id: 'share', Expression: 'errors / 100', ReturnData: true },
          {
            Id: 'errors',
            ReturnData: false,
            MetricStat: {
              Metric: {
                Namespace: 'AWS/SQS',
                MetricName: 'NumberOfMessagesSent',
                Dimensions: [{ Name: 'QueueName', Value: 'orders' }],
              },
              Period: 60,
              Stat: 'Sum',
            },
          },
        ],
      }),
    );
    // moto cannot make composite alarms.
    running.proxy.amend('cloudwatch:DescribeAlarms', body => ({
      ...body,
      CompositeAlarms: [
        {
          AlarmName: 'all',
          AlarmRule: 'ALARM(latency) OR ALARM(share)',
          StateValue: 'OK',
        },
      ],
    }));
    const { resources, status } = await read(alarmCollector);
    expect(status).toMatchObject({ status: 'ok', count: 3 });
    expect(resources.find(r => r.id === 'latency')).toMatchObject({
      parents: [FUNCTION],
      data: {
        kind: 'metric',
        actionsEnabled: true,
        alarmActions: [TOPIC],
        stateSince: expect.any(String),
        metrics: [
          {
            namespace: 'AWS/Lambda',
            name: 'Duration',
            stat: 'p99',
            dimensions: { FunctionName: 'orders' },
          },
        ],
      },
    });
    expect(resources.find(r => r.id === 'share')).toMatchObject({
      parents: [`arn:aws:sqs:${region}:${PRODUCTION}:orders`],
      data: { actionsEnabled: false, alarmActions: [] },
    });
    expect(resources.find(r => r.id === 'all')).toMatchObject({
      data: { kind: 'composite', rule: 'ALARM(latency) OR ALARM(share)' },
    });
  });

  it('reads all pages', async () => {
    const cloudwatch = new CloudWatchClient(settings());
    for (const name of ['a', 'b', 'c']) {
      await putAlarm(cloudwatch, name);
    }
    running.proxy.truncate('cloudwatch:DescribeAlarms', { pageSize: 2 });
    const { resources } = await read(alarmCollector);
    expect(resources.map(r => r.id)).toEqual(['a', 'b', 'c']);
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('cloudwatch:DescribeAlarms');
    expect((await read(alarmCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cloudwatch:DescribeAlarms',
    });
  });
});

describe('cloudwatch-dashboard', () => {
  // Dashboards belong to the account; they are read from the Region of global
  // services, and moto keeps them by Region.
  const putDashboard = (DashboardName: string) =>
    new CloudWatchClient({ ...settings(), region: 'us-east-1' }).send(
      new PutDashboardCommand({
        DashboardName,
        DashboardBody: JSON.stringify({
          widgets: [
            {
              type: 'metric',
              properties: {
                region,
                metrics: [['AWS/Lambda', 'Errors', 'FunctionName', 'orders']],
              },
            },
          ],
        }),
      }),
    );

  it('reads what a dashboard shows, and nothing where none exists', async () => {
    expect((await read(dashboardCollector)).resources).toEqual([]);
    await putDashboard('orders-api');
    const { resources } = await read(dashboardCollector);
    expect(resources).toEqual([
      expect.objectContaining({
        id: 'orders-api',
        region: 'global',
        parents: [FUNCTION],
        data: {
          content: {
            widgets: 1,
            mentions: ['FunctionName', 'orders'],
            shows: [FUNCTION],
          },
        },
      }),
    ]);
  });

  it('leaves unread what is denied', async () => {
    await putDashboard('orders-api');
    running.proxy.deny('cloudwatch:GetDashboard');
    const { resources } = await read(dashboardCollector);
    expect(resources[0].data.content).toEqual(
      unreadBecauseOf('cloudwatch:GetDashboard'),
    );
    running.proxy.deny('cloudwatch:ListDashboards');
    expect((await read(dashboardCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cloudwatch:ListDashboards',
    });
  });
});

describe('log-group', () => {
  it('reads retention and the function behind it, over all pages', async () => {
    const logs = new CloudWatchLogsClient(settings());
    for (const logGroupName of ['/aws/lambda/orders', 'app', 'b', 'c']) {
      await logs.send(new CreateLogGroupCommand({ logGroupName }));
    }
    await logs.send(
      new PutRetentionPolicyCommand({
        logGroupName: '/aws/lambda/orders',
        retentionInDays: 30,
      }),
    );
    running.proxy.truncate('logs:DescribeLogGroups', { pageSize: 3 });
    const { resources } = await read(logGroup);
    expect(resources).toHaveLength(4);
    expect(resources.find(r => r.id === '/aws/lambda/orders')).toMatchObject({
      arn: `arn:aws:logs:${region}:${PRODUCTION}:log-group:/aws/lambda/orders`,
      parents: [FUNCTION],
      createdAt: expect.any(String),
      data: { retentionDays: 30, storedBytes: 0 },
    });
    const app = resources.find(r => r.id === 'app');
    expect(app?.parents).toEqual([]);
    expect(app?.data).not.toHaveProperty('retentionDays', expect.anything());
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('logs:DescribeLogGroups');
    expect((await read(logGroup)).status).toMatchObject({
      status: 'denied',
      missingAction: 'logs:DescribeLogGroups',
    });
  });
});
