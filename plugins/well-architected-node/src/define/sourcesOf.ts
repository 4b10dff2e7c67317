/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ApiCalls, CollectorNeed } from './defineCollector';
import { Check } from './check';

/** Names for people where the one in the calls is an abbreviation. */
const NAMES: Readonly<Record<string, string>> = {
  accessanalyzer: 'access-analyzer',
  acm: 'certificate-manager',
  apigateway: 'api-gateway',
  apigatewayv2: 'api-gateway',
  ce: 'cost-explorer',
  'cognito-idp': 'cognito',
  directconnect: 'direct-connect',
  efs: 'elastic-file-system',
  elb: 'elastic-load-balancing',
  elbv2: 'elastic-load-balancing',
  fis: 'fault-injection-service',
  inspector2: 'inspector',
  pi: 'performance-insights',
  resiliencehub: 'resilience-hub',
  resourcegroupstaggingapi: 'tagging',
  'resource-groups-tagging-api': 'tagging',
  rum: 'cloudwatch-rum',
  s3control: 's3',
  secretsmanager: 'secrets-manager',
  securityhub: 'security-hub',
  ssm: 'systems-manager',
  'sso-admin': 'identity-center',
  stepfunctions: 'step-functions',
  trustedadvisor: 'trusted-advisor',
  wafv2: 'waf',
  wellarchitected: 'well-architected-tool',
};

/** Source that metrics are read from. */
const METRICS = 'cloudwatch';

/**
 * The source of evidence that these calls go to, such as `cost-explorer`: the
 * service of each call as its SDK names it, or the name that people know.
 *
 * @public
 */
export function sourcesOfCalls(calls: ApiCalls | undefined): string[] {
  const services = Object.keys(calls ?? {}).map(call => call.split(':')[0]);
  return [...new Set(services.map(service => NAMES[service] ?? service))];
}

const sourcesOfNeed = ({ collector, details }: CollectorNeed): string[] => [
  ...sourcesOfCalls(collector.list),
  ...details.flatMap(detail => sourcesOfCalls(collector.details?.[detail])),
];

/**
 * The sources without which a check knows nothing: those of the collectors and
 * details that it needs, and of its metrics. None for checks on the catalog
 * and on answers.
 *
 * @public
 */
export function sourcesOf(check: Check): string[] {
  if (check.kind !== 'resource' && check.kind !== 'account') {
    return [];
  }
  const needs =
    check.kind === 'resource' ? [...check.on, ...check.uses] : check.uses;
  return [
    ...new Set([
      ...needs.flatMap(sourcesOfNeed),
      ...(Object.keys(check.metrics).length > 0 ? [METRICS] : []),
    ]),
  ].sort();
}
