/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without logs an incident cannot be explained, and nobody can say later who
 * did what.
 *
 * How we look: the log group of each function, the log configuration of the
 * essential containers of task definitions in use, the access log of API
 * stages, the log level of state machines, and the logs of EKS control planes
 * (api, audit and authenticator at least).
 * What we cannot see: whether the role of a function may write to its group,
 * and what is written. A function without a log group that was not invoked for
 * 90 days had nothing to write yet.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import apiStage from '../../collectors/apigateway-stage';
import httpStage from '../../collectors/apigatewayv2-stage';
import taskDefinition from '../../collectors/ecs-task-definition';
import eksCluster from '../../collectors/eks-cluster';
import lambdaFunction from '../../collectors/lambda-function';
import logGroup from '../../collectors/log-group';
import stateMachine from '../../collectors/sfn-state-machine';
import { count, outOf, verb } from '../../text/figures';

type Fn = ReturnType<typeof lambdaFunction.sample>;
type Task = ReturnType<typeof taskDefinition.sample>;
/** Logs of a control plane that explain who did what. */
const CONTROL_PLANE_LOGS = ['api', 'audit', 'authenticator'];

const byId = (group: { id: string }) => group.id;

function judgeFunction(fn: Fn, ctx: AssessContext) {
  const name = fn.data.logGroup;
  const groups = ctx.index(logGroup, byId, { region: fn.region });
  if (groups.has(name)) {
    return pass(`Function ${fn.name} logs to ${name}`, { logGroup: name });
  }
  const invocations = sum(ctx.metric('invocations', fn).values);
  return invocations === 0
    ? notApplicable(
        `Function ${fn.name} was not invoked in 90 days and has nothing to log`,
        { logGroup: name, invocations },
      )
    : fail(
        `Function ${fn.name} was invoked ${count(
          invocations,
          'time',
        )} in 90 days, but its log group ${name} does not exist`,
        { logGroup: name, invocations },
      );
}

function judgeTask(task: Task) {
  const silent = task.data.containers
    .filter(container => container.essential && !container.logDriver)
    .map(container => container.name);
  return silent.length > 0
    ? fail(
        `Task definition ${task.name}: essential container ${silent.join(
          ', ',
        )} has no log configuration`,
        { containers: silent },
      )
    : pass(`Task definition ${task.name}: all essential containers log`);
}

export default defineCheck({
  id: 'ops-application-logs',
  pillar: 'operational-excellence',
  secondaryPillars: ['security', 'reliability'],
  title: 'Applications log centrally',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['OPS04-BP02', 'OPS08-BP02', 'SEC04-BP01', 'REL06-BP05'],
  seedRefs: ['RWE-OPS-1', 'ANTI-4', 'ISSUE-OPS-2'],
  impact:
    'Without logs an incident cannot be explained and security events cannot be investigated.',
  issue: f =>
    `${outOf(f.failed, f.total, 'resource')} ${verb(
      f.failed,
      'writes',
      'write',
    )} no logs: ${f.names}`,
  recommendation: f =>
    `Send logs of ${f.names} to Amazon CloudWatch Logs (awslogs, FireLens) in structured JSON with a correlation id.`,
  steps: f => [
    `Enable per resource: ${f.message}`,
    'Use Powertools for AWS Lambda or a JSON logger',
    'Set retention (see cost-log-retention)',
  ],
  successCriteria: () => ['All compute writes logs', 'Logs are structured'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'ingestion is billed per GB, filter debug level',
    },
    { pillar: 'sustainability', text: 'stored bytes' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_application_telemetry.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html',
  ],
  equivalents: {
    prowler: [
      'ecs_task_definitions_logging_enabled',
      'apigateway_restapi_logging_enabled',
      'apigatewayv2_api_access_logging_enabled',
      'stepfunctions_statemachine_logging_enabled',
      'eks_control_plane_logging_all_types_enabled',
    ],
    serviceScreener: [
      'ecs.ecsTaskDefinitionLoggingConfigured',
      'apigateway.AccessLogging',
      'stepfunctions.sfnLoggingDisabled',
      'eks.eksClusterLogging',
    ],
    configRules: [
      'ECS_TASK_DEFINITION_LOG_CONFIGURATION',
      'API_GW_EXECUTION_LOGGING_ENABLED',
      'API_GWV2_ACCESS_LOGS_ENABLED',
      'STEP_FUNCTIONS_STATE_MACHINE_LOGGING_ENABLED',
      'EKS_CLUSTER_LOGGING_ENABLED',
    ],
    securityHub: [
      'APIGateway.1',
      'APIGateway.9',
      'ECS.9',
      'StepFunctions.1',
      'EKS.8',
    ],
    trustedAdvisor: ['Hs4Ma3G127', 'c18d2gz125'],
  },
  on: [
    lambdaFunction.with(),
    taskDefinition.with(),
    apiStage.with(),
    httpStage.with(),
    stateMachine.with(),
    eksCluster.with(),
  ],
  uses: [logGroup.with()],
  metrics: {
    invocations: {
      namespace: 'AWS/Lambda',
      name: 'Invocations',
      stat: 'Sum',
      periodSeconds: 86_400,
      days: 90,
      // Lambda reports nothing while a function is not invoked.
      minPoints: 0,
      dimensions: resource =>
        resource.type === 'AWS::Lambda::Function'
          ? { FunctionName: resource.id }
          : undefined,
    },
  },
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::Lambda::Function':
        return judgeFunction(subject, ctx);
      case 'AWS::ECS::TaskDefinition':
        return judgeTask(subject);
      case 'AWS::StepFunctions::StateMachine': {
        const { logLevel } = subject.data;
        const message = `State machine ${subject.name} has log level ${logLevel}`;
        return logLevel === 'ERROR' || logLevel === 'ALL'
          ? pass(message, { logLevel })
          : fail(message, { logLevel });
      }
      case 'AWS::EKS::Cluster': {
        const { logTypes } = subject.data;
        const missing = CONTROL_PLANE_LOGS.filter(t => !logTypes.includes(t));
        return missing.length === 0
          ? pass(`EKS cluster ${subject.name} logs ${logTypes.join(', ')}`, {
              logTypes,
            })
          : fail(
              `EKS cluster ${subject.name} does not log ${missing.join(', ')}`,
              { logTypes, missing },
            );
      }
      default: {
        const { accessLogArn, stageName, apiName } = subject.data;
        const label = `Stage ${stageName} of API ${apiName}`;
        return accessLogArn
          ? pass(`${label} has an access log`, { accessLogArn })
          : fail(`${label} has no access log`);
      }
    }
  },
  examples: [
    {
      name: 'everything logs',
      resources: [
        lambdaFunction.sample(),
        logGroup.sample(),
        taskDefinition.sample(),
        apiStage.sample(),
      ],
      expect: { state: 'pass', says: ['/aws/lambda/orders-handler'] },
    },
    {
      name: 'log group of an invoked function is missing',
      resources: [lambdaFunction.sample()],
      metrics: { invocations: { 'orders-handler': [0, 12, 30] } },
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['/aws/lambda/orders-handler does not exist', '42 times'],
      },
    },
    {
      name: 'essential container without log configuration',
      resources: [
        taskDefinition.sample({
          data: {
            containers: [
              {
                name: 'app',
                essential: true,
                hasHealthCheck: true,
                variables: [],
                secrets: [],
                detectedSecrets: [],
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['container app'] },
    },
    {
      name: 'stages without access logs',
      resources: [
        apiStage.sample({ data: { accessLogArn: undefined } }),
        httpStage.sample({ data: { accessLogArn: undefined } }),
      ],
      expect: {
        state: 'fail',
        says: ['Stage prod of API orders has no access log', 'orders-http'],
      },
    },
    {
      name: 'state machine that only logs fatal errors',
      resources: [stateMachine.sample({ data: { logLevel: 'FATAL' } })],
      expect: { state: 'fail', says: ['log level FATAL'] },
    },
    {
      name: 'control planes with and without their logs',
      resources: [
        eksCluster.sample(),
        eksCluster.sample({ id: 'silent', data: { logTypes: ['api'] } }),
      ],
      expect: {
        state: 'fail',
        says: [
          'EKS cluster orders logs api, audit, authenticator',
          'EKS cluster silent does not log audit, authenticator',
        ],
      },
    },
    {
      name: 'function that was never invoked',
      resources: [lambdaFunction.sample()],
      metrics: { invocations: { 'orders-handler': [] } },
      expect: { state: 'not-applicable', says: ['not invoked'] },
    },
    {
      name: 'log groups may not be listed',
      resources: [lambdaFunction.sample()],
      problems: [
        {
          collector: logGroup,
          status: 'denied',
          missingAction: 'logs:DescribeLogGroups',
        },
      ],
      expect: { state: 'unknown', missingAction: 'logs:DescribeLogGroups' },
    },
  ],
});
