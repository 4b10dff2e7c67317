/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Managed databases run on Graviton.
 *
 * Why: the same work needs more energy and money on x86.
 * How we look: the family in the instance class, for engines and versions that run
 * on Graviton.
 * What we cannot see yet: caches and search domains; nor whether the class exists
 * in the Region.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import rdsInstance from '../../collectors/rds-instance';
import { isGravitonClass, supportsGraviton } from '../../rds/engines';

export default defineCheck({
  id: 'sus-graviton-databases',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Managed databases and caches use Graviton',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS05-BP02', 'COST10-BP02'],
  seedRefs: ['SUS-C4'],
  impact: 'More energy and cost for managed databases.',
  issue: f => `${f.failed} of ${f.total} databases run on x86: ${f.names}`,
  recommendation: f =>
    `Change the class of ${
      f.names
    } to AWS Graviton in the maintenance window of Amazon RDS (now ${f.failing
      .slice(0, 3)
      .map(o => o.evidence.instanceClass)
      .join(', ')}).`,
  steps: f => [
    'Upgrade the minor version if needed',
    `Modify ${f.names}`,
    'Verify',
  ],
  successCriteria: () => ['All supported on Graviton'],
  tradeOffs: [{ pillar: 'reliability', text: 'short failover' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a3.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.html',
  ],
  equivalents: { serviceScreener: ['rds.MoveToGraviton'] },
  on: [rdsInstance.with()],
  evaluate({ name, data }) {
    const { engine, engineVersion, instanceClass } = data;
    if (instanceClass === 'db.serverless') {
      return notApplicable(
        `The processor of ${name} is chosen by the service (serverless)`,
      );
    }
    if (!supportsGraviton(engine, engineVersion)) {
      return notApplicable(
        `${name} runs ${engine} ${engineVersion}, which has no Graviton class`,
      );
    }
    const evidence = { engine, engineVersion, instanceClass };
    return isGravitonClass(instanceClass)
      ? pass(`Database ${name} runs on Graviton (${instanceClass})`, evidence)
      : fail(
          `Database ${name} (${engine} ${engineVersion}) runs on x86 (${instanceClass})`,
          evidence,
        );
  },
  examples: [
    {
      name: 'Graviton',
      resources: [rdsInstance.sample()],
      expect: { state: 'pass', says: ['db.r7g.large'] },
    },
    {
      name: 'x86',
      resources: [
        rdsInstance.sample({ data: { instanceClass: 'db.r6i.large' } }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-db', 'db.r6i.large'],
      },
    },
    {
      name: 'SQL Server',
      resources: [
        rdsInstance.sample({
          data: {
            engine: 'sqlserver-se',
            engineVersion: '16.00',
            instanceClass: 'db.r6i.large',
          },
        }),
      ],
      expect: { state: 'not-applicable', says: ['sqlserver-se'] },
    },
    {
      name: 'an old PostgreSQL',
      resources: [
        rdsInstance.sample({
          data: { engineVersion: '11.22', instanceClass: 'db.r5.large' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['11.22'] },
    },
    {
      name: 'serverless',
      resources: [
        rdsInstance.sample({
          data: { engine: 'aurora-postgresql', instanceClass: 'db.serverless' },
        }),
      ],
      expect: { state: 'not-applicable' },
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
