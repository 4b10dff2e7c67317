/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { steady } from '../metrics/MetricModel';
import { Telling } from './Telling';

const usageOf = (Service: string, Resource: string) => ({
  MetricNamespace: 'AWS/Usage',
  MetricName: 'ResourceCount',
  MetricDimensions: { Service, Type: 'Resource', Resource },
  MetricStatisticRecommendation: 'Maximum',
});

interface Quota {
  code: string;
  name: string;
  value: number;
  usage?: object;
}

const QUOTAS: Record<string, { name: string; quotas: Quota[] }> = {
  ec2: {
    name: 'Amazon Elastic Compute Cloud (Amazon EC2)',
    quotas: [
      {
        code: 'L-1216C47A',
        name: 'Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances',
        value: 64,
        usage: usageOf('EC2', 'vCPU'),
      },
      { code: 'L-0263D0A3', name: 'EC2-VPC Elastic IPs', value: 5 },
    ],
  },
  elasticloadbalancing: {
    name: 'Elastic Load Balancing (ELB)',
    quotas: [
      {
        code: 'L-53DA6B97',
        name: 'Application Load Balancers per Region',
        value: 50,
        usage: usageOf(
          'Elastic Load Balancing',
          'ApplicationLoadBalancersPerRegion',
        ),
      },
    ],
  },
  fargate: {
    name: 'AWS Fargate',
    quotas: [
      {
        code: 'L-3032A538',
        name: 'Fargate On-Demand vCPU resource count',
        value: 12,
        usage: usageOf('Fargate', 'vCPU'),
      },
    ],
  },
  vpc: {
    name: 'Amazon Virtual Private Cloud (Amazon VPC)',
    quotas: [{ code: 'L-F678F1CE', name: 'VPCs per Region', value: 5 }],
  },
};

/** Service Quotas, and the use that CloudWatch measures of them. */
export function tellQuotas({ proxy, session }: Telling) {
  const { quotaUse } = session.services;
  proxy.overrule('service-quotas:ListServiceQuotas', call => {
    const ServiceCode = String(call.input.ServiceCode);
    const found = QUOTAS[ServiceCode];
    return {
      Quotas: (found?.quotas ?? []).map(({ code, name, value, usage }) => ({
        ServiceCode,
        ServiceName: found.name,
        QuotaCode: code,
        QuotaName: name,
        Value: value,
        Unit: 'None',
        Adjustable: true,
        GlobalQuota: false,
        ...(usage ? { UsageMetric: usage } : {}),
      })),
    };
  });
  session.metrics
    .add('EC2', { ResourceCount: steady(quotaUse.ec2) })
    .add('Fargate', { ResourceCount: steady(quotaUse.fargate) })
    .add('Elastic Load Balancing', {
      ResourceCount: steady(quotaUse.loadBalancers),
    });
}
