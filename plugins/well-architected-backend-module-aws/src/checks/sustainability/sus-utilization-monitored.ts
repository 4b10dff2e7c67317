/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS measures CPU by itself, but not the memory and disk that instances and
 * containers use. Without them nobody can make anything smaller with confidence.
 *
 * How we look: memory metrics of the CloudWatch agent by instance, Container
 * Insights of ECS clusters, and the observability add-on or node metrics of
 * Container Insights of EKS clusters. The tag `monitoring-agent` on an instance
 * says that another agent measures it.
 * What we cannot see: metrics that another agent sends elsewhere, and those that
 * the CloudWatch agent reports without the id of the instance. Functions report
 * their memory by service.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import ecsCluster from '../../collectors/ecs-cluster';
import eksCluster from '../../collectors/eks-cluster';
import lambda from '../../collectors/lambda-function';
import reportedMetric from '../../collectors/reported-metric';
import { hasMark } from '../../ec2/hasMark';
import { isNew } from '../../support/age';
import { verb } from '../../text/figures';

const MEMORY = ['mem_used_percent', 'Memory % Committed Bytes In Use'];
const DISK = ['disk_used_percent', 'LogicalDisk % Free Space'];
const INSIGHTS = ['node_memory_utilization'];
const OBSERVABILITY = 'amazon-cloudwatch-observability';
type Instance = ReturnType<typeof instance.sample>;
const byMetric = (found: ReturnType<typeof reportedMetric.sample>) =>
  found.data.metric;

/** Whether this instance or cluster reports one of these metrics. */
function reports(
  ctx: AssessContext,
  subject: { id: string; region: string },
  metrics: string[],
): boolean {
  const index = ctx.index(reportedMetric, byMetric, { region: subject.region });
  return metrics.some(metric =>
    index.get(metric)?.some(({ data }) => data.subjects.includes(subject.id)),
  );
}

function judgeInstance(found: Instance, ctx: AssessContext): Verdict {
  const label = `Instance ${found.name}`;
  const cluster = found.tags['eks:cluster-name'];
  if (found.data.state !== 'running') {
    return notApplicable(`${label} is ${found.data.state}`);
  }
  if (cluster) {
    return notApplicable(`${label} is a node of EKS cluster ${cluster}`);
  }
  if (hasMark(found, ['monitoring-agent'])) {
    return pass(`${label} is measured by another agent, says its tag`);
  }
  if (reports(ctx, found, MEMORY)) {
    const disk = reports(ctx, found, DISK);
    return pass(`${label} reports memory${disk ? ' and disk' : ''}`, { disk });
  }
  if (!isNew(found, ctx.now)) {
    return fail(
      `${label} (${found.data.instanceType}) reports no memory metric`,
      { instanceType: found.data.instanceType },
    );
  }
  return found.data.autoScalingGroup
    ? notApplicable(
        `${label} is younger than a day and one of Auto Scaling group ${found.data.autoScalingGroup}`,
      )
    : unknown('NOT_ENOUGH_DATA', `${label} is too new, younger than a day`);
}

const memory = reportedMetric.sample();

export default defineCheck({
  id: 'sus-utilization-monitored',
  pillar: 'sustainability',
  secondaryPillars: ['performance-efficiency', 'operational-excellence'],
  title: 'Memory, disk and container use are measured',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS05-BP01', 'PERF02-BP03', 'SUS03-BP03'],
  seedRefs: ['SUS-C8', 'PERF-C8'],
  impact: 'Right-sizing is blind for memory.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'reports',
      'report',
    )} no memory use`,
  recommendation: f =>
    `CloudWatch agent and Container Insights (Amazon CloudWatch) for ${
      f.names
    }: ${f.failing[0]?.message ?? f.message}.`,
  steps: f => [
    `Install with SSM the CloudWatch agent on the instances of ${f.names}`,
    'Enable Container Insights',
  ],
  successCriteria: () => ['All report memory'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'custom metrics' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a2.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Install-CloudWatch-Agent.html',
  ],
  equivalents: {
    prowler: [
      'ecs_cluster_container_insights_enabled',
      'ec2_instance_detailed_monitoring_enabled',
    ],
    serviceScreener: [
      'ec2.EC2MemoryMonitor',
      'ec2.EC2DiskMonitor',
      'ecs.ecsClusterContainerInsightsEnabled',
    ],
    configRules: [
      'ECS_CONTAINER_INSIGHTS_ENABLED',
      'EC2_INSTANCE_DETAILED_MONITORING_ENABLED',
    ],
    securityHub: ['ECS.12'],
    trustedAdvisor: ['c18d2gz173'],
  },
  on: [
    instance.with(),
    ecsCluster.with(),
    eksCluster.with('addons'),
    lambda.with(),
  ],
  uses: [reportedMetric.with()],
  evaluate(subject, ctx) {
    const { name } = subject;
    switch (subject.type) {
      case 'AWS::EC2::Instance':
        return judgeInstance(subject, ctx);
      case 'AWS::ECS::Cluster': {
        const { containerInsights: mode } = subject.data;
        const says = `ECS cluster ${name} has Container Insights ${mode}`;
        return mode === 'enabled' || mode === 'enhanced'
          ? pass(says, { mode })
          : fail(says, { mode });
      }
      case 'AWS::EKS::Cluster': {
        const label = `EKS cluster ${name}`;
        if (reports(ctx, subject, INSIGHTS)) {
          return pass(`${label} reports to Container Insights`);
        }
        return known(subject.data.addons).includes(OBSERVABILITY)
          ? pass(`${label} has the add-on ${OBSERVABILITY}`)
          : fail(
              `${label} has no add-on ${OBSERVABILITY} and reports nothing to Container Insights`,
            );
      }
      default:
        return notApplicable(
          `Function ${name} is serverless and reports its memory by service`,
        );
    }
  },
  examples: [
    {
      name: 'all of them are measured',
      resources: [
        instance.sample(),
        memory,
        ecsCluster.sample(),
        eksCluster.sample(),
      ],
      expect: {
        state: 'pass',
        says: ['reports memory', 'enhanced', OBSERVABILITY],
      },
    },
    {
      name: 'an instance without the agent',
      resources: [
        instance.sample(),
        reportedMetric.sample({ data: { subjects: [] } }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['no memory metric'] },
    },
    {
      name: 'another agent, says a tag',
      resources: [instance.sample({ tags: { 'monitoring-agent': 'acme' } })],
      expect: { state: 'pass', says: ['another agent'] },
    },
    {
      name: 'clusters without Container Insights',
      resources: [
        ecsCluster.sample({ data: { containerInsights: 'disabled' } }),
        eksCluster.sample({ data: { addons: ['coredns'] } }),
      ],
      expect: {
        state: 'fail',
        says: ['ECS cluster main', 'EKS cluster orders'],
      },
    },
    {
      name: 'an EKS cluster that reports without the add-on',
      resources: [
        eksCluster.sample({ data: { addons: [] } }),
        reportedMetric.sample({
          id: 'ContainerInsights/node_memory_utilization',
          data: {
            namespace: 'ContainerInsights',
            metric: 'node_memory_utilization',
            subjects: ['orders'],
          },
        }),
      ],
      expect: { state: 'pass', says: ['reports to Container Insights'] },
    },
    {
      name: 'serverless only, and what does not run',
      resources: [
        lambda.sample(),
        instance.sample({ data: { state: 'stopped' } }),
        instance.sample({ id: 'i-2', tags: { 'eks:cluster-name': 'orders' } }),
      ],
      expect: { state: 'not-applicable', says: ['serverless', 'stopped'] },
    },
    {
      name: 'an instance of today',
      resources: [instance.sample({ createdAt: '2026-11-16T00:00:00.000Z' })],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'an instance that is exactly a day old',
      resources: [instance.sample({ createdAt: '2026-11-15T06:00:00.000Z' })],
      expect: { state: 'fail' },
    },
    {
      name: 'metrics may not be listed',
      resources: [instance.sample()],
      problems: [
        {
          collector: reportedMetric,
          status: 'denied',
          missingAction: 'cloudwatch:ListMetrics',
        },
      ],
      expect: { state: 'unknown', missingAction: 'cloudwatch:ListMetrics' },
    },
  ],
});
