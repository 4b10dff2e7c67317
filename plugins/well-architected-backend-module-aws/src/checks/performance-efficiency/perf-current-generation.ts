/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Old families give less performance for the same money and energy, and one day
 * they are no longer offered.
 *
 * How we look: what AWS calls a current generation (DescribeInstanceTypes) and, for
 * the families that count their generations, how far behind the newest they are:
 * up to two generations is fine, three is LOW, more is MEDIUM; t2 is old, and so
 * are the node types of Redshift before ra3. Caches are judged node by node.
 * What we cannot see: whether a newer type is offered in the Region.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import cache from '../../collectors/elasticache-cluster';
import searchDomain from '../../collectors/opensearch-domain';
import database from '../../collectors/rds-instance';
import warehouse from '../../collectors/redshift-cluster';
import { familyOf } from '../../ec2/familyOf';
import { NEWEST_GENERATION } from '../../ec2/graviton.data';
import { verb } from '../../text/figures';
/** Generations behind the newest that are still fine. */
const TOLERATED = 2;
const ofType = (instanceType: string, currentGeneration = true) =>
  instance.sample({ data: { instanceType, currentGeneration } });

/** Where a service does not offer the newest generation of EC2. */
const NEWEST_OF_SERVICE: Readonly<Record<string, Record<string, number>>> = {
  'AWS::ElastiCache::CacheCluster': { m: 7, r: 7 },
  'AWS::OpenSearchService::Domain': { t: 3 },
};
/** Node types of Redshift that are no longer sold, and their successor. */
const OLD_WAREHOUSE = ['ds', 'dc'];
const NEW_WAREHOUSE = 'ra3';

const instances = instance.with('generation');
const [databases, caches, searches, warehouses] = [
  database.with(),
  cache.with(),
  searchDomain.with(),
  warehouse.with(),
];
type Subject = ResourceOf<
  | typeof instances
  | typeof databases
  | typeof caches
  | typeof searches
  | typeof warehouses
>;

function typeOf(resource: Subject): string {
  switch (resource.type) {
    case 'AWS::RDS::DBInstance':
      return resource.data.instanceClass;
    case 'AWS::ElastiCache::CacheCluster':
    case 'AWS::Redshift::Cluster':
      return resource.data.nodeType;
    default:
      return resource.data.instanceType;
  }
}

/** How many generations beyond what is tolerated. */
function excess(letters: string, generation: number): number {
  const newest = NEWEST_GENERATION[letters];
  // The burstable family never had a fifth generation: t2 is old, t3 is not.
  const tolerated = letters === 't' ? 1 : TOLERATED;
  return newest === undefined ? 0 : newest - generation - tolerated;
}

export default defineCheck({
  id: 'perf-current-generation',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization', 'sustainability'],
  title: 'Resources use current generations',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF02-BP01', 'PERF05-BP06', 'COST10-BP02', 'SUS05-BP02'],
  seedRefs: ['PERF-C1', 'KA-PERF-2', 'SUS-C4'],
  impact: 'Less performance per cost and energy, end of support.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is',
      'are',
    )} of an old generation`,
  recommendation: f =>
    `Move ${
      f.names
    } to the newest generation of Amazon EC2, RDS, ElastiCache, OpenSearch Service and Redshift, Graviton where possible: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`List: ${f.names}`, 'Test on the new type', 'Change'],
  successCriteria: () => ['No old family'],
  tradeOffs: [
    { pillar: 'reliability', text: 'change needs a restart' },
    {
      pillar: 'cost-optimization',
      text: 'usually 10-20 % cheaper per unit',
      costsNothing: true,
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_select_best_compute_options.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html',
  ],
  equivalents: {
    serviceScreener: [
      'ec2.EC2NewGen',
      'rds.LatestInstanceGeneration',
      'elasticache.LatestInstance',
      'opensearch.LatestInstanceVersion',
    ],
  },
  on: [instances, databases, caches, searches, warehouses],
  evaluate(resource) {
    const { name } = resource;
    const isInstance = resource.type === 'AWS::EC2::Instance';
    const type = typeOf(resource);
    const family = familyOf(type);
    if (isInstance && resource.data.state !== 'running') {
      return notApplicable(`Instance ${name} is ${resource.data.state}`);
    }
    if (!family) {
      return notApplicable(`${name} (${type}) has no generation`);
    }
    const beyond = excess(family.letters, family.generation);
    const current = !isInstance || known(resource.data.currentGeneration);
    const newest =
      NEWEST_OF_SERVICE[resource.type]?.[family.letters] ??
      NEWEST_GENERATION[family.letters];
    const evidence = { type, generation: family.generation };
    const label = `${name} (${type})`;
    if (OLD_WAREHOUSE.includes(family.letters)) {
      return fail(
        `${label} is of an old generation, ${NEW_WAREHOUSE} is its successor`,
        evidence,
        { risk: 'MEDIUM' },
      );
    }
    if (!current || beyond > 1 || (beyond > 0 && family.letters === 't')) {
      return fail(
        `${label} is of an old generation${
          newest ? `, ${family.letters}${newest} is the newest` : ''
        }`,
        evidence,
        { risk: 'MEDIUM' },
      );
    }
    return beyond === 1
      ? fail(
          `${label} is one generation behind those recommended, ${family.letters}${newest} is the newest`,
          evidence,
          { risk: 'LOW' },
        )
      : pass(`${label} is of a current generation`, evidence);
  },
  examples: [
    {
      name: 'two generations behind the newest',
      resources: [ofType('m6i.large'), database.sample()],
      expect: { state: 'pass', says: ['m6i.large', 'db.r7g.large'] },
    },
    {
      name: 'three generations behind',
      resources: [ofType('m5.large')],
      expect: { state: 'fail', risk: 'LOW', says: ['m8 is the newest'] },
    },
    {
      name: 'four generations behind',
      resources: [ofType('c4.large')],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['old generation'] },
    },
    {
      name: 't2 is old and t3 is not',
      resources: [ofType('t2.micro')],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['t4 is the newest'] },
    },
    {
      name: 't3',
      resources: [ofType('t3.micro')],
      expect: { state: 'pass' },
    },
    {
      name: 'a family that AWS calls previous',
      resources: [ofType('g2.2xlarge', false)],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'an old database class',
      resources: [database.sample({ data: { instanceClass: 'db.m4.large' } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['db.m4.large'] },
    },
    {
      name: 'current caches, search domains and warehouses',
      resources: [cache.sample(), searchDomain.sample(), warehouse.sample()],
      expect: {
        state: 'pass',
        says: ['cache.r7g.large', 'r7g.large.search', 'ra3.large'],
      },
    },
    {
      name: 'old caches and search domains',
      resources: [
        cache.sample({ data: { nodeType: 'cache.m4.large' } }),
        searchDomain.sample({ data: { instanceType: 'm4.large.search' } }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['cache.m4.large', 'm7 is the newest', 'm4.large.search'],
      },
    },
    {
      name: 'a cache three generations behind',
      resources: [cache.sample({ data: { nodeType: 'cache.m5.large' } })],
      expect: { state: 'fail', risk: 'LOW', says: ['cache.m5.large'] },
    },
    {
      name: 'an old warehouse',
      resources: [warehouse.sample({ data: { nodeType: 'dc2.large' } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-warehouse (dc2.large)', 'ra3 is its successor'],
      },
    },
    {
      name: 'a serverless database and a stopped instance',
      resources: [
        database.sample({ data: { instanceClass: 'db.serverless' } }),
        instance.sample({ data: { state: 'stopped' } }),
      ],
      expect: { state: 'not-applicable', says: ['no generation'] },
    },
    {
      name: 'instance types may not be read',
      resources: [
        instance.sample({
          data: {
            currentGeneration: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'ec2:DescribeInstanceTypes',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeInstanceTypes' },
    },
  ],
});
