/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * User data, build variables and stage variables are settings, not safes: whoever
 * may describe the resource, or has a shell on the host, reads them.
 *
 * How we look: user data of instances and of the default version of launch
 * templates is decoded (and unpacked) and searched line by line; plain variables
 * of CodeBuild and variables of REST API stages are compared with the published
 * forms of credentials and with names that say "secret". Only the place and the
 * rule that matched are kept. Placeholders outside production do not count.
 * What we cannot see: parts of user data that are encoded once more, older
 * versions of launch templates, files that user data downloads, and build
 * specifications in the source.
 */
import {
  defineCheck,
  fail,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import apiStage from '../../collectors/apigateway-stage';
import project from '../../collectors/codebuild-project';
import instance from '../../collectors/ec2-instance';
import launchTemplate from '../../collectors/ec2-launch-template';
import { NamedSecret } from '../../secrets/detectSecrets';
import { evidenceTexts } from '../../text/evidence';
import { some } from '../../text/figures';

type Subject =
  | ReturnType<typeof instance.sample>
  | ReturnType<typeof launchTemplate.sample>
  | ReturnType<typeof project.sample>
  | ReturnType<typeof apiStage.sample>;

/** Where secrets were looked for, in words, and what was found. */
function lookInto(subject: Subject): { where: string; found: NamedSecret[] } {
  const { name } = subject;
  switch (subject.type) {
    case 'AWS::EC2::Instance':
      return {
        where: `user data of instance ${name}`,
        found: known(subject.data.userDataSecrets),
      };
    case 'AWS::EC2::LaunchTemplate':
      return {
        where: `user data of launch template ${name} (version ${subject.data.defaultVersion})`,
        found: known(subject.data.userDataSecrets),
      };
    case 'AWS::CodeBuild::Project':
      return {
        where: `plain variables of CodeBuild project ${name}`,
        found: subject.data.secrets,
      };
    default:
      return {
        where: `variables of API stage ${name}`,
        found: subject.data.secrets,
      };
  }
}

const LEAK = {
  name: 'line 7 (DB_PASSWORD)',
  rule: 'literal-under-secret-name',
};
const unreadUserData = {
  unread: {
    reason: 'ACCESS_DENIED' as const,
    action: 'ec2:DescribeInstanceAttribute',
    message: 'DescribeInstanceAttribute was denied',
  },
};

export default defineCheck({
  id: 'sec-build-and-userdata-no-secrets',
  pillar: 'security',
  title: 'No credentials in user data, build projects or stage variables',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC02-BP03', 'SEC11-BP07'],
  seedRefs: ['SEC-C1', 'ANTI-3'],
  impact: 'Readable by anyone with describe rights or shell on the host.',
  issue: f =>
    `Credentials in ${f.names}: ${some(evidenceTexts(f, 'places'), 5)}`,
  recommendation: f =>
    `Move ${some(evidenceTexts(f, 'places'), 5)} of ${
      f.names
    } to AWS Secrets Manager: use instance roles, and the variable types SECRETS_MANAGER or PARAMETER_STORE of AWS CodeBuild.`,
  steps: f => [
    `Move the value to Secrets Manager: ${some(
      evidenceTexts(f, 'places'),
      10,
    )} of ${f.names}`,
    `Reference it from ${f.names}`,
    'Replace instances',
    'Rotate',
  ],
  successCriteria: () => ['No match'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'negligible', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_secrets.html',
    'https://docs.aws.amazon.com/codebuild/latest/userguide/change-project.html',
  ],
  equivalents: {
    prowler: [
      'ec2_instance_secrets_user_data',
      'ec2_launch_template_no_secrets',
      'codebuild_project_no_secrets_in_variables',
      'apigateway_restapi_no_secrets_in_stage_variables',
    ],
    configRules: ['CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK'],
    securityHub: ['CodeBuild.2'],
    trustedAdvisor: ['Hs4Ma3G175'],
  },
  on: [
    instance.with('userData'),
    launchTemplate.with(),
    project.with(),
    apiStage.with(),
  ],
  evaluate(subject, ctx) {
    const environment = ctx.environmentOf(subject);
    const production =
      environment === undefined || environment === 'production';
    const { where, found } = lookInto(subject);
    const secrets = found.filter(s => production || !s.placeholder);
    if (secrets.length === 0) {
      return pass(`No credential in ${where}`);
    }
    const places = secrets.map(({ name, rule }) => `${name} (rule ${rule})`);
    return fail(`Credential in ${where}: ${places.join(', ')}`, {
      places: secrets.map(({ name }) => name),
      rules: secrets.map(({ rule }) => rule),
    });
  },
  examples: [
    {
      name: 'nothing secret anywhere',
      resources: [
        instance.sample(),
        launchTemplate.sample(),
        project.sample(),
        apiStage.sample(),
      ],
      expect: { state: 'pass', says: ['orders-build', 'orders/prod'] },
    },
    {
      name: 'a password in the user data of an instance',
      resources: [instance.sample({ data: { userDataSecrets: [LEAK] } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: [
          'user data of instance i-0f00dfeed00000001',
          'line 7 (DB_PASSWORD) (rule literal-under-secret-name)',
        ],
      },
    },
    {
      name: 'an access key in a launch template',
      resources: [
        launchTemplate.sample({
          data: {
            userDataSecrets: [{ name: 'line 3', rule: 'aws-access-key-id' }],
          },
        }),
      ],
      expect: { state: 'fail', says: ['launch template orders (version 1)'] },
    },
    {
      name: 'a token in a build and in a stage',
      resources: [
        project.sample({
          data: { secrets: [{ name: 'NPM_TOKEN', rule: 'npm-token' }] },
        }),
        apiStage.sample({
          data: {
            secrets: [
              { name: 'backendKey', rule: 'literal-under-secret-name' },
            ],
          },
        }),
      ],
      expect: {
        state: 'fail',
        says: ['CodeBuild project orders-build: NPM_TOKEN', 'backendKey'],
      },
    },
    {
      name: 'a placeholder in development is none',
      environment: 'development',
      resources: [
        project.sample({ data: { secrets: [{ ...LEAK, placeholder: true }] } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a placeholder in production is one',
      resources: [
        project.sample({ data: { secrets: [{ ...LEAK, placeholder: true }] } }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'none of these types',
      expect: { state: 'not-applicable', says: ['0 CodeBuild projects'] },
    },
    {
      name: 'user data may not be read',
      resources: [
        instance.sample({ data: { userDataSecrets: unreadUserData } }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'ec2:DescribeInstanceAttribute',
      },
    },
    {
      name: 'projects may not be listed',
      resources: [instance.sample()],
      problems: [
        {
          collector: project,
          status: 'denied',
          missingAction: 'codebuild:ListProjects',
        },
      ],
      expect: { state: 'unknown', missingAction: 'codebuild:ListProjects' },
    },
  ],
});
