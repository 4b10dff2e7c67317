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
 * up to two generations is fine, three is LOW, more is MEDIUM; t2 is old.
 * What we cannot see: caches, search domains and Redshift clusters.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import database from '../../collectors/rds-instance';
import { familyOf } from '../../ec2/familyOf';
import { NEWEST_GENERATION } from '../../ec2/graviton.data';
/** Generations behind the newest that are still fine. */
const TOLERATED = 2;
const ofType = (instanceType: string, currentGeneration = true) =>
  instance.sample({ data: { instanceType, currentGeneration } });

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
  issue: f => `${f.names} (${f.failed} of ${f.total}) are of an old generation`,
  recommendation: f =>
    `Move ${
      f.names
    } to the newest generation of Amazon EC2 and RDS, Graviton where possible: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [`List: ${f.names}`, 'Test on the new type', 'Change'],
  successCriteria: () => ['No old family'],
  tradeOffs: [
    { pillar: 'reliability', text: 'change needs a restart' },
    { pillar: 'cost-optimization', text: 'usually 10-20 % cheaper per unit' },
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
  on: [instance.with('generation'), database.with()],
  evaluate(resource) {
    const { name } = resource;
    const isInstance = resource.type === 'AWS::EC2::Instance';
    const type = isInstance
      ? resource.data.instanceType
      : resource.data.instanceClass;
    const family = familyOf(type);
    if (isInstance && resource.data.state !== 'running') {
      return notApplicable(`Instance ${name} is ${resource.data.state}`);
    }
    if (!family) {
      return notApplicable(`${name} (${type}) has no generation`);
    }
    const beyond = excess(family.letters, family.generation);
    const current = !isInstance || known(resource.data.currentGeneration);
    const newest = NEWEST_GENERATION[family.letters];
    const evidence = { type, generation: family.generation };
    const label = `${name} (${type})`;
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
