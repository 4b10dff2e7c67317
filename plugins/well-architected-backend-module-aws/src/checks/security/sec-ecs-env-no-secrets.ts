/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A credential in the environment of a container is readable for everybody who may
 * describe task definitions, and it stays in every old revision.
 *
 * How we look: the plain environment variables of the task definitions that
 * services use, with the same rules as for Lambda functions. Only the name of a
 * variable and the rule that matched are kept. A placeholder such as "changeme"
 * counts in production only.
 * What we cannot see: definitions that only schedules or people start, and
 * credentials inside images.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import taskDefinition from '../../collectors/ecs-task-definition';

const withFound = (
  detectedSecrets: { name: string; rule: string; placeholder?: boolean }[],
) =>
  taskDefinition.sample({
    data: {
      containers: [
        {
          name: 'app',
          essential: true,
          hasHealthCheck: true,
          variables: ['TABLE', ...detectedSecrets.map(s => s.name)],
          secrets: [],
          detectedSecrets,
        },
      ],
    },
  });

export default defineCheck({
  id: 'sec-ecs-env-no-secrets',
  pillar: 'security',
  title: 'No credentials in container environments',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC02-BP03', 'SEC08-BP01'],
  seedRefs: ['SEC-C1', 'ANTI-3', 'SEC-PATTERN'],
  impact: 'Credential visible to everyone who may describe task definitions.',
  issue: f => `Credentials in the container environment of ${f.names}`,
  recommendation: f =>
    `Move the credentials of ${
      f.names
    } to AWS Secrets Manager and use the secrets field with Secrets Manager or Parameter Store ARNs: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    'Create the secret',
    `Reference it in secrets of ${f.names}`,
    'Grant the execution role',
    'Register a new revision and rotate',
  ],
  successCriteria: () => ['No match in active revisions'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'as for Secrets Manager' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_secrets.html',
    'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  ],
  equivalents: {
    prowler: ['ecs_task_definitions_no_environment_secrets'],
    serviceScreener: ['ecs.ecsTaskDefinitionNoSecretsInEnvVars'],
    configRules: ['ECS_NO_ENVIRONMENT_SECRETS'],
    securityHub: ['ECS.8'],
  },
  on: [taskDefinition.with()],
  evaluate(resource, ctx) {
    const { name, data } = resource;
    const label = `Task definition ${name} (services ${data.services.join(
      ', ',
    )})`;
    if (data.containers.length === 0) {
      return notApplicable(`${label} has no container`);
    }
    const environment = ctx.environmentOf(resource);
    const strict = environment === undefined || environment === 'production';
    const found = data.containers.flatMap(container =>
      container.detectedSecrets
        .filter(secret => strict || !secret.placeholder)
        .map(secret => ({
          container: container.name,
          variable: secret.name,
          rule: secret.rule,
        })),
    );
    const stored = data.containers.flatMap(container => container.secrets);
    return found.length > 0
      ? fail(
          `${label} holds a credential in ${found
            .map(f => `${f.container}: ${f.variable} (rule ${f.rule})`)
            .join(', ')}`,
          { found },
        )
      : pass(
          `${label} holds no credential in plain variables; ${stored.length} come from a secret store`,
          { fromSecretStore: stored },
        );
  },
  examples: [
    {
      name: 'secrets from a store',
      resources: [taskDefinition.sample()],
      expect: { state: 'pass', says: ['1 come from a secret store'] },
    },
    {
      name: 'an API key as a literal',
      resources: [
        withFound([
          { name: 'PAYMENTS_API_KEY', rule: 'literal-under-secret-name' },
        ]),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders:7', 'PAYMENTS_API_KEY', 'literal-under-secret-name'],
      },
    },
    {
      name: 'a placeholder in production',
      resources: [
        withFound([
          {
            name: 'DB_PASSWORD',
            rule: 'literal-under-secret-name',
            placeholder: true,
          },
        ]),
      ],
      expect: { state: 'fail', says: ['DB_PASSWORD'] },
    },
    {
      name: 'a placeholder in development',
      environment: 'development',
      resources: [
        withFound([
          {
            name: 'DB_PASSWORD',
            rule: 'literal-under-secret-name',
            placeholder: true,
          },
        ]),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'no service uses a task definition',
      expect: { state: 'not-applicable', says: ['0 ECS task definitions'] },
    },
    {
      name: 'task definitions may not be read',
      problems: [
        {
          collector: taskDefinition,
          status: 'denied',
          missingAction: 'ecs:DescribeTaskDefinition',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ecs:DescribeTaskDefinition' },
    },
  ],
});
