/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Caches, search domains, file systems and brokers survive the loss of an
 * Availability Zone.
 *
 * Why: without its cache the database is overloaded, and search is down.
 * How we look: automatic failover and Multi-AZ of replication groups; zones and
 * dedicated masters of search domains; nodes and zones of DAX and of cache
 * clusters; the storage class of EFS; the deployment mode of brokers.
 * What we cannot see: whether clients survive a failover, and whether a
 * Memcached cluster is more than a cache: it counts as one, so it is LOW.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import daxCluster from '../../collectors/dax-cluster';
import efsFileSystem from '../../collectors/efs-file-system';
import elasticacheCluster from '../../collectors/elasticache-cluster';
import elasticacheReplicationGroup from '../../collectors/elasticache-replication-group';
import elasticacheServerlessCache from '../../collectors/elasticache-serverless-cache';
import mqBroker from '../../collectors/mq-broker';
import opensearchDomain from '../../collectors/opensearch-domain';
import { count, outOf, verb } from '../../text/figures';

const domain = opensearchDomain.with();
const cacheCluster = elasticacheCluster.with();

function judgeDomain(
  { name, tags, data }: ResourceOf<typeof domain>,
  context: AssessContext,
): Verdict {
  const { zones, instances, dedicatedMasters } = data;
  const evidence = { zones, instances, dedicatedMasters };
  const label = `Search domain ${name} has ${count(
    instances,
    'data node',
  )} in ${count(zones, 'AZ')}`;
  if (zones < 2 || instances < 2) {
    return fail(label, evidence);
  }
  const isProduction =
    (context.environmentOf({ tags }) ?? 'production') === 'production';
  const masters = `${label} and ${count(dedicatedMasters, 'dedicated master')}`;
  return isProduction && (dedicatedMasters < 3 || dedicatedMasters % 2 === 0)
    ? fail(
        `${masters}; production needs three, or another odd number`,
        evidence,
      )
    : pass(masters, evidence);
}

function judgeCacheCluster({
  name,
  data,
}: ResourceOf<typeof cacheCluster>): Verdict {
  const { engine, nodes, zones, replicationGroupId } = data;
  if (replicationGroupId) {
    return notApplicable(
      `${name} is a node of ${replicationGroupId}, which is judged as a whole`,
    );
  }
  const evidence = { engine, nodes, zones };
  const label = `Cache cluster ${name} (${engine}) has ${count(
    nodes,
    'node',
  )} in ${zones.join(', ') || 'one AZ'}`;
  if (engine !== 'memcached') {
    return fail(`${label} and no replica`, evidence);
  }
  return nodes > 1 && zones.length > 1
    ? pass(label, evidence)
    : fail(label, evidence, { risk: 'LOW' });
}

export default defineCheck({
  id: 'rel-cache-and-search-multi-az',
  pillar: 'reliability',
  title: 'Caches and search domains survive an AZ failure',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  seedRefs: ['REL-C1', 'HA-1'],
  impact: 'Cache loss overloads the database; search is down.',
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'cache, search domain, file system or broker',
      'caches, search domains, file systems and brokers',
    )} ${verb(
      f.failed,
      'does',
      'do',
    )} not survive the loss of an Availability Zone: ${f.names}`,
  recommendation: f =>
    `Enable Multi-AZ with automatic failover (Amazon ElastiCache, OpenSearch Service, DAX, EFS, MQ) on ${
      f.names
    }: ${f.failing[0]?.message ?? f.message}.`,
  steps: f => [
    `Add a replica to ${f.names}`,
    'Enable failover',
    'Test TestFailover',
  ],
  successCriteria: () => ['Failover enabled'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'replica nodes' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html',
    'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  ],
  equivalents: {
    prowler: [
      'elasticache_redis_cluster_multi_az_enabled',
      'elasticache_redis_cluster_automatic_failover_enabled',
      'opensearch_service_domains_fault_tolerant_data_nodes',
      'opensearch_service_domains_fault_tolerant_master_nodes',
      'dynamodb_accelerator_cluster_multi_az',
      'efs_multi_az_enabled',
      'mq_broker_active_deployment_mode',
    ],
    serviceScreener: [
      'elasticache.MultiAZEnabled',
      'opensearch.AvailabilityZones',
      'opensearch.DedicatedMasterNodes',
      'efs.IsSingleAZ',
    ],
    configRules: [
      'OPENSEARCH_DATA_NODE_FAULT_TOLERANCE',
      'OPENSEARCH_PRIMARY_NODE_FAULT_TOLERANCE',
    ],
    securityHub: ['ElastiCache.3', 'Opensearch.6', 'Opensearch.11'],
  },
  on: [
    elasticacheReplicationGroup.with(),
    elasticacheServerlessCache.with(),
    cacheCluster,
    domain,
    daxCluster.with(),
    efsFileSystem.with(),
    mqBroker.with(),
  ],
  evaluate(resource, context) {
    const { name } = resource;
    switch (resource.type) {
      case 'AWS::ElastiCache::ServerlessCache':
        return pass(
          `Serverless cache ${name} is spread over several AZs by the service`,
        );
      case 'AWS::ElastiCache::CacheCluster':
        return judgeCacheCluster(resource);
      case 'AWS::OpenSearchService::Domain':
        return judgeDomain(resource, context);
      case 'AWS::DAX::Cluster': {
        const { nodes, zones, status } = resource.data;
        if (zones.length === 0) {
          return unknown(
            'NOT_ENOUGH_DATA',
            `DAX cluster ${name} has no nodes yet (${status})`,
          );
        }
        const label = `DAX cluster ${name} has ${count(
          nodes,
          'node',
        )} in ${zones.join(', ')}`;
        return nodes > 1 && zones.length > 1
          ? pass(label, { nodes, zones })
          : fail(label, { nodes, zones });
      }
      case 'AWS::EFS::FileSystem': {
        const { availabilityZone } = resource.data;
        return availabilityZone
          ? fail(`File system ${name} is stored in ${availabilityZone} only`, {
              availabilityZone,
            })
          : pass(`File system ${name} is Regional: several AZs by design`);
      }
      case 'AWS::AmazonMQ::Broker': {
        const { engine, deploymentMode } = resource.data;
        const label = `Broker ${name} (${engine}) is deployed as ${deploymentMode}`;
        return deploymentMode === 'SINGLE_INSTANCE'
          ? fail(label, { deploymentMode })
          : pass(label, { deploymentMode });
      }
      default: {
        const { multiAz, automaticFailover, nodes, engine } = resource.data;
        const evidence = { multiAz, automaticFailover, nodes };
        const missing = [
          !automaticFailover && 'automatic failover',
          !multiAz && 'Multi-AZ',
        ].filter(Boolean);
        const label = `Cache ${name} (${engine}, ${count(nodes, 'node')})`;
        return missing.length > 0
          ? fail(`${label} is without ${missing.join(' and ')}`, evidence)
          : pass(`${label} is Multi-AZ with automatic failover`, evidence);
      }
    }
  },
  examples: [
    {
      name: 'everything in several AZs',
      resources: [
        elasticacheReplicationGroup.sample(),
        elasticacheServerlessCache.sample(),
        elasticacheCluster.sample(),
        opensearchDomain.sample(),
        daxCluster.sample(),
        efsFileSystem.sample(),
        mqBroker.sample(),
      ],
      expect: {
        state: 'pass',
        says: [
          'orders-cache (valkey, 2 nodes) is Multi-AZ',
          '3 data nodes in 3 AZs and 3 dedicated masters',
          'orders-files is Regional',
          'CLUSTER_MULTI_AZ',
        ],
      },
    },
    {
      name: 'a cache without failover',
      resources: [
        elasticacheReplicationGroup.sample({
          data: { multiAz: false, automaticFailover: false, nodes: 1 },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-cache', 'automatic failover and Multi-AZ'],
      },
    },
    {
      name: 'failover within one AZ',
      resources: [
        elasticacheReplicationGroup.sample({ data: { multiAz: false } }),
      ],
      expect: { state: 'fail', says: ['is without Multi-AZ'] },
    },
    {
      name: 'a single node of Redis OSS',
      resources: [
        elasticacheCluster.sample({
          id: 'sessions',
          data: { engine: 'redis', replicationGroupId: undefined },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['sessions (redis)'] },
    },
    {
      name: 'Memcached in one AZ',
      resources: [
        elasticacheCluster.sample({
          id: 'pages',
          data: {
            engine: 'memcached',
            nodes: 2,
            replicationGroupId: undefined,
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['pages (memcached) has 2 nodes in eu-west-1a'],
      },
    },
    {
      name: 'Memcached in two AZs',
      resources: [
        elasticacheCluster.sample({
          id: 'pages',
          data: {
            engine: 'memcached',
            nodes: 2,
            zones: ['eu-west-1a', 'eu-west-1b'],
            replicationGroupId: undefined,
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a search domain in one AZ',
      resources: [opensearchDomain.sample({ data: { zones: 1 } })],
      expect: {
        state: 'fail',
        says: ['orders-search has 3 data nodes in 1 AZ'],
      },
    },
    {
      name: 'a search domain in two AZs with two masters',
      resources: [
        opensearchDomain.sample({
          data: { zones: 2, instances: 2, dedicatedMasters: 2 },
        }),
      ],
      expect: { state: 'fail', says: ['2 dedicated masters', 'odd number'] },
    },
    {
      name: 'the same without masters in development',
      environment: 'development',
      resources: [
        opensearchDomain.sample({
          data: { zones: 2, instances: 2, dedicatedMasters: 0 },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a DAX cluster with one node',
      resources: [
        daxCluster.sample({ data: { nodes: 1, zones: ['eu-west-1a'] } }),
      ],
      expect: { state: 'fail', says: ['orders-dax has 1 node in eu-west-1a'] },
    },
    {
      name: 'two DAX nodes in two AZs',
      resources: [
        daxCluster.sample({
          data: { nodes: 2, zones: ['eu-west-1a', 'eu-west-1b'] },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a DAX cluster in creation',
      resources: [
        daxCluster.sample({ data: { status: 'creating', zones: [] } }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'a One Zone file system and a single broker',
      resources: [
        efsFileSystem.sample({ data: { availabilityZone: 'eu-west-1b' } }),
        mqBroker.sample({ data: { deploymentMode: 'SINGLE_INSTANCE' } }),
      ],
      expect: {
        state: 'fail',
        says: ['orders-files is stored in eu-west-1b only', 'SINGLE_INSTANCE'],
      },
    },
    {
      name: 'only a node of a group',
      resources: [elasticacheCluster.sample()],
      expect: { state: 'not-applicable', says: ['node of orders-cache'] },
    },
    {
      name: 'none of them',
      expect: { state: 'not-applicable', says: ['0 ElastiCache groups'] },
    },
    {
      name: 'not allowed to list brokers',
      resources: [efsFileSystem.sample()],
      problems: [
        {
          collector: mqBroker,
          status: 'denied',
          missingAction: 'mq:ListBrokers',
        },
      ],
      expect: { state: 'unknown', missingAction: 'mq:ListBrokers' },
    },
  ],
});
