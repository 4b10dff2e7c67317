/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Code runs with the rights of its role. A mistake in a function whose role may do
 * everything is a mistake in the whole account.
 *
 * How we look: the roles of functions, ECS tasks (of the task and of its start)
 * and instances (through the instance profile), and what their attached and inline
 * policies allow without a condition: every action of a sensitive service on every
 * resource. A role that several functions share is a note, not a fail.
 * Service-linked roles are left out.
 * What we cannot see: what boundaries, denials and organization policies take back,
 * roles of other accounts, and rights that only together amount to too much.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import taskDefinition from '../../collectors/ecs-task-definition';
import role from '../../collectors/iam-role';
import lambdaFunction from '../../collectors/lambda-function';
import { evidenceTexts } from '../../text/evidence';
import { some } from '../../text/figures';

const ADMIN_POLICIES = [
  'AdministratorAccess',
  'PowerUserAccess',
  'IAMFullAccess',
];
const SENSITIVE = [
  'iam',
  'kms',
  's3',
  'dynamodb',
  'secretsmanager',
  'sts',
  'lambda',
  'ec2',
  'rds',
];

type Role = ReturnType<typeof role.sample>;
type Subject =
  | ReturnType<typeof lambdaFunction.sample>
  | ReturnType<typeof taskDefinition.sample>
  | ReturnType<typeof instance.sample>;

const byArn = (found: Role) => found.arn;
const byProfile = (found: Role) => found.data.instanceProfiles;
const byRole = (fn: ReturnType<typeof lambdaFunction.sample>) => fn.data.role;

/** The subject in words, and its roles; `missing` are not in this account. */
function rolesOf(subject: Subject, ctx: AssessContext) {
  let label = `Instance ${subject.name}`;
  let arns: string[] = [];
  let index = ctx.index(role, byArn);
  if (subject.type === 'AWS::Lambda::Function') {
    label = `Function ${subject.name}`;
    arns = [subject.data.role];
  } else if (subject.type === 'AWS::ECS::TaskDefinition') {
    const { taskRole, executionRole } = subject.data;
    label = `Task definition ${subject.name}`;
    arns = [taskRole ?? [], executionRole ?? []].flat();
  } else {
    arns = [subject.data.instanceProfile ?? []].flat();
    index = ctx.index(role, byProfile);
  }
  const roles = [...new Set(arns.flatMap(arn => index.get(arn) ?? []))];
  return {
    label,
    roles: roles.filter(found => !found.data.serviceLinked),
    missing: arns.filter(arn => !index.has(arn)),
    none: arns.length === 0,
  };
}

/** What a role carries too much of: `policy of role: what`. */
function excessOf({ name, data }: Role) {
  const admin: string[] = [];
  const wildcards: string[] = [];
  for (const policy of data.policies) {
    const services = known(policy.wildcardServices);
    const sensitive = services.filter(s => SENSITIVE.includes(s));
    if (services.includes('*') || ADMIN_POLICIES.includes(policy.name)) {
      admin.push(`${policy.name} of role ${name}`);
    } else if (sensitive.length > 0) {
      const actions = sensitive.map(s => `${s}:*`).join(', ');
      wildcards.push(`${actions} on "*" by ${policy.name} of role ${name}`);
    }
  }
  return { admin, wildcards };
}

function sharingNote(subject: Subject, ctx: AssessContext): string {
  if (subject.type !== 'AWS::Lambda::Function') {
    return '';
  }
  const others = (
    ctx.index(lambdaFunction, byRole).get(subject.data.role) ?? []
  ).filter(fn => fn.arn !== subject.arn);
  return others.length > 0
    ? `; note: it shares the role with ${some(others.map(fn => fn.name))}`
    : '';
}

const withPolicies = (
  id: string,
  policies: Role['data']['policies'],
  data: Partial<Role['data']> = {},
) => role.sample({ id, data: { ...data, policies } });
const policy = (name: string, wildcardServices: string[]) => ({
  name,
  kind: 'inline' as const,
  wildcardServices,
});
const PROFILE = instance.sample().data.instanceProfile ?? '';

export default defineCheck({
  id: 'sec-workload-role-least-privilege',
  pillar: 'security',
  title: 'Workload roles follow least privilege',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC03-BP02', 'SEC03-BP04', 'SEC02-BP02'],
  seedRefs: ['SEC-C2', 'SEC-PATTERN', 'KA-SEC-2'],
  impact: 'A bug in the code becomes a breach of the account.',
  issue: f =>
    `Roles of ${f.names} allow too much: ${some(evidenceTexts(f, 'excess'))}`,
  recommendation: f =>
    `Give each of ${
      f.names
    } its own AWS IAM role with named resources (grant methods of the AWS CDK) instead of ${some(
      evidenceTexts(f, 'excess'),
    )}.`,
  steps: f => [
    `Read last-accessed data of ${some(evidenceTexts(f, 'roles'), 10)}`,
    'Generate a policy from CloudTrail with Access Analyzer',
    `Scope to ARNs: ${some(evidenceTexts(f, 'excess'), 10)}`,
    'Deploy and watch for AccessDenied',
  ],
  successCriteria: () => [
    'No wildcard on sensitive services',
    'One role per function',
  ],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'roles must follow feature changes',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_least_privileges.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html',
  ],
  equivalents: {
    prowler: [
      'iam_role_administratoraccess_policy',
      'iam_policy_allows_privilege_escalation',
    ],
    serviceScreener: [
      'lambda.lambdaRoleTooPermissive',
      'lambda.lambdaRoleReused',
      'iam.wildcardActionsDetection',
      'stepfunctions.sfnRoleOverprivileged',
    ],
    trustedAdvisor: ['Hs4Ma3G185'],
  },
  on: [lambdaFunction.with(), taskDefinition.with(), instance.with()],
  uses: [role.with()],
  evaluate(subject, ctx) {
    const { label, roles, missing, none } = rolesOf(subject, ctx);
    const found = roles.map(excessOf);
    const admin = found.flatMap(f => f.admin);
    const excess = [...admin, ...found.flatMap(f => f.wildcards)];
    const names = roles.map(r => r.name);
    const evidence = { roles: names, excess };
    if (excess.length > 0) {
      return fail(`${label} may do too much: ${excess.join('; ')}`, evidence, {
        risk: admin.length > 0 ? 'HIGH' : 'MEDIUM',
      });
    }
    if (none) {
      return notApplicable(`${label} has no role`);
    }
    if (missing.length > 0) {
      return unknown(
        'NOT_COLLECTED',
        `${label} has ${missing.join(
          ', ',
        )}, which leads to no role of account ${subject.accountId}`,
      );
    }
    return names.length === 0
      ? notApplicable(`${label} has a role of an AWS service only`)
      : pass(
          `${label}: role ${names.join(
            ' and ',
          )} allows no sensitive service as a whole${sharingNote(
            subject,
            ctx,
          )}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'roles with named resources only',
      resources: [
        lambdaFunction.sample(),
        taskDefinition.sample(),
        instance.sample(),
        role.sample(),
        role.sample({ id: 'orders-task' }),
        role.sample({ id: 'orders-execution' }),
        role.sample({
          id: 'orders-server',
          data: { instanceProfiles: [PROFILE] },
        }),
      ],
      expect: {
        state: 'pass',
        says: ['role orders-handler', 'orders-task and orders-execution'],
      },
    },
    {
      name: 'a function with AdministratorAccess',
      resources: [
        lambdaFunction.sample(),
        role.sample({
          data: { policies: [policy('AdministratorAccess', ['*'])] },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['Function orders-handler', 'AdministratorAccess of role'],
      },
    },
    {
      name: 'an own policy that allows everything, on an instance',
      resources: [
        instance.sample(),
        withPolicies('orders-server', [policy('everything', ['*'])], {
          instanceProfiles: [PROFILE],
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['everything of role'] },
    },
    {
      name: 'IAMFullAccess by name',
      resources: [
        lambdaFunction.sample(),
        role.sample({ data: { policies: [policy('IAMFullAccess', ['iam'])] } }),
      ],
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'one sensitive service on everything, for a task',
      resources: [
        taskDefinition.sample(),
        withPolicies('orders-task', [policy('tables', ['dynamodb', 'logs'])]),
        role.sample({ id: 'orders-execution' }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['dynamodb:* on "*" by tables of role orders-task'],
      },
    },
    {
      name: 'a service that is not sensitive on everything',
      resources: [
        lambdaFunction.sample(),
        role.sample({ data: { policies: [policy('logs', ['logs'])] } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'two functions share a narrow role',
      resources: [
        lambdaFunction.sample(),
        lambdaFunction.sample({ id: 'orders-mailer' }),
        role.sample(),
      ],
      expect: { state: 'pass', says: ['shares the role with orders-mailer'] },
    },
    {
      name: 'an instance without a role',
      resources: [instance.sample({ data: { instanceProfile: undefined } })],
      expect: { state: 'not-applicable', says: ['has no role'] },
    },
    {
      name: 'no compute',
      resources: [role.sample()],
      expect: { state: 'not-applicable', says: ['0 Lambda functions'] },
    },
    {
      name: 'a role of another account',
      resources: [lambdaFunction.sample()],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED' },
    },
    {
      name: 'roles may not be read',
      resources: [lambdaFunction.sample()],
      problems: [
        {
          collector: role,
          status: 'denied',
          missingAction: 'iam:GetAccountAuthorizationDetails',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'iam:GetAccountAuthorizationDetails',
      },
    },
  ],
});
