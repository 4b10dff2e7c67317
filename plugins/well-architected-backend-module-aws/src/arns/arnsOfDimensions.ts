/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { partitionOf } from './partitionOf';

/** Where a metric lives. */
export interface MetricPlace {
  accountId: string;
  region: string;
}

type Dimensions = Record<string, string>;

/** Service, Region-less or not, and the rest of the ARN after the account. */
const RESOURCE_OF: Record<string, (dimensions: Dimensions) => string[]> = {
  'AWS/Lambda': d => lambda(d),
  'AWS/DynamoDB': d => named(d.TableName, n => `dynamodb:table/${n}`),
  'AWS/SQS': d => named(d.QueueName, n => `sqs:${n}`),
  'AWS/SNS': d => named(d.TopicName, n => `sns:${n}`),
  'AWS/RDS': d => [
    ...named(d.DBInstanceIdentifier, n => `rds:db:${n}`),
    ...named(d.DBClusterIdentifier, n => `rds:cluster:${n}`),
  ],
  'AWS/ApplicationELB': d => elb(d),
  'AWS/NetworkELB': d => elb(d),
  'AWS/EC2': d => named(d.InstanceId, n => `ec2:instance/${n}`),
  'AWS/EBS': d => named(d.VolumeId, n => `ec2:volume/${n}`),
  'AWS/Logs': d => named(d.LogGroupName, n => `logs:log-group:${n}`),
  'AWS/ECS': d =>
    d.ClusterName && d.ServiceName
      ? [`ecs:service/${d.ClusterName}/${d.ServiceName}`]
      : [],
};

function named(name: string | undefined, arn: (name: string) => string) {
  return name ? [arn(name)] : [];
}

function lambda(dimensions: Dimensions) {
  return named(dimensions.FunctionName, n => `lambda:function:${n}`);
}

function elb(dimensions: Dimensions) {
  return [
    ...named(
      dimensions.LoadBalancer,
      n => `elasticloadbalancing:loadbalancer/${n}`,
    ),
    ...named(dimensions.TargetGroup, n => `elasticloadbalancing:${n}`),
  ];
}

/**
 * ARNs of the resources that the dimensions of a metric name, where an ARN can
 * be written from them. Names that are no ARN part (an API name, an Auto
 * Scaling group) give none.
 */
export function arnsOfDimensions(options: {
  namespace: string;
  dimensions: Dimensions;
  place: MetricPlace;
}): string[] {
  const { namespace, dimensions, place } = options;
  const partition = partitionOf(place.region);
  if (namespace === 'AWS/S3') {
    return named(dimensions.BucketName, n => `arn:${partition}:s3:::${n}`);
  }
  if (namespace === 'AWS/ApiGateway') {
    return named(
      dimensions.ApiId,
      id => `arn:${partition}:apigateway:${place.region}::/apis/${id}`,
    );
  }
  return (RESOURCE_OF[namespace]?.(dimensions) ?? []).map(rest => {
    const at = rest.indexOf(':');
    const service = rest.slice(0, at);
    const resource = rest.slice(at + 1);
    return `arn:${partition}:${service}:${place.region}:${place.accountId}:${resource}`;
  });
}
