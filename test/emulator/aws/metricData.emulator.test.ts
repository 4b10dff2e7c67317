/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudWatchClient,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { MetricQuery } from 'backstage-plugin-well-architected-node';
import { createConnection } from '../../../plugins/well-architected-backend-module-aws/src/aws/createConnection';
import { credentialsFor } from '../index';
import { PRODUCTION, useEmulator } from '../tests/support';

const REGION = 'eu-central-1';
const NOW = '2026-09-07T06:30:00.000Z';
const { running, settings } = useEmulator();
const signal = new AbortController().signal;

const connect = () =>
  createConnection({
    accountId: PRODUCTION,
    regions: [REGION],
    declared: new Map(),
    settings: {
      endpointUrl: running.proxy.url,
      credentials: async () => credentialsFor(PRODUCTION),
      maxAttempts: 2,
    },
  });

const query = (key: string): MetricQuery => ({
  key,
  namespace: 'Shop',
  name: 'Orders',
  stat: 'Sum',
  periodSeconds: 3600,
  days: 1,
  dimensions: { Table: key },
});

async function putOrders() {
  const cloudwatch = new CloudWatchClient(settings());
  await cloudwatch.send(
    new PutMetricDataCommand({
      Namespace: 'Shop',
      MetricData: ['03:10', '03:20', '05:59', '06:05'].map((time, i) => ({
        MetricName: 'Orders',
        Dimensions: [{ Name: 'Table', Value: 'orders' }],
        Timestamp: new Date(`2026-09-07T${time}:00Z`),
        Value: i + 1,
      })),
    }),
  );
}

describe('metricData', () => {
  it('reads whole periods, and nothing for a metric that nobody wrote', async () => {
    await putOrders();
    const connection = await connect();
    const found = await connection.metricData({
      region: REGION,
      queries: [query('orders'), query('carts')],
      now: NOW,
      signal,
    });
    connection.close();
    expect(found).toEqual({
      orders: {
        timestamps: ['2026-09-07T03:00:00.000Z', '2026-09-07T05:00:00.000Z'],
        values: [3, 3],
        periodSeconds: 3600,
      },
      carts: { timestamps: [], values: [], periodSeconds: 3600 },
    });
  });

  it('asks for 501 metrics in two calls', async () => {
    const connection = await connect();
    const found = await connection.metricData({
      region: REGION,
      queries: Array.from({ length: 501 }, (_, i) => query(`t${i}`)),
      now: NOW,
      signal,
    });
    connection.close();
    expect(Object.keys(found)).toHaveLength(501);
    expect(connection.apiCalls()['cloudwatch:GetMetricData']).toBe(2);
  });

  it('leaves the missing action where metrics are denied', async () => {
    running.proxy.deny('cloudwatch:GetMetricData');
    const connection = await connect();
    const found = await connection.metricData({
      region: REGION,
      queries: [query('orders')],
      now: NOW,
      signal,
    });
    connection.close();
    expect(found.orders).toEqual({
      unread: {
        reason: 'ACCESS_DENIED',
        action: 'cloudwatch:GetMetricData',
        message: `cloudwatch:GetMetricData in ${REGION} was denied: the role lacks cloudwatch:GetMetricData`,
      },
    });
  });
});
