/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* Metrics are emulated; quotas and their use are overruled. */
import {
  CloudWatchClient,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import quotaCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/service-quota';
import metricCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/reported-metric';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const GPU = 'CWAgent/nvidia_smi_utilization_gpu';

async function report(
  name: string,
  dimensions: Record<string, string>,
  options: { namespace?: string; value?: number } = {},
) {
  await new CloudWatchClient(settings()).send(
    new PutMetricDataCommand({
      Namespace: options.namespace ?? 'CWAgent',
      MetricData: [
        {
          MetricName: name,
          Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({
            Name,
            Value,
          })),
          Timestamp: new Date(Date.now() - 36 * 3_600_000),
          Value: options.value ?? 50,
        },
      ],
    }),
  );
}

describe('reported-metric', () => {
  it('tells who reports memory, over all pages', async () => {
    await report('mem_used_percent', { InstanceId: 'i-1', ImageId: 'ami-1' });
    await report('mem_used_percent', { InstanceId: 'i-2' });
    await report(
      'node_memory_utilization',
      { ClusterName: 'orders' },
      { namespace: 'ContainerInsights' },
    );
    running.proxy.truncate('cloudwatch:ListMetrics', { pageSize: 1 });
    const { resources } = await read(metricCollector);
    const subjects = (id: string) =>
      resources.find(r => r.id === id)?.data.subjects;
    expect(subjects('CWAgent/mem_used_percent')).toEqual(['i-1', 'i-2']);
    expect(subjects('ContainerInsights/node_memory_utilization')).toEqual([
      'orders',
    ]);
    expect(subjects(GPU)).toEqual([]);
  });

  it('reads the mean use of all GPUs of an instance', async () => {
    const name = 'nvidia_smi_utilization_gpu';
    await report(name, { InstanceId: 'i-1', index: '0' }, { value: 20 });
    await report(name, { InstanceId: 'i-1', index: '1' }, { value: 40 });
    const { resources, calls } = await read(metricCollector);
    expect(resources.find(r => r.id === GPU)?.data).toMatchObject({
      subjects: ['i-1'],
      averages: { 'i-1': { mean: 30, days: 1 } },
    });
    expect(calls['cloudwatch:GetMetricData']).toBe(1);
  });

  it('tells which action is missing', async () => {
    await report('nvidia_smi_utilization_gpu', { InstanceId: 'i-1' });
    running.proxy.deny('cloudwatch:GetMetricData');
    const { resources } = await read(metricCollector);
    expect(resources.find(r => r.id === GPU)?.data.averages).toEqual(
      unreadBecauseOf('cloudwatch:GetMetricData'),
    );
    running.proxy.deny('cloudwatch:ListMetrics');
    expect((await read(metricCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cloudwatch:ListMetrics',
    });
  });
});

describe('service-quota', () => {
  const quota = (QuotaCode: string, extra: object = {}) => ({
    ServiceCode: 'ec2',
    ServiceName: 'Amazon EC2',
    QuotaCode,
    QuotaName: `Quota ${QuotaCode}`,
    Value: 100,
    Adjustable: true,
    ...extra,
  });
  const measuredBy = (Resource: string, statistic = 'Maximum') => ({
    UsageMetric: {
      MetricNamespace: 'AWS/Usage',
      MetricName: 'ResourceCount',
      MetricDimensions: { Service: 'EC2', Resource, Type: 'Resource' },
      MetricStatisticRecommendation: statistic,
    },
  });
  const quotas = () =>
    running.proxy.overrule('service-quotas:ListServiceQuotas', call => {
      if (call.input.ServiceCode !== 'ec2') {
        return { Quotas: [] };
      }
      return call.input.NextToken
        ? { Quotas: [quota('L-3'), quota('L-4', measuredBy('rate', 'Sum'))] }
        : {
            NextToken: 'more',
            Quotas: [
              quota('L-1', measuredBy('vCPU')),
              quota('L-2', measuredBy('unused')),
            ],
          };
    });

  it('reads the quotas of all pages and their highest use', async () => {
    quotas();
    const usage = { Service: 'EC2', Resource: 'vCPU', Type: 'Resource' };
    for (const value of [30, 85]) {
      await report('ResourceCount', usage, { namespace: 'AWS/Usage', value });
    }
    const { resources, calls } = await read(quotaCollector);
    expect(resources.find(r => r.id === 'ec2')).toMatchObject({
      name: 'Amazon EC2',
      data: {
        quotas: [
          { code: 'L-1', name: 'Quota L-1', value: 100, adjustable: true },
          { code: 'L-2' },
        ],
        notObservable: 2,
        usage: { 'L-1': 85 },
      },
    });
    expect(calls['cloudwatch:GetMetricData']).toBe(1);
    expect(calls['service-quotas:ListServiceQuotas']).toBe(
      resources.length + 1,
    );
  });

  it('tells which action is missing', async () => {
    quotas();
    running.proxy.deny('cloudwatch:GetMetricData');
    const { resources } = await read(quotaCollector);
    expect(resources.find(r => r.id === 'ec2')?.data.usage).toEqual(
      unreadBecauseOf('cloudwatch:GetMetricData'),
    );
    running.proxy.deny('service-quotas:ListServiceQuotas');
    expect((await read(quotaCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'servicequotas:ListServiceQuotas',
    });
  });
});
