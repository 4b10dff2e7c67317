/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BudgetsClient,
  CreateBudgetCommand,
  CreateNotificationCommand,
} from '@aws-sdk/client-budgets';
import budgetCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/budgets-budget';
import monitorCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/cost-anomaly-monitor';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

describe('budgets-budget', () => {
  const createBudget = async (BudgetName: string) => {
    const budgets = new BudgetsClient(settings());
    await budgets.send(
      new CreateBudgetCommand({
        AccountId: PRODUCTION,
        Budget: {
          BudgetName,
          BudgetType: 'COST',
          TimeUnit: 'MONTHLY',
          BudgetLimit: { Amount: '1000', Unit: 'USD' },
        },
      }),
    );
    return budgets;
  };
  const notification = {
    NotificationType: 'ACTUAL',
    ComparisonOperator: 'GREATER_THAN',
    Threshold: 80,
  } as const;
  const createAlert = (budgets: BudgetsClient, BudgetName: string) =>
    budgets.send(
      new CreateNotificationCommand({
        AccountId: PRODUCTION,
        BudgetName,
        Notification: notification,
        Subscribers: [
          { SubscriptionType: 'EMAIL', Address: 'orders@example.com' },
        ],
      }),
    );

  it('finds none where none exists', async () => {
    expect(await read(budgetCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
  });

  it('reads budgets of all pages and counts who is told', async () => {
    const budgets = await createBudget('monthly');
    await createBudget('other');
    await createAlert(budgets, 'monthly');
    running.proxy.truncate('budgets:DescribeBudgets', { pageSize: 1 });
    running.proxy.overrule('budgets:DescribeSubscribersForNotification', {
      Subscribers: [
        { SubscriptionType: 'EMAIL', Address: 'orders@example.com' },
      ],
    });
    const { resources, status } = await read(budgetCollector);
    expect(status).toMatchObject({ status: 'ok', region: 'global', count: 2 });
    const monthly = resources.find(r => r.id === 'monthly');
    expect(monthly?.data).toMatchObject({
      kind: 'COST',
      period: 'MONTHLY',
      limit: 1000,
      unit: 'USD',
      filters: [],
      alerts: [
        {
          on: 'ACTUAL',
          operator: 'GREATER_THAN',
          threshold: 80,
          unit: 'percent',
          subscribers: 1,
        },
      ],
    });
    expect(JSON.stringify(resources)).not.toContain('orders@example.com');
  });

  it('counts nobody where AWS finds no subscriber', async () => {
    const budgets = await createBudget('monthly');
    await createAlert(budgets, 'monthly');
    running.proxy.fail('budgets:DescribeSubscribersForNotification', {
      status: 400,
      code: 'NotFoundException',
      message: 'no subscriber',
    });
    const [budget] = (await read(budgetCollector)).resources;
    expect(budget.data.alerts).toEqual([
      expect.objectContaining({ subscribers: 0 }),
    ]);
  });

  it('reads limits, spend and the names of filters', async () => {
    running.proxy.overrule('budgets:DescribeBudgets', {
      Budgets: [
        {
          BudgetName: 'orders',
          BudgetType: 'COST',
          TimeUnit: 'MONTHLY',
          BudgetLimit: { Amount: '100', Unit: 'USD' },
          CalculatedSpend: {
            ActualSpend: { Amount: '40.5', Unit: 'USD' },
            ForecastedSpend: { Amount: '120', Unit: 'USD' },
          },
          FilterExpression: {
            And: [
              { Dimensions: { Key: 'LINKED_ACCOUNT', Values: [PRODUCTION] } },
              { Tags: { Key: 'component', Values: ['orders-api'] } },
            ],
          },
        },
      ],
    });
    const [budget] = (await read(budgetCollector, { details: [] })).resources;
    expect(budget.data).toMatchObject({
      limit: 100,
      actual: 40.5,
      forecast: 120,
      filters: ['LINKED_ACCOUNT', 'TagKeyValue'],
    });
  });

  it('names the one action that permits all three calls', async () => {
    await createBudget('monthly');
    running.proxy.deny('budgets:DescribeNotificationsForBudget');
    const [budget] = (await read(budgetCollector)).resources;
    expect(budget.data.alerts).toEqual(unreadBecauseOf('budgets:ViewBudget'));
    running.proxy.deny('budgets:DescribeBudgets');
    expect((await read(budgetCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'budgets:ViewBudget',
    });
  });
});

describe('cost-anomaly-monitor', () => {
  const ARN = 'arn:aws:ce::111111111111:anomalymonitor/1';
  const monitors = () =>
    running.proxy.overrule('ce:GetAnomalyMonitors', call => {
      const second = JSON.stringify(call.input ?? {}).includes('page-2');
      return {
        AnomalyMonitors: [
          {
            MonitorName: second ? 'teams' : 'services',
            MonitorArn: second ? `${ARN}2` : ARN,
            MonitorType: 'DIMENSIONAL',
          },
        ],
        ...(second ? {} : { NextPageToken: 'page-2' }),
      };
    });
  const subscriptions = () =>
    running.proxy.overrule('ce:GetAnomalySubscriptions', {
      AnomalySubscriptions: [
        {
          SubscriptionName: 'daily',
          MonitorArnList: [ARN],
          Frequency: 'DAILY',
          Subscribers: [{ Type: 'EMAIL', Address: 'orders@example.com' }],
        },
      ],
    });

  it('joins subscriptions and anomalies to their monitors', async () => {
    monitors();
    subscriptions();
    running.proxy.overrule('ce:GetAnomalies', {
      Anomalies: [
        {
          AnomalyId: 'a',
          AnomalyStartDate: '2026-09-01',
          DimensionValue: 'Amazon DynamoDB',
          MonitorArn: ARN,
          AnomalyScore: { MaxScore: 1, CurrentScore: 1 },
          Impact: { MaxImpact: 10, TotalImpact: 120.5 },
        },
      ],
    });
    const { resources } = await read(monitorCollector);
    expect(resources.map(r => r.id)).toEqual(['services', 'teams']);
    expect(resources[0].data).toEqual({
      kind: 'DIMENSIONAL',
      subscriptions: [{ name: 'daily', frequency: 'DAILY', subscribers: 1 }],
      anomalies: [
        {
          id: 'a',
          start: '2026-09-01',
          dimension: 'Amazon DynamoDB',
          impactUsd: 120.5,
        },
      ],
    });
    expect(resources[1].data).toMatchObject({
      subscriptions: [],
      anomalies: [],
    });
    expect(JSON.stringify(resources)).not.toContain('example.com');
  });

  it('asks for nothing more without a monitor', async () => {
    running.proxy.overrule('ce:GetAnomalyMonitors', { AnomalyMonitors: [] });
    expect(await read(monitorCollector)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
    expect(running.proxy.calls()).not.toHaveProperty('ce:GetAnomalies');
  });

  it('leaves denied details unread and fails without the list', async () => {
    monitors();
    subscriptions();
    running.proxy.deny('ce:GetAnomalies');
    const [monitor] = (await read(monitorCollector)).resources;
    expect(monitor.data).toMatchObject({
      anomalies: unreadBecauseOf('ce:GetAnomalies'),
      subscriptions: [expect.objectContaining({ name: 'daily' })],
    });
    running.proxy.deny('ce:GetAnomalyMonitors');
    expect((await read(monitorCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ce:GetAnomalyMonitors',
    });
  });
});
