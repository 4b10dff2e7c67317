/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Traffic goes to every target that looks healthy. A check that cannot tell a
 * broken application from a working one keeps sending users to the broken one.
 *
 * How we look: target groups (HTTP check with a real answer, a healthy target),
 * the health check type of Auto Scaling groups behind a balancer, and the health
 * check of containers of ECS services without a balancer.
 * What we cannot see: whether the application behind the path tells the truth.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import service from '../../collectors/ecs-service';
import taskDefinition from '../../collectors/ecs-task-definition';
import targetGroup from '../../collectors/elbv2-target-group';
import { count } from '../../text/figures';

const byId = (found: { id: string }) => found.id;
const check = targetGroup.sample().data.healthCheck;

/** Whether a matcher such as `200-399` or `200,301` accepts redirects. */
function acceptsRedirects(matcher: string): boolean {
  return matcher.split(',').some(part => {
    const [from, to = from] = part.split('-').map(Number);
    return from <= 399 && to >= 300;
  });
}

function judgeTargetGroup(
  found: ReturnType<typeof targetGroup.sample>,
): Verdict {
  const { protocol, targetKind, healthCheck, loadBalancerArns } = found.data;
  const label = `Target group ${found.name}`;
  if (targetKind === 'lambda' || loadBalancerArns.length === 0) {
    return notApplicable(
      `${label} ${
        targetKind === 'lambda' ? 'has Lambda targets' : 'has no load balancer'
      }`,
    );
  }
  const isHttp = protocol === 'HTTP' || protocol === 'HTTPS';
  const { path = '/', matcher = '200' } = healthCheck;
  const evidence = { protocol: protocol ?? null, ...healthCheck };
  if (!healthCheck.enabled) {
    return fail(`${label} has its health check off`, evidence);
  }
  if (isHttp && !healthCheck.protocol?.startsWith('HTTP')) {
    return fail(
      `${label} serves ${protocol} but checks ${healthCheck.protocol}`,
      evidence,
    );
  }
  if (isHttp && path === '/' && acceptsRedirects(matcher)) {
    return fail(
      `${label} checks / and takes a redirect for healthy (${matcher})`,
      evidence,
    );
  }
  const targets = known(found.data.targets);
  const healthy = targets.filter(t => t.state === 'healthy').length;
  const figures = `${healthy} of ${count(targets.length, 'target')} healthy`;
  return healthy > 0
    ? pass(
        `${label} checks ${isHttp ? path : healthCheck.protocol}, ${figures}`,
        evidence,
      )
    : fail(`${label} has no healthy target (${figures})`, evidence);
}

function judgeService(
  ctx: AssessContext,
  found: ReturnType<typeof service.sample>,
): Verdict {
  const { targetGroupArns, taskDefinitionArn = '' } = found.data;
  const label = `ECS service ${found.name}`;
  if (targetGroupArns.length > 0) {
    return notApplicable(`${label} is checked by its target group`);
  }
  const containers =
    ctx.index(taskDefinition, byId).get(taskDefinitionArn)?.[0].data
      .containers ?? [];
  const checked = containers.filter(c => c.hasHealthCheck).length;
  return checked > 0
    ? pass(
        `${label} has a health check in ${checked} of ${count(
          containers.length,
          'container',
        )}`,
      )
    : fail(
        `${label} has neither a load balancer nor a container health check`,
        {
          containers: containers.map(c => c.name),
        },
      );
}

export default defineCheck({
  id: 'rel-health-checks-elb',
  pillar: 'reliability',
  title: 'Load balancer health checks are meaningful',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL11-BP01', 'REL11-BP03', 'REL11-BP02'],
  seedRefs: ['REL-C2'],
  impact: 'Broken instances keep receiving traffic.',
  issue: f =>
    `Health checks do not tell for ${f.names} (${f.failed} of ${f.total})`,
  recommendation: f =>
    `Add /healthz that checks critical dependencies shallowly to ${
      f.names
    } and use it in Elastic Load Balancing; set the ELB check type: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Implement the endpoint in ${f.names}`,
    'Set path and matcher',
    'Set HealthCheckType ELB with grace period',
  ],
  successCriteria: () => [
    'All targets healthy',
    'Failed target replaced in 5 minutes',
  ],
  tradeOffs: [
    {
      pillar: 'reliability',
      text: 'deep checks can remove all targets at once, keep them shallow',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_monitoring_health.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html',
  ],
  equivalents: {
    prowler: ['autoscaling_group_elb_health_check_enabled'],
    serviceScreener: [
      'ec2.ASGELBHealthCheckEnabled',
      'ecs.ecsTaskDefinitionHealthCheckDefined',
      'ecs.ecsServiceLoadBalancerHealthCheck',
    ],
    configRules: ['AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED'],
    securityHub: ['AutoScaling.1'],
    trustedAdvisor: ['CLOG40CDO8', 'Hs4Ma3G177'],
  },
  on: [targetGroup.with('targets'), group.with(), service.with()],
  uses: [taskDefinition.with()],
  evaluate(resource, ctx) {
    switch (resource.type) {
      case 'AWS::ElasticLoadBalancingV2::TargetGroup':
        return judgeTargetGroup(resource);
      case 'AWS::ECS::Service':
        return judgeService(ctx, resource);
      default: {
        const { behindLoadBalancer, healthCheckType } = resource.data;
        const label = `Auto Scaling group ${resource.name}`;
        if (!behindLoadBalancer) {
          return notApplicable(`${label} is behind no load balancer`);
        }
        return healthCheckType.includes('ELB')
          ? pass(`${label} uses health check type ${healthCheckType}`)
          : fail(
              `${label} is behind a load balancer but uses health check type ${healthCheckType}`,
              { healthCheckType },
            );
      }
    }
  },
  examples: [
    {
      name: 'a path, a matcher and healthy targets',
      resources: [targetGroup.sample(), group.sample(), service.sample()],
      expect: { state: 'pass', says: ['/healthz, 2 of 2', 'type ELB'] },
    },
    {
      name: 'a TCP check for HTTP',
      resources: [
        targetGroup.sample({
          data: { healthCheck: { enabled: true, protocol: 'TCP' } },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['HTTP but checks TCP'] },
    },
    {
      name: 'a redirect for healthy',
      resources: [
        targetGroup.sample({
          data: { healthCheck: { ...check, path: '/', matcher: '200-399' } },
        }),
      ],
      expect: { state: 'fail', says: ['redirect', '200-399'] },
    },
    {
      name: 'the root path with a plain answer',
      resources: [
        targetGroup.sample({
          data: { healthCheck: { ...check, path: '/', matcher: '200-299' } },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'no healthy target',
      resources: [
        targetGroup.sample({
          data: { targets: [{ id: '10.0.1.10', state: 'unhealthy' }] },
        }),
      ],
      expect: { state: 'fail', says: ['0 of 1 target healthy'] },
    },
    {
      name: 'a group that only asks EC2',
      resources: [group.sample({ data: { healthCheckType: 'EC2' } })],
      expect: { state: 'fail', says: ['health check type EC2'] },
    },
    {
      name: 'a worker without a container health check',
      resources: [
        service.sample({ data: { targetGroupArns: [] } }),
        taskDefinition.sample({
          data: {
            containers: taskDefinition
              .sample()
              .data.containers.map(c => ({ ...c, hasHealthCheck: false })),
          },
        }),
      ],
      expect: { state: 'fail', says: ['neither'] },
    },
    {
      name: 'a worker with a container health check',
      resources: [
        service.sample({ data: { targetGroupArns: [] } }),
        taskDefinition.sample(),
      ],
      expect: { state: 'pass', says: ['1 of 1 container'] },
    },
    {
      name: 'Lambda targets and a group without a balancer',
      resources: [
        targetGroup.sample({ data: { targetKind: 'lambda' } }),
        group.sample({ data: { behindLoadBalancer: false } }),
      ],
      expect: { state: 'not-applicable', says: ['Lambda targets'] },
    },
    {
      name: 'target groups may not be read',
      problems: [
        {
          collector: targetGroup,
          status: 'denied',
          missingAction: 'elasticloadbalancing:DescribeTargetGroups',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeTargetGroups',
      },
    },
  ],
});
