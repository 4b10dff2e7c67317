/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AwsErrorOptions } from './awsError';
import { AwsCall } from './identifyCall';

/** The account in the keys of `credentialsFor`, or moto's own. */
function accountOf({ accessKeyId }: AwsCall): string {
  return /^AKIA(\d{12})WELL$/.exec(accessKeyId)?.[1] ?? '123456789012';
}

/** Prefixes of IAM actions that are neither the service's nor the signing name. */
const IAM_PREFIXES: Record<string, string> = {
  efs: 'elasticfilesystem',
  elbv2: 'elasticloadbalancing',
  opensearch: 'es',
  resourcegroupstaggingapi: 'tag',
  s3control: 's3',
  'service-quotas': 'servicequotas',
  stepfunctions: 'states',
  accessanalyzer: 'access-analyzer',
  apigatewayv2: 'apigateway',
};

/** What the service answers to a caller who lacks the permission. */
export function accessDenied(call: AwsCall): AwsErrorOptions {
  const prefix = IAM_PREFIXES[call.service] ?? call.service;
  const user = `arn:aws:sts::${accountOf(
    call,
  )}:assumed-role/WellArchitectedReader/emulator`;
  // The actions of API Gateway are the methods of HTTP.
  const name = prefix === 'apigateway' ? call.method : call.operation;
  const action = `${prefix}:${name}`;
  const message = `User: ${user} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`;
  if (call.protocol === 'ec2Query') {
    return {
      status: 403,
      code: 'UnauthorizedOperation',
      message: `You are not authorized to perform this operation. ${message}`,
    };
  }
  if (call.service === 'sns') {
    return { status: 403, code: 'AuthorizationError', message };
  }
  const json = call.protocol.startsWith('awsJson');
  const code =
    json || call.protocol === 'restJson1'
      ? 'AccessDeniedException'
      : 'AccessDenied';
  const queryCompatible = json && call.headers['x-amzn-query-mode'];
  return {
    status: json ? 400 : 403,
    code: queryCompatible ? 'AccessDenied' : code,
    message,
  };
}

/** What the service answers to a caller who calls too often. */
export function throttled(call: AwsCall): AwsErrorOptions {
  const message = 'Rate exceeded';
  if (call.protocol === 'ec2Query') {
    return { status: 503, code: 'RequestLimitExceeded', message };
  }
  if (call.service === 's3') {
    return { status: 503, code: 'SlowDown', message };
  }
  if (call.service === 'lambda' || call.service.startsWith('apigateway')) {
    return { status: 429, code: 'TooManyRequestsException', message };
  }
  if (call.protocol === 'restJson1') {
    return { status: 429, code: 'ThrottlingException', message };
  }
  return call.protocol.startsWith('awsJson')
    ? { status: 400, code: 'ThrottlingException', message }
    : { status: 400, code: 'Throttling', message };
}
