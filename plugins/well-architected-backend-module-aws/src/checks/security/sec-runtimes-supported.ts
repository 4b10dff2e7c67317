/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * After its end of support a runtime or engine gets no security fixes any
 * more, or only for a surcharge, and is one day upgraded by force.
 *
 * How we look: the runtime of functions, the engine version of databases and
 * the Kubernetes version of EKS clusters against dated tables of AWS's own end
 * dates (files in `src/versions`).
 * What we cannot see: the base image of container functions, what a custom
 * runtime brings along, the images of nodes, and versions that are not in the
 * tables: those are unknown.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import eksCluster from '../../collectors/eks-cluster';
import lambdaFunction from '../../collectors/lambda-function';
import rdsInstance from '../../collectors/rds-instance';
import { evidenceTexts } from '../../text/evidence';
import { EKS_VERSIONS } from '../../versions/eksVersions.data';
import {
  EndOfSupport,
  LAMBDA_RUNTIMES,
} from '../../versions/lambdaRuntimes.data';
import { endOfEngine } from '../../versions/rdsEngines.data';
import { count } from '../../text/figures';
import { daysUntil } from '../../time/age';

const WARNING_DAYS = 90;
/** The Linux that Lambda maintains for custom runtimes. */
const MAINTAINED = 'provided.al2023';

function judge(
  label: string,
  version: string,
  support: EndOfSupport | undefined,
  ctx: AssessContext,
) {
  if (!support) {
    return unknown(
      'NOT_COLLECTED',
      `${label} uses ${version}, whose end of support is not in the table`,
      { evidence: { version } },
    );
  }
  const { ends, blocked } = support;
  const left = daysUntil(ends, ctx.now);
  const evidence = { version, ends, blocked: blocked ?? null };
  if (left >= WARNING_DAYS) {
    return pass(`${label} uses ${version}, supported until ${ends}`, evidence);
  }
  if (left > 0) {
    return fail(
      `${label} uses ${version}, whose support ends on ${ends}, in ${count(
        left,
        'day',
      )}`,
      evidence,
      { risk: 'LOW' },
    );
  }
  const late = blocked !== undefined && daysUntil(blocked, ctx.now) <= 0;
  return fail(
    `${label} uses ${version}, out of support since ${ends}${
      late ? ` and blocked since ${blocked}` : ''
    }`,
    evidence,
    late ? { risk: 'HIGH' } : {},
  );
}

const on = (runtime: string | undefined, now: string) => ({
  resources: [
    lambdaFunction.sample({
      data: { runtime, packageType: runtime ? 'Zip' : 'Image' },
    }),
  ],
  now,
});

export default defineCheck({
  id: 'sec-runtimes-supported',
  pillar: 'security',
  secondaryPillars: [
    'cost-optimization',
    'sustainability',
    'performance-efficiency',
  ],
  title: 'Runtimes, engines and cluster versions are supported',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SEC06-BP01', 'PERF05-BP06', 'SUS06-BP03'],
  seedRefs: ['SEC-C10'],
  impact: 'No security fixes; forced upgrades; extended-support surcharges.',
  issue: f =>
    `Unsupported versions: ${evidenceTexts(f, 'version').join(', ')} (${
      f.names
    })`,
  recommendation: f =>
    `Upgrade ${
      f.names
    } (AWS Lambda runtime, Amazon RDS engine or Amazon EKS version ${evidenceTexts(
      f,
      'version',
    ).join(', ')}) on a schedule.`,
  steps: f => [`List by end date: ${f.message}`, 'Upgrade in test', 'Deploy'],
  successCriteria: () => ['No deprecated version'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'extended support is charged per vCPU-hour (RDS) or cluster-hour (EKS)',
    },
    { pillar: 'operational-excellence', text: 'upgrade effort' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_vulnerability_management.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  ],
  equivalents: {
    prowler: [
      'awslambda_function_using_supported_runtimes',
      'eks_cluster_uses_a_supported_version',
      'rds_instance_deprecated_engine_version',
      'rds_instance_extended_support',
    ],
    serviceScreener: [
      'lambda.lambdaRuntimeUpdate',
      'eks.eksClusterVersionEol',
      'rds.EngineVersionMajor',
    ],
    configRules: [
      'LAMBDA_FUNCTION_SETTINGS_CHECK',
      'EKS_CLUSTER_SUPPORTED_VERSION',
    ],
    securityHub: ['Lambda.2', 'EKS.2'],
    trustedAdvisor: ['L4dfs2Q4C5', 'Hs4Ma3G130'],
  },
  on: [lambdaFunction.with(), rdsInstance.with(), eksCluster.with()],
  evaluate(subject, ctx) {
    if (subject.type === 'AWS::RDS::DBInstance') {
      const { engine, engineVersion } = subject.data;
      return judge(
        `Database ${subject.name}`,
        `${engine} ${engineVersion}`,
        endOfEngine(engine, engineVersion),
        ctx,
      );
    }
    if (subject.type === 'AWS::EKS::Cluster') {
      const { version } = subject.data;
      return judge(
        `Cluster ${subject.name}`,
        `Kubernetes ${version}`,
        EKS_VERSIONS[version],
        ctx,
      );
    }
    const { runtime } = subject.data;
    if (!runtime || runtime === MAINTAINED) {
      return notApplicable(
        `Function ${subject.name} brings its own runtime (${
          runtime ?? 'container image'
        })`,
      );
    }
    return judge(
      `Function ${subject.name}`,
      runtime,
      LAMBDA_RUNTIMES[runtime],
      ctx,
    );
  },
  examples: [
    {
      name: 'supported for years',
      ...on('nodejs24.x', '2026-11-16T06:00:00.000Z'),
      expect: { state: 'pass', says: ['nodejs24.x', '2028-04-30'] },
    },
    {
      name: '90 days left',
      ...on('nodejs24.x', '2028-01-31T00:00:00.000Z'),
      expect: { state: 'pass' },
    },
    {
      name: '89 days left',
      ...on('nodejs24.x', '2028-02-01T00:00:00.000Z'),
      expect: { state: 'fail', risk: 'LOW', says: ['in 89 days'] },
    },
    {
      name: 'ended, updates still possible',
      ...on('nodejs20.x', '2026-09-01T00:00:00.000Z'),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['since 2026-04-30'] },
    },
    {
      name: 'ended, updates blocked',
      ...on('nodejs20.x', '2026-09-30T00:00:00.000Z'),
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['blocked since 2026-09-30'],
      },
    },
    {
      name: 'database in Extended Support',
      resources: [
        rdsInstance.sample({
          data: { engine: 'mysql', engineVersion: '5.7.44' },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['mysql 5.7.44'] },
    },
    {
      name: 'cluster in standard support',
      resources: [eksCluster.sample()],
      expect: { state: 'pass', says: ['Kubernetes 1.35', '2027-03-27'] },
    },
    {
      name: 'cluster whose standard support ends soon',
      resources: [eksCluster.sample({ data: { version: '1.34' } })],
      expect: { state: 'fail', risk: 'LOW', says: ['in 16 days'] },
    },
    {
      name: 'cluster in extended support',
      resources: [eksCluster.sample({ data: { version: '1.33' } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['since 2026-07-29'] },
    },
    {
      name: 'cluster past all support',
      resources: [eksCluster.sample({ data: { version: '1.30' } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['since 2026-07-23'] },
    },
    {
      name: 'cluster newer than the table',
      resources: [eksCluster.sample({ data: { version: '1.99' } })],
      expect: { state: 'unknown', says: ['Kubernetes 1.99'] },
    },
    {
      name: 'container image',
      ...on(undefined, '2026-11-16T06:00:00.000Z'),
      expect: { state: 'not-applicable', says: ['container image'] },
    },
    {
      name: 'custom runtime on the maintained Linux',
      ...on('provided.al2023', '2026-11-16T06:00:00.000Z'),
      expect: { state: 'not-applicable' },
    },
    {
      name: 'a runtime newer than the table',
      ...on('nodejs99.x', '2026-11-16T06:00:00.000Z'),
      expect: { state: 'unknown', says: ['nodejs99.x'] },
    },
    {
      name: 'listing databases is denied',
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
