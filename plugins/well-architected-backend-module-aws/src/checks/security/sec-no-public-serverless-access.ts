/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A resource policy for everyone lets strangers run a function, read a queue
 * or publish to a topic.
 *
 * How we look: statements that allow `*` without a condition on source,
 * organisation or network, and the authorization of function URLs.
 * What we cannot see: statements for one single foreign account, policies of
 * versions and aliases, and a CloudFront distribution or firewall in front of
 * a function URL, which only people could confirm.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import lambdaFunction from '../../collectors/lambda-function';
import topic from '../../collectors/sns-topic';
import sqsQueue from '../../collectors/sqs-queue';
import { openStatement } from '../../policies/openStatement';
import { Statement } from '../../policies/statements';
import { some } from '../../text/figures';

const LABELS: Record<string, string> = {
  'AWS::Lambda::Function': 'Function',
  'AWS::SQS::Queue': 'Queue',
  'AWS::SNS::Topic': 'Topic',
};

function judgePolicy(label: string, statements: readonly Statement[]) {
  const open = openStatement(statements);
  return open
    ? fail(
        `${label} lets everyone call ${some(
          open.actions,
        )}: its policy allows * without a restricting condition`,
        { actions: open.actions, conditionKeys: open.conditionKeys },
      )
    : pass(
        statements.length === 0
          ? `${label} has no resource policy`
          : `${label} allows nobody in general`,
        { statements: statements.length },
      );
}

const everyone: Statement = {
  effect: 'Allow',
  principals: ['*'],
  actions: ['sqs:SendMessage'],
  conditionKeys: [],
};

export default defineCheck({
  id: 'sec-no-public-serverless-access',
  pillar: 'security',
  title: 'Functions, queues and topics are not open to everyone',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  seedRefs: ['SEC-C2', 'SEC-C6'],
  impact: 'Anyone can invoke or read.',
  issue: f => `Everyone can use ${f.names}`,
  recommendation: f =>
    `Add conditions such as aws:SourceArn to the policy of ${f.names} or use IAM authorization (AWS_IAM) for AWS Lambda function URLs.`,
  steps: f => [`Edit the policy of ${f.names}`, 'Add aws:SourceArn', 'Test'],
  successCriteria: () => ['No open policy'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_analyze_cross_account.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  ],
  equivalents: {
    prowler: [
      'awslambda_function_not_publicly_accessible',
      'awslambda_function_url_public',
      'sqs_queues_not_publicly_accessible',
      'sns_topics_not_publicly_accessible',
    ],
    serviceScreener: [
      'lambda.lambdaPublicAccess',
      'lambda.lambdaURLWithoutAuth',
      'sqs.WildcardPrincipalDetection',
      'sns.snsPublicAccess',
    ],
    configRules: ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    securityHub: ['Lambda.1', 'SQS.3', 'SNS.4'],
    trustedAdvisor: ['Hs4Ma3G131'],
  },
  on: [lambdaFunction.with('policy', 'urls'), sqsQueue.with(), topic.with()],
  evaluate(subject) {
    const label = `${LABELS[subject.type]} ${subject.name}`;
    if (subject.type !== 'AWS::Lambda::Function') {
      return judgePolicy(label, subject.data.policy);
    }
    const verdict = judgePolicy(label, known(subject.data.policy));
    const open = known(subject.data.urlAuthTypes).includes('NONE');
    // A URL without authorization brings an open statement along; the URL is
    // the cause and the better thing to name.
    return open
      ? fail(`${label} has a function URL with AuthType NONE`, {
          urlAuthTypes: ['NONE'],
        })
      : verdict;
  },
  examples: [
    {
      name: 'no policies, and one with a source condition',
      resources: [
        lambdaFunction.sample(),
        sqsQueue.sample(),
        topic.sample({
          data: {
            policy: [{ ...everyone, conditionKeys: ['aws:sourceowner'] }],
          },
        }),
      ],
      expect: { state: 'pass', says: ['orders-handler'] },
    },
    {
      name: 'a queue for everyone',
      resources: [sqsQueue.sample({ data: { policy: [everyone] } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['Queue orders', 'sqs:SendMessage'],
      },
    },
    {
      name: 'a condition that restricts nobody',
      resources: [
        topic.sample({
          data: {
            policy: [{ ...everyone, conditionKeys: ['aws:securetransport'] }],
          },
        }),
      ],
      expect: { state: 'fail', says: ['Topic orders-events'] },
    },
    {
      name: 'function URL with IAM authorization',
      resources: [
        lambdaFunction.sample({ data: { urlAuthTypes: ['AWS_IAM'] } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'function URL without authorization',
      resources: [lambdaFunction.sample({ data: { urlAuthTypes: ['NONE'] } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['AuthType NONE'] },
    },
    {
      name: 'no such resource',
      expect: { state: 'not-applicable' },
    },
    {
      name: 'the policy may not be read',
      resources: [
        lambdaFunction.sample({
          data: {
            policy: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'lambda:GetPolicy',
                message: 'lambda:GetPolicy is not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'lambda:GetPolicy' },
    },
  ],
});
