/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Managed databases run on Graviton.
 *
 * Why: the same work needs more energy and money on x86.
 * How we look: the family in the class of databases, cache nodes and search
 * domains, for engines and versions that run on Graviton. The nodes of a
 * replication group are judged together, at the first of them.
 * What we cannot see: whether the class exists in the Region, and the processor of
 * the optimized search families (or1, om2 …), whose names do not tell it.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  ResourceOf,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import elasticacheCluster from '../../collectors/elasticache-cluster';
import opensearchDomain from '../../collectors/opensearch-domain';
import rdsInstance from '../../collectors/rds-instance';
import { isGravitonClass, supportsGraviton } from '../../rds/engines';
import { outOf, verb } from '../../text/figures';

const database = rdsInstance.with();
const cache = elasticacheCluster.with();
const domain = opensearchDomain.with();
const byGroup = (found: ResourceOf<typeof cache>) =>
  found.data.replicationGroupId;

function judge(options: {
  what: string;
  engine: string;
  engineVersion: string;
  instanceClass: string;
}): Verdict {
  const { what, ...evidence } = options;
  const { engine, engineVersion, instanceClass } = evidence;
  if (!supportsGraviton(engine, engineVersion)) {
    return notApplicable(
      `${what} runs ${engine} ${engineVersion}, which has no Graviton class`,
    );
  }
  return isGravitonClass(instanceClass)
    ? pass(`${what} runs on Graviton (${instanceClass})`, evidence)
    : fail(
        `${what} (${engine} ${engineVersion}) runs on x86 (${instanceClass})`,
        evidence,
      );
}

function judgeCache(
  { id, name, region, data }: ResourceOf<typeof cache>,
  context: AssessContext,
): Verdict {
  const { engine, engineVersion, nodeType, replicationGroupId } = data;
  const nodes =
    context
      .index(elasticacheCluster, byGroup, { region })
      .get(replicationGroupId ?? '') ?? [];
  const [first = id] = nodes.map(node => node.id).sort();
  return first === id
    ? judge({
        what: `Cache ${replicationGroupId ?? name}`,
        engine,
        engineVersion,
        instanceClass: nodeType,
      })
    : notApplicable(
        `${name} is a node of ${replicationGroupId}, which is judged at ${first}`,
      );
}

function judgeDomain({ name, data }: ResourceOf<typeof domain>): Verdict {
  const [engine, engineVersion] = data.engineVersion.toLowerCase().split('_');
  return /^o[a-z]\d/.test(data.instanceType)
    ? notApplicable(
        `The name of ${data.instanceType} of search domain ${name} does not tell its processor`,
      )
    : judge({
        what: `Search domain ${name}`,
        engine,
        engineVersion: engineVersion ?? '',
        instanceClass: data.instanceType,
      });
}

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
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'database, cache or search domain',
      'databases, caches and search domains',
    )} ${verb(f.failed, 'runs', 'run')} on x86: ${f.names}`,
  recommendation: f =>
    `Change the class of ${
      f.names
    } to AWS Graviton in the maintenance window of Amazon RDS, ElastiCache or OpenSearch Service (now ${f.failing
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
  on: [database, cache, domain],
  evaluate(resource, context) {
    switch (resource.type) {
      case 'AWS::ElastiCache::CacheCluster':
        return judgeCache(resource, context);
      case 'AWS::OpenSearchService::Domain':
        return judgeDomain(resource);
      default: {
        const { engine, engineVersion, instanceClass } = resource.data;
        return instanceClass === 'db.serverless'
          ? notApplicable(
              `The processor of ${resource.name} is chosen by the service (serverless)`,
            )
          : judge({
              what: `Database ${resource.name}`,
              engine,
              engineVersion,
              instanceClass,
            });
      }
    }
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
      name: 'a cache and a search domain on Graviton',
      resources: [
        elasticacheCluster.sample(),
        elasticacheCluster.sample({ id: 'orders-cache-002' }),
        opensearchDomain.sample(),
      ],
      expect: {
        state: 'pass',
        says: [
          'Cache orders-cache runs on Graviton (cache.r7g.large)',
          'orders-cache-002 is a node of orders-cache',
          'Search domain orders-search runs on Graviton (r7g.large.search)',
        ],
      },
    },
    {
      name: 'a cache and a search domain on x86',
      resources: [
        elasticacheCluster.sample({
          data: {
            engine: 'redis',
            engineVersion: '7.1.0',
            nodeType: 'cache.r6i.large',
          },
        }),
        opensearchDomain.sample({
          data: {
            engineVersion: 'Elasticsearch_7.10',
            instanceType: 'm5.large.search',
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['cache.r6i.large', 'elasticsearch 7.10', 'm5.large.search'],
      },
    },
    {
      name: 'an old Elasticsearch and an optimized family',
      resources: [
        opensearchDomain.sample({
          data: {
            engineVersion: 'Elasticsearch_7.8',
            instanceType: 'm5.large.search',
          },
        }),
        opensearchDomain.sample({
          id: 'logs',
          data: { instanceType: 'or1.large.search' },
        }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['elasticsearch 7.8', 'or1.large.search'],
      },
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
