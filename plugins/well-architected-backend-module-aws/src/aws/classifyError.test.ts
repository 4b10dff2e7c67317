/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { classifyError } from './classifyError';

const declared = new Map([
  ['s3:ListBuckets', ['s3:ListAllMyBuckets']],
  ['budgets:DescribeBudgets', ['budgets:ViewBudget']],
]);

function classify(
  error: unknown,
  call: { operation: string; region: string } | null = {
    operation: 'dynamodb:ListTables',
    region: 'eu-west-1',
  },
) {
  return classifyError({ error, call: call ?? undefined, declared });
}

const named = (name: string, message = '', more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

describe('classifyError', () => {
  it.each([
    'AccessDenied',
    'AccessDeniedException',
    'UnauthorizedOperation',
    'AuthorizationError',
    'AuthorizationErrorException',
    'NotAuthorized',
    'ForbiddenException',
  ])('takes %s for denied', name => {
    expect(classify(named(name))).toEqual({
      kind: 'denied',
      reason: 'ACCESS_DENIED',
      action: 'dynamodb:ListTables',
      message:
        'dynamodb:ListTables in eu-west-1 was denied: the role lacks dynamodb:ListTables',
    });
  });

  it('takes the action from the message', () => {
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/r/s is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:x';
    expect(classify(named('AccessDeniedException', message)).action).toBe(
      'kms:Decrypt',
    );
  });

  it('takes the declared action where the message repeats the operation', () => {
    const message = 'User: x is not authorized to perform: s3:ListBuckets';
    expect(
      classify(named('AccessDenied', message), {
        operation: 's3:ListBuckets',
        region: 'us-east-1',
      }).action,
    ).toBe('s3:ListAllMyBuckets');
  });

  it.each([
    ['elbv2:DescribeListeners', 'elasticloadbalancing:DescribeListeners'],
    ['resourcegroupstaggingapi:GetResources', 'tag:GetResources'],
    ['apigatewayv2:GetApis', 'apigateway:GET'],
    ['budgets:DescribeBudgets', 'budgets:ViewBudget'],
  ])('knows the action of %s without a message', (operation, action) => {
    expect(
      classify(named('AccessDenied'), { operation, region: 'eu-west-1' })
        .action,
    ).toBe(action);
  });

  it('tells an explicit deny, which the role cannot lift', () => {
    const message =
      'User: x is not authorized to perform: dynamodb:ListTables with an explicit deny in a service control policy';
    expect(classify(named('AccessDeniedException', message)).message).toBe(
      'dynamodb:ListTables in eu-west-1 was denied: dynamodb:ListTables is forbidden by an explicit deny in a service control policy, which no permission of the role can lift',
    );
  });

  it('takes a 403 without a code for denied', () => {
    expect(
      classify(named('Unknown', '', { $metadata: { httpStatusCode: 403 } }))
        .kind,
    ).toBe('denied');
  });

  it.each([
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
    'RequestLimitExceeded',
    'SlowDown',
    'EC2ThrottledException',
  ])('takes %s for throttled', name => {
    expect(classify(named(name, '', { $metadata: { attempts: 5 } }))).toEqual({
      kind: 'throttled',
      reason: 'THROTTLED',
      message:
        'dynamodb:ListTables in eu-west-1 was still throttled after 5 attempts',
    });
  });

  it.each([
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'AuthFailure',
  ])('takes %s for a disabled Region where a Region can be disabled', name => {
    const call = (region: string) => ({ operation: 'ec2:X', region });
    expect(classify(named(name), call('af-south-1'))).toMatchObject({
      kind: 'region-disabled',
      reason: 'REGION_DISABLED',
      message: expect.stringContaining('The Region af-south-1 is not enabled'),
    });
    expect(classify(named(name), call('eu-west-1'))).toMatchObject({
      kind: 'error',
      reason: 'ASSUME_ROLE_FAILED',
    });
  });

  it('takes expired credentials for a failed role', () => {
    expect(
      classify(named('ExpiredTokenException', 'The token has expired')),
    ).toMatchObject({ reason: 'ASSUME_ROLE_FAILED' });
  });

  it('tells opt-in and support plan apart', () => {
    const error = named('SubscriptionRequiredException', 'Subscribe first');
    expect(classify(error).reason).toBe('OPT_IN_REQUIRED');
    expect(
      classify(error, { operation: 'support:X', region: 'us-east-1' }).reason,
    ).toBe('SUPPORT_PLAN_REQUIRED');
    const advisor = {
      operation: 'trustedadvisor:ListRecommendations',
      region: 'us-east-1',
    };
    const denial = (text: string) =>
      classify(named('AccessDeniedException', text), advisor).kind;
    expect(
      denial('Your support plan does not include the Trusted Advisor API'),
    ).toBe('support-plan-required');
    expect(
      denial(
        'User is not authorized to perform: trustedadvisor:ListRecommendations',
      ),
    ).toBe('denied');
    expect(
      classify(
        named(
          'AccessDeniedException',
          'User not enabled for cost explorer access',
        ),
      ).kind,
    ).toBe('opt-in-required');
  });

  it('does not blame the role for what only the payer account may read', () => {
    const problem = classify(
      named(
        'AccessDeniedException',
        "Failed to list Cost Allocation Tags: Linked account doesn't have access to cost allocation tags.",
      ),
      { operation: 'ce:ListCostAllocationTags', region: 'us-east-1' },
    );
    expect(problem).toEqual({
      kind: 'error',
      reason: 'API_ERROR',
      message:
        'ce:ListCostAllocationTags in us-east-1 is not possible from a member account: only the account that pays for the organization may read it',
    });
  });

  it('tells costs that are not ready yet', () => {
    expect(classify(named('DataUnavailableException')).reason).toBe(
      'NOT_ENOUGH_DATA',
    );
  });

  it('tells an account that is not enrolled', () => {
    const error = named(
      'OptInRequiredException',
      'Account is not registered for recommendations',
    );
    expect(
      classify(error, {
        operation: 'compute-optimizer:GetEC2InstanceRecommendations',
        region: 'eu-west-1',
      }),
    ).toMatchObject({ kind: 'opt-in-required', reason: 'OPT_IN_REQUIRED' });
  });

  it.each([
    'ResourceNotFoundException',
    'NoSuchBucket',
    'InvalidVolume.NotFound',
    'QueueDoesNotExist',
  ])('takes %s for not found', name => {
    expect(classify(named(name)).kind).toBe('not-found');
  });

  it('does not take the 404 of something that is not AWS for not found', () => {
    expect(
      classify(
        named('SyntaxError', 'Unexpected token', {
          $metadata: { httpStatusCode: 404 },
        }),
      ).kind,
    ).toBe('error');
  });

  it.each([
    [
      named('TimeoutError', 'socket hang up'),
      'dynamodb:ListTables in eu-west-1 failed: no answer came in time',
    ],
    [
      named('Error', '', { code: 'ECONNREFUSED' }),
      'dynamodb:ListTables in eu-west-1 failed: nothing listens at the endpoint (ECONNREFUSED)',
    ],
    [
      named('501', '', { $metadata: { httpStatusCode: 501 } }),
      'dynamodb:ListTables in eu-west-1 failed: the endpoint does not implement this operation',
    ],
    [
      named('ZodError', '[]', { issues: [{ path: ['a', 0], message: 'bad' }] }),
      'dynamodb:ListTables in eu-west-1 failed: the answer has an unexpected shape at a.0 (bad)',
    ],
    [
      named('InternalFailure', 'We  failed\n(Service: X; Request ID: 1234)'),
      'dynamodb:ListTables in eu-west-1 failed: InternalFailure: We failed',
    ],
  ])('says %s in one sentence', (error, message) => {
    expect(classify(error)).toEqual({
      kind: 'error',
      reason: 'API_ERROR',
      message,
    });
  });

  it.each([undefined, null, 'text', 42, {}, { message: 7, $metadata: 1 }])(
    'survives %p',
    thrown => {
      expect(classify(thrown, null)).toMatchObject({
        kind: 'error',
        reason: 'API_ERROR',
        message: expect.stringMatching(/^Reading what AWS answered failed: /),
      });
    },
  );
});
