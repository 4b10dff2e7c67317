/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What loads a database can be seen.
 *
 * Why: slow queries cannot be found without it.
 * How we look: Performance Insights (Database Insights) is on and at least one log
 * is exported to CloudWatch. Clusters are judged with all their members.
 * What we cannot see: whether slow-query logging is configured in the parameters.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import { outOf } from '../../text/figures';

const SUPPORTED = /^(aurora|mysql|mariadb|postgres|oracle|sqlserver)/;
const TOO_SMALL = /^db\.(t2|t3|t4g)\.(micro|small)$/;
const byCluster = (instance: { data: { clusterId?: string } }) =>
  instance.data.clusterId;

function judge(name: string, dark: string[], logExports: string[]): Verdict {
  const evidence = { withoutInsights: dark, logExports };
  if (dark.length > 0) {
    return fail(`Database Insights is off for ${dark.join(', ')}`, evidence);
  }
  return logExports.length > 0
    ? pass(
        `${name} has Database Insights and exports ${logExports.join(', ')}`,
        evidence,
      )
    : fail(`${name} has Database Insights, but exports no log`, evidence);
}

export default defineCheck({
  id: 'perf-db-insights',
  pillar: 'performance-efficiency',
  title: 'Database load is observable',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP03', 'PERF05-BP02'],
  seedRefs: ['PERF-C8', 'PERF-C7'],
  impact: 'Slow queries cannot be found.',
  issue: f =>
    `The load of ${outOf(f.failed, f.total, 'database')} cannot be observed: ${
      f.names
    }`,
  recommendation: f =>
    `Enable Amazon CloudWatch Database Insights (standard) on ${f.names}.`,
  steps: f => [`Enable on ${f.names}`, 'Export logs', 'Add a top-SQL panel'],
  successCriteria: () => ['Enabled everywhere'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'standard 7-day retention is free',
      costsNothing: true,
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_collect_record_data_store_performance_metrics.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html',
  ],
  equivalents: {
    prowler: [
      'rds_instance_enhanced_monitoring_enabled',
      'rds_instance_integration_cloudwatch_logs',
    ],
    serviceScreener: ['rds.PerformanceInsightsEnabled', 'rds.EnhancedMonitor'],
    configRules: ['RDS_ENHANCED_MONITORING_ENABLED', 'RDS_LOGGING_ENABLED'],
    securityHub: ['RDS.9', 'RDS.34'],
    trustedAdvisor: ['Hs4Ma3G189', 'Hs4Ma3G199'],
  },
  on: [rdsInstance.with(), rdsCluster.with()],
  uses: [rdsInstance.with()],
  evaluate(resource, context) {
    const { name, data } = resource;
    if (
      !SUPPORTED.test(data.engine) ||
      (data.instanceClass && TOO_SMALL.test(data.instanceClass))
    ) {
      return notApplicable(
        `${name} (${data.engine} ${
          data.instanceClass ?? ''
        }) does not support Database Insights`,
      );
    }
    if (resource.type === 'AWS::RDS::DBInstance') {
      return resource.data.clusterId
        ? notApplicable(
            `${name} is a member of cluster ${resource.data.clusterId}, which is judged`,
          )
        : judge(name, data.performanceInsights ? [] : [name], data.logExports);
    }
    const members =
      context
        .index(rdsInstance, byCluster, { region: resource.region })
        .get(resource.id) ?? [];
    const dark = data.performanceInsights
      ? []
      : members.filter(m => !m.data.performanceInsights).map(m => m.name);
    return judge(
      name,
      members.length === 0 && !data.performanceInsights ? [name] : dark,
      data.logExports,
    );
  },
  examples: [
    {
      name: 'insights and logs',
      resources: [rdsInstance.sample()],
      expect: { state: 'pass', says: ['orders-db', 'postgresql'] },
    },
    {
      name: 'no insights',
      resources: [rdsInstance.sample({ data: { performanceInsights: false } })],
      expect: { state: 'fail', risk: 'LOW', says: ['off for orders-db'] },
    },
    {
      name: 'no logs',
      resources: [rdsInstance.sample({ data: { logExports: [] } })],
      expect: { state: 'fail', says: ['exports no log'] },
    },
    {
      name: 'a cluster with a dark member',
      resources: [
        rdsCluster.sample({ data: { performanceInsights: false } }),
        rdsInstance.sample({
          id: 'orders-cluster-1',
          data: { clusterId: 'orders-cluster', performanceInsights: false },
        }),
      ],
      expect: { state: 'fail', says: ['off for orders-cluster-1'] },
    },
    {
      name: 'a cluster whose members have it',
      resources: [
        rdsCluster.sample({ data: { performanceInsights: false } }),
        rdsInstance.sample({
          id: 'orders-cluster-1',
          data: { clusterId: 'orders-cluster' },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a class without support',
      resources: [
        rdsInstance.sample({
          data: { instanceClass: 'db.t3.micro', performanceInsights: false },
        }),
      ],
      expect: { state: 'not-applicable', says: ['db.t3.micro'] },
    },
    {
      name: 'not allowed to list instances',
      problems: [
        {
          collector: rdsInstance,
          status: 'denied',
          missingAction: 'rds:DescribeDBInstances',
        },
      ],
      expect: { state: 'unknown', missingAction: 'rds:DescribeDBInstances' },
    },
  ],
});
