/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from 'backstage-plugin-well-architected-node';
import { AlarmMetric } from './metricsOfAlarm';

/** The part of a load balancer's ARN that its metrics carry. */
const balancerOf = (arn = '') => arn.replace(/^.*:loadbalancer\//, '');

const DIMENSION: Record<
  string,
  (resource: Resource<string, unknown>) => string
> = {
  'AWS::Lambda::Function': r => `FunctionName=${r.name}`,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': r =>
    `LoadBalancer=${balancerOf(r.arn)}`,
  'AWS::RDS::DBInstance': r => `DBInstanceIdentifier=${r.id}`,
  'AWS::RDS::DBCluster': r => `DBClusterIdentifier=${r.id}`,
  'AWS::DynamoDB::Table': r => `TableName=${r.id}`,
  'AWS::SQS::Queue': r => `QueueName=${r.id}`,
  'AWS::ECS::Service': r => `ServiceName=${r.name}`,
  'AWS::ApiGateway::RestApi': r => `ApiName=${r.name}`,
  'AWS::ApiGatewayV2::Api': r => `ApiId=${r.id}`,
  'AWS::AutoScaling::AutoScalingGroup': r => `AutoScalingGroupName=${r.id}`,
};

/** The dimension that names a resource in its metrics, as `Name=value`. */
export function dimensionOf(
  resource: Resource<string, unknown>,
): string | undefined {
  return DIMENSION[resource.type]?.(resource);
}

/** All dimensions of an alarm's metrics, each as `Name=value`. */
export function alarmDimensions(alarm: {
  data: { metrics: AlarmMetric[] };
}): string[] {
  return [
    ...new Set(
      alarm.data.metrics.flatMap(({ dimensions }) =>
        Object.entries(dimensions).map(([name, value]) => `${name}=${value}`),
      ),
    ),
  ];
}
