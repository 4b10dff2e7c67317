/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Services whose name in `service:Operation` is not their SDK service id in
 * lower case without spaces. The names are those of the AWS CLI, except
 * `config` (the CLI says configservice).
 */
const SERVICE_NAMES: Record<string, string> = {
  'Application Auto Scaling': 'application-autoscaling',
  'Application Signals': 'application-signals',
  'CloudWatch Logs': 'logs',
  'Cognito Identity Provider': 'cognito-idp',
  'Compute Optimizer': 'compute-optimizer',
  'Config Service': 'config',
  'Cost Explorer': 'ce',
  'Cost Optimization Hub': 'cost-optimization-hub',
  'Elastic Load Balancing': 'elb',
  'Elastic Load Balancing v2': 'elbv2',
  EventBridge: 'events',
  SFN: 'stepfunctions',
  'SSO Admin': 'sso-admin',
  'Service Quotas': 'service-quotas',
  'Timestream Write': 'timestream-write',
};

/** IAM prefixes that differ from the service's name. */
const IAM_PREFIXES: Record<string, string> = {
  accessanalyzer: 'access-analyzer',
  apigatewayv2: 'apigateway',
  docdb: 'rds',
  efs: 'elasticfilesystem',
  elb: 'elasticloadbalancing',
  elbv2: 'elasticloadbalancing',
  neptune: 'rds',
  opensearch: 'es',
  resourcegroupstaggingapi: 'tag',
  s3control: 's3',
  'service-quotas': 'servicequotas',
  'sso-admin': 'sso',
  stepfunctions: 'states',
  'timestream-write': 'timestream',
};

/**
 * Name of an SDK call as collectors declare it, such as
 * `elbv2:DescribeLoadBalancers`.
 *
 * @param options.serviceId - `config.serviceId` of the client
 * @param options.commandName - such as `DescribeLoadBalancersCommand`
 */
export function operationName(options: {
  serviceId: string;
  commandName: string;
}): string {
  const { serviceId, commandName } = options;
  const service =
    SERVICE_NAMES[serviceId] ?? serviceId.replace(/\s/g, '').toLowerCase();
  return `${service}:${commandName.replace(/Command$/, '')}`;
}

/**
 * The IAM action of an operation that nobody declared: right for most
 * operations, because most actions have the name of their operation.
 */
export function likelyIamAction(operation: string): string {
  const [service, name] = operation.split(':');
  const prefix = IAM_PREFIXES[service] ?? service;
  return prefix === 'apigateway' ? 'apigateway:GET' : `${prefix}:${name}`;
}
