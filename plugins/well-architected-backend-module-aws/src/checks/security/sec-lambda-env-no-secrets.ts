/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Environment variables of a function are shown to everyone who may read its
 * configuration, and stay in CloudTrail and in the state of IaC tools. A
 * credential there is a credential given away.
 *
 * How we look: while the functions are listed, each variable is compared with
 * the published forms of credentials and with names that say "secret". Only
 * the name of the variable and the rule that matched are kept.
 * What we cannot see: variables encrypted with a key that the reader may not
 * use are unknown; credentials in code or layers are not looked at; older
 * published versions are not listed.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import lambdaFunction from '../../collectors/lambda-function';
import { evidenceTexts } from '../../text/evidence';
import { count } from '../../text/figures';

export default defineCheck({
  id: 'sec-lambda-env-no-secrets',
  pillar: 'security',
  title: 'No credentials in Lambda environment variables',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC02-BP03', 'SEC08-BP01', 'SEC11-BP07'],
  seedRefs: ['SEC-C1', 'ANTI-3', 'RWE-SEC-1', 'SEC-PATTERN'],
  impact:
    'Anyone who can read the function configuration (and its history in CloudTrail or IaC state) has the credential.',
  issue: f =>
    `Credentials in environment variables of ${f.names}: ${evidenceTexts(
      f,
      'variables',
    ).join(', ')}`,
  recommendation: f =>
    `Move ${evidenceTexts(f, 'variables').join(', ')} of ${
      f.names
    } to AWS Secrets Manager or SSM Parameter Store SecureString and read it at start with the Lambda extension.`,
  steps: f => [
    `Create the secret in Secrets Manager for ${evidenceTexts(
      f,
      'variables',
    ).join(', ')}`,
    `Grant the role of ${f.names} secretsmanager:GetSecretValue on that secret only`,
    'Read it through the AWS Parameters and Secrets Lambda extension',
    'Remove the variable and deploy',
    'Rotate the exposed credential',
  ],
  successCriteria: () => [
    'No variable matches',
    'Old credential is revoked',
    'CloudTrail shows reads only by the role',
  ],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'about 0.40 USD per secret and month, Parameter Store standard is free',
    },
    {
      pillar: 'performance-efficiency',
      text: 'cache the value to avoid a call per request',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_secrets.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  ],
  equivalents: { prowler: ['awslambda_function_no_secrets_in_variables'] },
  on: [lambdaFunction.with()],
  evaluate(fn, ctx) {
    const environment = ctx.environmentOf(fn);
    const production =
      environment === undefined || environment === 'production';
    const found = known(fn.data.secrets).filter(
      secret => production || !secret.placeholder,
    );
    if (found.length === 0) {
      return pass(
        `Function ${fn.name}: no credential in ${count(
          fn.data.variableCount,
          'environment variable',
        )}`,
        { variableCount: fn.data.variableCount },
      );
    }
    const places = found.map(({ name, rule }) => `${name} (rule ${rule})`);
    return fail(
      `Function ${
        fn.name
      } holds a credential in environment variable ${places.join(', ')}`,
      {
        variables: found.map(({ name }) => name),
        rules: found.map(({ rule }) => rule),
      },
    );
  },
  examples: [
    {
      name: 'only settings and references',
      resources: [lambdaFunction.sample()],
      expect: { state: 'pass', says: ['orders-handler'] },
    },
    {
      name: 'a literal under a secret name and a key of a known form',
      resources: [
        lambdaFunction.sample({
          data: {
            variableCount: 3,
            secrets: [
              { name: 'PAYMENTS_API_KEY', rule: 'literal-under-secret-name' },
              { name: 'UPLOAD', rule: 'aws-access-key-id' },
            ],
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: [
          'orders-handler',
          'PAYMENTS_API_KEY (rule literal-under-secret-name)',
          'UPLOAD (rule aws-access-key-id)',
        ],
      },
    },
    {
      name: 'a placeholder in development is none',
      environment: 'development',
      resources: [
        lambdaFunction.sample({
          data: {
            secrets: [
              {
                name: 'DB_PASSWORD',
                rule: 'literal-under-secret-name',
                placeholder: true,
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a placeholder in production is one',
      resources: [
        lambdaFunction.sample({
          data: {
            secrets: [
              {
                name: 'DB_PASSWORD',
                rule: 'literal-under-secret-name',
                placeholder: true,
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['DB_PASSWORD'] },
    },
    {
      name: 'no function',
      expect: { state: 'not-applicable', says: ['0 Lambda functions'] },
    },
    {
      name: 'variables encrypted with a key that the reader may not use',
      resources: [
        lambdaFunction.sample({
          data: {
            secrets: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'kms:Decrypt',
                message: 'the variables of orders-handler are encrypted',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'kms:Decrypt',
      },
    },
    {
      name: 'listing functions is denied',
      problems: [
        {
          collector: lambdaFunction,
          status: 'denied',
          missingAction: 'lambda:ListFunctions',
        },
      ],
      expect: { state: 'unknown', missingAction: 'lambda:ListFunctions' },
    },
  ],
});
