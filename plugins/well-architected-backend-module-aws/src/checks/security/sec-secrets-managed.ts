/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A workload that needs passwords or keys keeps them somewhere. If not in
 * Secrets Manager or as a SecureString, they are in code, tickets and wikis.
 *
 * How we look: secrets and parameters (names and types only), databases, and
 * what the secret rules found in variables of functions and containers. A
 * database with a password of its own, or a literal in a variable, shows that a
 * secret is needed; a container that takes a variable from a store references
 * one. What we cannot see: external APIs that nothing in AWS points to.
 * Where neither a secret nor a need is seen, the answer is unknown until the
 * owner, who alone can say so, attests that there is none (365 days).
 */
import { JsonObject } from '@backstage/types';
import {
  defineCheck,
  fail,
  known,
  namesOf,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import taskDefinition from '../../collectors/ecs-task-definition';
import lambda from '../../collectors/lambda-function';
import dbCluster from '../../collectors/rds-cluster';
import dbInstance from '../../collectors/rds-instance';
import secret from '../../collectors/secretsmanager-secret';
import parameter from '../../collectors/ssm-parameter';
import { isSecretName } from '../../secrets/detectSecret';
import { count } from '../../text/figures';

const taskNeed = taskDefinition.with();
const STORES = [secret.type, parameter.type] as string[];

/** Evidence that something needs a secret, when literals were found. */
function needOf(what: string, variables: string[]): JsonObject {
  return variables.length > 0
    ? { needs: `${what} (${namesOf(variables)})` }
    : {};
}

function judgeParameter(name: string, kind: string): Verdict {
  if (kind === 'SecureString') {
    return pass(`Parameter ${name} is a SecureString`, { holds: name });
  }
  return isSecretName(name.split('/').pop() ?? '')
    ? fail(`Parameter ${name} has the name of a secret and the type ${kind}`)
    : notApplicable(`Parameter ${name} is no secret by its name`);
}

function judgeContainers({
  name,
  data: { containers },
}: ResourceOf<typeof taskNeed>): Verdict {
  const referenced = containers.flatMap(c => c.secrets);
  const literals = containers.flatMap(c => c.detectedSecrets.map(s => s.name));
  const need = needOf(`task definition ${name}`, literals);
  return referenced.length > 0
    ? pass(
        `Task definition ${name} takes ${namesOf(
          referenced,
        )} from a secret store`,
        { holds: name, ...need },
      )
    : notApplicable(`Task definition ${name} references no secret`, need);
}

export default defineCheck({
  id: 'sec-secrets-managed',
  pillar: 'security',
  title: 'Secrets live in Secrets Manager or Parameter Store',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC02-BP03', 'SEC08-BP01'],
  seedRefs: ['SEC-C9', 'ANTI-3', 'RWE-SEC-3'],
  attestation: {
    question:
      'Does this workload use no secret at all, because it signs in with IAM only?',
    yesMeans:
      'No password, key or token of another system is used; how it signs in is named.',
    noMeans: 'It uses a secret that nothing in its accounts points to.',
    expiresDays: 365,
  },
  impact: 'Secrets spread to code, tickets and wikis.',
  issue: f => `Secrets of ${f.entity.name} are not managed: ${f.message}`,
  recommendation: f =>
    `Use AWS Secrets Manager for rotating secrets of ${f.entity.name} and Parameter Store SecureString for static ones (${f.message}).`,
  steps: f => [
    `Inventory secrets of ${f.entity.name}`,
    `Create them under a path per workload, such as /${f.entity.name}/`,
    'Grant by path',
    'Delete copies',
  ],
  successCriteria: () => ['All secrets under management'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'per secret and month' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_secrets.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html',
  ],
  equivalents: { serviceScreener: ['rds.DBwithoutSecretManager'] },
  on: [
    secret.with(),
    parameter.with(),
    dbInstance.with(),
    dbCluster.with(),
    lambda.with(),
    taskNeed,
  ],
  evaluate(resource) {
    const { name } = resource;
    switch (resource.type) {
      case 'AWS::SecretsManager::Secret':
        return pass(`Secret ${name} is in Secrets Manager`, { holds: name });
      case 'AWS::SSM::Parameter':
        return judgeParameter(name, resource.data.kind);
      case 'AWS::Lambda::Function': {
        const found = known(resource.data.secrets).map(s => s.name);
        return notApplicable(
          found.length > 0
            ? `Function ${name} keeps a secret in ${namesOf(found)}`
            : `Function ${name} keeps no secret in its variables`,
          needOf(`function ${name}`, found),
        );
      }
      case 'AWS::ECS::TaskDefinition':
        return judgeContainers(resource);
      default:
        return resource.data.managedMasterPassword
          ? pass(`The password of database ${name} is in Secrets Manager`, {
              holds: name,
            })
          : notApplicable(`Database ${name} has a password of its own`, {
              needs: `database ${name}`,
            });
    }
  },
  conclude(context) {
    const { observations, entity } = context;
    const texts = (key: string) =>
      observations.flatMap(({ evidence }) =>
        typeof evidence[key] === 'string' ? [String(evidence[key])] : [],
      );
    const holds = texts('holds');
    const needs = texts('needs');
    const failing = observations.filter(o => o.status === 'fail');
    const unread = observations.filter(o => o.status === 'unknown');
    // What keeps secrets was read: a need without a store is certain.
    const storesRead = !unread.some(
      o =>
        STORES.includes(o.subject.type) ||
        [secret.id, parameter.id].includes(String(o.evidence.collector)),
    );
    const found = count(
      holds.length,
      'secret or SecureString parameter',
      'secrets or SecureString parameters',
    );
    if (failing.length > 0) {
      return context.usual();
    }
    if (needs.length > 0 && holds.length === 0 && storesRead) {
      return fail(
        `no secret found, one needed: ${namesOf(needs)} of ${entity.name}`,
        { needs },
      );
    }
    if (unread.length > 0) {
      return context.usual();
    }
    if (holds.length > 0) {
      return pass(`${found} of ${entity.name}: ${namesOf(holds)}`, { needs });
    }
    const none = `0 secrets and no database or variable that needs one were found for ${entity.name}`;
    const { attested } = context;
    if (attested) {
      const says = `${attested.message} (${none})`;
      return attested.value === 'yes'
        ? notApplicable(says, attested.evidence)
        : fail(says, attested.evidence);
    }
    return unknown(
      'ANSWER_NEEDED',
      `${none}; whether it uses a secret elsewhere only its owner can say`,
    );
  },
  examples: [
    {
      name: 'a literal key in a variable and no secret',
      resources: [
        lambda.sample({
          data: {
            secrets: [
              { name: 'PAYMENTS_API_KEY', rule: 'literal-under-secret-name' },
            ],
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['no secret found, one needed', 'PAYMENTS_API_KEY'],
      },
    },
    {
      name: 'a database and no secret',
      resources: [
        dbInstance.sample({ data: { managedMasterPassword: false } }),
      ],
      expect: { state: 'fail', says: ['database orders-db'] },
    },
    {
      name: 'a database whose password AWS keeps',
      resources: [dbInstance.sample({ data: { managedMasterPassword: true } })],
      expect: { state: 'pass', says: ['orders-db'] },
    },
    {
      name: 'a secret',
      resources: [secret.sample()],
      expect: { state: 'pass', says: ['orders/database'] },
    },
    {
      name: 'a container with a literal and no secret',
      resources: [
        taskDefinition.sample({
          data: {
            containers: [
              {
                ...taskDefinition.sample().data.containers[0],
                secrets: [],
                detectedSecrets: [
                  { name: 'DB_PASSWORD', rule: 'literal-under-secret-name' },
                ],
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['DB_PASSWORD'] },
    },
    {
      name: 'a container that takes a variable from a secret',
      resources: [
        taskDefinition.sample({
          data: {
            containers: [
              {
                ...taskDefinition.sample().data.containers[0],
                secrets: ['DB_PASSWORD'],
                detectedSecrets: [],
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['DB_PASSWORD'] },
    },
    {
      name: 'a parameter that looks like a secret, in plain text',
      resources: [
        secret.sample(),
        parameter.sample({
          id: '/orders/payments-api-key',
          data: { kind: 'String' },
        }),
      ],
      expect: { state: 'fail', says: ['payments-api-key', 'String'] },
    },
    {
      name: 'a plain parameter that is no secret',
      resources: [
        secret.sample(),
        parameter.sample({ id: '/orders/log-level', data: { kind: 'String' } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'nothing that needs a secret, and none',
      resources: [lambda.sample({ data: { secrets: [] } })],
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED' },
    },
    {
      name: 'the same, and its owner attests that it uses none',
      resources: [lambda.sample({ data: { secrets: [] } })],
      answer: { value: 'yes', text: 'IAM authentication only' },
      expect: { state: 'not-applicable', says: ['IAM authentication only'] },
    },
    {
      name: 'the same, and its owner tells of a secret elsewhere',
      resources: [lambda.sample({ data: { secrets: [] } })],
      answer: { value: 'no', text: 'an API key in the build server' },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['API key in the build'] },
    },
    {
      name: 'an answer does not overrule a need that is seen',
      resources: [
        dbInstance.sample({ data: { managedMasterPassword: false } }),
      ],
      answer: { value: 'yes' },
      expect: { state: 'fail', says: ['no secret found, one needed'] },
    },
    {
      name: 'nothing of these types at all',
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED' },
    },
    {
      name: 'secrets are not readable',
      resources: [
        lambda.sample({
          data: {
            secrets: [
              { name: 'PAYMENTS_API_KEY', rule: 'literal-under-secret-name' },
            ],
          },
        }),
      ],
      problems: [
        {
          collector: secret,
          status: 'denied',
          missingAction: 'secretsmanager:ListSecrets',
        },
      ],
      expect: { state: 'unknown', missingAction: 'secretsmanager:ListSecrets' },
    },
  ],
});
