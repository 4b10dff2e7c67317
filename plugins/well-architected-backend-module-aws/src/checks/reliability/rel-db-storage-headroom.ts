/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Databases have room to write.
 *
 * Why: a database without free storage stops accepting writes.
 * How we look: the lowest free storage of the last 24 hours against the allocated
 * storage, or against the limit of storage autoscaling where that is on. Aurora,
 * DocumentDB and Neptune grow by themselves. The fullest data node of a search
 * domain needs a quarter of its volume, because indexes are rewritten in place.
 * What we cannot see: the size of instance stores of search domains.
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
import opensearchDomain from '../../collectors/opensearch-domain';
import rdsInstance from '../../collectors/rds-instance';
import { isClusterStorage } from '../../rds/engines';
import { freeStorage } from '../../rds/metrics';
import { isNew } from '../../support/age';
import { figure, outOf, percent, verb } from '../../text/figures';

const GIB = 2 ** 30;
const MIB = 2 ** 20;
const HIGH_BELOW = 0.1;
/** Least free share of every data node of a search domain. */
const MIN_FREE_OF_NODE = 0.25;

const domain = opensearchDomain.with();

const failing = (
  sentence: string,
  evidence: Verdict['evidence'],
  share: number,
) => fail(sentence, evidence, { risk: share < HIGH_BELOW ? 'HIGH' : 'MEDIUM' });

function judgeDomain(
  resource: ResourceOf<typeof domain>,
  context: AssessContext,
): Verdict {
  const { name, data } = resource;
  const { volumeGib, instanceType } = data;
  if (volumeGib === undefined) {
    return unknown(
      'NOT_COLLECTED',
      `The size of the instance stores of search domain ${name} (${instanceType}) is not read`,
    );
  }
  const freeMib = Math.min(...context.metric('freeOfNode', resource).values);
  const free = (freeMib * MIB) / GIB;
  const share = free / volumeGib;
  const evidence = {
    freeGib: Math.round(free * 10) / 10,
    allocatedGib: volumeGib,
    share,
  };
  const sentence = `Search domain ${name} has ${figure(free, 1)} of ${figure(
    volumeGib,
  )} GiB free on its fullest data node: ${percent(share)}, ${percent(
    MIN_FREE_OF_NODE,
  )} are wanted`;
  return share >= MIN_FREE_OF_NODE
    ? pass(sentence, evidence)
    : failing(sentence, evidence, share);
}

const fixed = rdsInstance.sample({
  data: { maxAllocatedStorageGb: undefined },
});
const freeGib = (gib: number) => ({
  free: { 'orders-db': Array.from({ length: 24 }, () => gib * GIB) },
});

const freeOfNode = (gib: number) => ({
  freeOfNode: { 'orders-search': Array.from({ length: 24 }, () => gib * 1024) },
});

export default defineCheck({
  id: 'rel-db-storage-headroom',
  pillar: 'reliability',
  title: 'Databases have free storage',
  risk: 'HIGH',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL07-BP03', 'REL11-BP01'],
  seedRefs: ['REL-C3', 'KA-REL-5'],
  parameters: { minFree: 0.2 },
  impact: 'Database stops accepting writes.',
  issue: f =>
    `${outOf(f.failed, f.total, 'database')} ${verb(
      f.failed,
      'runs',
      'run',
    )} out of storage: ${f.names}`,
  recommendation: f =>
    `Enable storage autoscaling of Amazon RDS, or larger volumes of Amazon OpenSearch Service, on ${
      f.names
    } (${f.failing
      .slice(0, 3)
      .map(o => `${o.evidence.freeGib} of ${o.evidence.allocatedGib} GiB free`)
      .join(', ')}).`,
  steps: f => [
    `Set MaxAllocatedStorage, or the volume size of search domains: ${f.names}`,
    'Alarm at 20 %',
  ],
  successCriteria: () => ['At least 20 % free'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'storage cannot shrink' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_proactive_adapt_auto.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.StorageTypes.html',
  ],
  equivalents: {
    serviceScreener: [
      'rds.FreeStorage20pct',
      'rds.EnableStorageAutoscaling',
      'opensearch.EBSStorageUtilisation',
    ],
  },
  on: [rdsInstance.with(), domain],
  metrics: {
    free: {
      ...freeStorage,
      dimensions: r =>
        r.type === 'AWS::RDS::DBInstance'
          ? freeStorage.dimensions(r)
          : undefined,
    },
    freeOfNode: {
      namespace: 'AWS/ES',
      name: 'FreeStorageSpace',
      stat: 'Minimum',
      periodSeconds: 3600,
      days: 1,
      minPoints: 12,
      dimensions: r =>
        r.type === 'AWS::OpenSearchService::Domain'
          ? { DomainName: r.id, ClientId: r.accountId }
          : undefined,
    },
  },
  evaluate(resource, context) {
    if (resource.type === 'AWS::OpenSearchService::Domain') {
      return judgeDomain(resource, context);
    }
    const { name, data } = resource;
    if (isClusterStorage(data.engine)) {
      return notApplicable(
        `The storage of ${name} (${data.engine}) grows by itself`,
      );
    }
    if (isNew(resource, context.now)) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `${name} is too new: it is younger than 24 h`,
      );
    }
    const free = Math.min(...context.metric('free', resource).values) / GIB;
    const limit = Math.max(
      data.maxAllocatedStorageGb ?? 0,
      data.allocatedStorageGb,
    );
    const share = (limit - (data.allocatedStorageGb - free)) / limit;
    const evidence = {
      freeGib: Math.round(free * 10) / 10,
      allocatedGib: data.allocatedStorageGb,
      limitGib: limit,
      share,
    };
    const sentence = `Database ${name} has ${figure(free, 1)} of ${figure(
      data.allocatedStorageGb,
    )} GiB free${
      limit > data.allocatedStorageGb
        ? `, autoscaling up to ${figure(limit)} GiB`
        : ' and no storage autoscaling'
    }: ${percent(share)} headroom`;
    return share >= context.number('minFree')
      ? pass(sentence, evidence)
      : failing(sentence, evidence, share);
  },
  examples: [
    {
      name: '20 % free',
      resources: [fixed],
      metrics: freeGib(20),
      expect: {
        state: 'pass',
        says: ['orders-db has 20 of 100 GiB free', '20 %'],
      },
    },
    {
      name: '19 % free',
      resources: [fixed],
      metrics: freeGib(19),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['19 %'] },
    },
    {
      name: '10 % free',
      resources: [fixed],
      metrics: freeGib(10),
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: '9 % free',
      resources: [fixed],
      metrics: freeGib(9),
      expect: { state: 'fail', risk: 'HIGH', says: ['orders-db', '9 %'] },
    },
    {
      name: '5 % free with autoscaling',
      resources: [rdsInstance.sample()],
      metrics: freeGib(5),
      expect: { state: 'pass', says: ['autoscaling up to 1 000 GiB'] },
    },
    {
      name: 'autoscaling at its end',
      resources: [rdsInstance.sample({ data: { maxAllocatedStorageGb: 110 } })],
      metrics: freeGib(5),
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'Aurora',
      resources: [rdsInstance.sample({ data: { engine: 'aurora-mysql' } })],
      expect: { state: 'not-applicable', says: ['grows by itself'] },
    },
    {
      name: 'a search domain with 25 % free on its fullest node',
      resources: [opensearchDomain.sample()],
      metrics: freeOfNode(25),
      expect: { state: 'pass', says: ['orders-search has 25 of 100 GiB'] },
    },
    {
      name: 'a search domain with 24 % free',
      resources: [opensearchDomain.sample()],
      metrics: freeOfNode(24),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['24 %', 'fullest'] },
    },
    {
      name: 'a search domain with 9 % free',
      resources: [opensearchDomain.sample()],
      metrics: freeOfNode(9),
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'a search domain on instance stores',
      resources: [
        opensearchDomain.sample({
          data: { instanceType: 'i3.large.search', volumeGib: undefined },
        }),
      ],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED', says: ['i3.large'] },
    },
    {
      name: 'no metric',
      resources: [fixed],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'too few data points',
      resources: [fixed],
      metrics: { free: { 'orders-db': [20 * 2 ** 30] } },
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
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
