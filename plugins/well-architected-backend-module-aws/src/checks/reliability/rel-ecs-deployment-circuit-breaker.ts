/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a circuit breaker a rolling update with a bad image tries for ever, and
 * the service stays broken until somebody notices.
 *
 * How we look: the deployment configuration of every service: circuit breaker with
 * rollback, CodeDeploy, or a blue/green strategy with alarms; and with two or more
 * tasks at least half of them must stay healthy meanwhile.
 * What we cannot see: whether the rollback was ever tried.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import service from '../../collectors/ecs-service';
import { count } from '../../text/figures';

const MIN_HEALTHY_PERCENT = 50;
const off = { enable: false, rollback: false };

export default defineCheck({
  id: 'rel-ecs-deployment-circuit-breaker',
  pillar: 'reliability',
  secondaryPillars: ['operational-excellence'],
  title: 'Container deployments roll back by themselves',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL08-BP05', 'OPS06-BP04', 'OPS06-BP01'],
  seedRefs: ['KA-REL-2', 'OPS-C2'],
  impact: 'A bad image leaves the service broken.',
  issue: f =>
    `Deployments do not roll back by themselves: ${f.names} (${f.failed} of ${f.total})`,
  recommendation: f =>
    `Enable the Amazon ECS deployment circuit breaker with rollback for ${
      f.names
    }: ${f.failing[0]?.message ?? f.message}.`,
  steps: f => [
    `Set deploymentCircuitBreaker of ${f.names} in IaC`,
    'Add deployment alarms',
    'Test with a bad image',
  ],
  successCriteria: () => ['Rollback works in test'],
  tradeOffs: [{ pillar: 'reliability', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_automated_changemgmt.html',
  ],
  equivalents: {
    serviceScreener: [
      'ecs.ecsServiceDeploymentCircuitBreakerEnabled',
      'ecs.ecsServiceDeploymentCircuitBreakerRollback',
      'ecs.ecsServiceMinimumHealthyPercent',
    ],
  },
  on: [service.with()],
  evaluate({ name, data }) {
    const { controller, strategy, circuitBreaker, desiredCount } = data;
    const label = `ECS service ${name}`;
    const evidence = {
      controller,
      strategy,
      circuitBreaker,
      minimumHealthyPercent: data.minimumHealthyPercent,
      desiredCount,
    };
    if (controller === 'EXTERNAL') {
      return notApplicable(`${label} is deployed by an external controller`);
    }
    const breaker = circuitBreaker.enable && circuitBreaker.rollback;
    const guarded =
      breaker ||
      controller === 'CODE_DEPLOY' ||
      (strategy !== 'ROLLING' && data.deploymentAlarms);
    if (!guarded) {
      return fail(
        `${label} deploys (${strategy}) with circuit breaker ${
          circuitBreaker.enable ? 'on but rollback off' : 'off'
        }`,
        evidence,
      );
    }
    const tooFew =
      desiredCount >= 2 && data.minimumHealthyPercent < MIN_HEALTHY_PERCENT;
    return tooFew
      ? fail(
          `${label} may fall to ${data.minimumHealthyPercent} % of its ${count(
            desiredCount,
            'task',
          )} during a deployment`,
          evidence,
        )
      : pass(
          `${label} rolls back by ${
            breaker ? 'its circuit breaker' : `${controller} (${strategy})`
          }`,
          evidence,
        );
  },
  examples: [
    {
      name: 'circuit breaker with rollback',
      resources: [service.sample()],
      expect: { state: 'pass', says: ['circuit breaker'] },
    },
    {
      name: 'no circuit breaker',
      resources: [service.sample({ data: { circuitBreaker: off } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['circuit breaker off'] },
    },
    {
      name: 'circuit breaker without rollback',
      resources: [
        service.sample({
          data: { circuitBreaker: { enable: true, rollback: false } },
        }),
      ],
      expect: { state: 'fail', says: ['rollback off'] },
    },
    {
      name: 'CodeDeploy',
      resources: [
        service.sample({
          data: { circuitBreaker: off, controller: 'CODE_DEPLOY' },
        }),
      ],
      expect: { state: 'pass', says: ['CODE_DEPLOY'] },
    },
    {
      name: 'blue/green with alarms',
      resources: [
        service.sample({
          data: {
            circuitBreaker: off,
            strategy: 'BLUE_GREEN',
            deploymentAlarms: true,
          },
        }),
      ],
      expect: { state: 'pass', says: ['BLUE_GREEN'] },
    },
    {
      name: '49 % of two tasks',
      resources: [service.sample({ data: { minimumHealthyPercent: 49 } })],
      expect: { state: 'fail', says: ['49 % of its 2 tasks'] },
    },
    {
      name: '50 % of two tasks',
      resources: [service.sample({ data: { minimumHealthyPercent: 50 } })],
      expect: { state: 'pass' },
    },
    {
      name: 'an external controller',
      resources: [service.sample({ data: { controller: 'EXTERNAL' } })],
      expect: { state: 'not-applicable', says: ['external'] },
    },
    {
      name: 'services may not be read',
      problems: [
        {
          collector: service,
          status: 'denied',
          missingAction: 'ecs:DescribeServices',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ecs:DescribeServices' },
    },
  ],
});
