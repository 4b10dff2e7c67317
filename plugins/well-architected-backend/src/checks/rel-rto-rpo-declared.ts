/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Backups and recovery plans are good enough or not only against a target: how
 * long may it be down, how much may be lost.
 *
 * How we look: RTO, RPO and criticality as declared by the entity or inherited
 * from its System. What we cannot see: whether the business agreed. This check
 * always applies.
 */
import { ANNOTATIONS } from 'backstage-plugin-well-architected-common';
import {
  defineEntityCheck,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';

export default defineEntityCheck({
  id: 'rel-rto-rpo-declared',
  pillar: 'reliability',
  title: 'RTO and RPO are declared',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['REL13-BP01', 'REL11-BP07'],
  seedRefs: ['REL-C7', 'KA-REL-4', 'BKP-1'],
  alwaysApplicable: true,
  impact: 'Nobody can judge whether backup and DR are good enough.',
  issue: f =>
    `Recovery targets of ${f.entity.name} are not declared: ${f.message}`,
  recommendation: f =>
    `Agree RTO and RPO of ${f.entity.name} (${f.names}) with the business; AWS Resilience Hub can then judge the architecture against them.`,
  steps: f => [
    `Ask for tolerable downtime and data loss of ${f.entity.name}`,
    `Annotate ${ANNOTATIONS.rto} and ${ANNOTATIONS.rpo}`,
    'Review yearly',
  ],
  successCriteria: () => ['Both set'],
  tradeOffs: [{ pillar: 'reliability', text: 'meeting time' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_objective_defined_recovery.html',
  ],
  conclude({ entity, context }) {
    const { rto, rpo, criticality } = context;
    const problem = (name: string, key: string, value?: string) => {
      const written = entity.annotations[key];
      const notUsable = written
        ? `${name} '${written.slice(0, 40)}' is not usable`
        : `${name} is missing`;
      return value ? [] : [notUsable];
    };
    const problems = [
      ...problem('RTO', ANNOTATIONS.rto, rto),
      ...problem('RPO', ANNOTATIONS.rpo, rpo),
      ...problem('criticality', ANNOTATIONS.criticality, criticality),
    ];
    const evidence = {
      rto: rto ?? null,
      rpo: rpo ?? null,
      criticality: criticality ?? null,
    };
    return problems.length > 0
      ? fail(`${entity.name}: ${problems.join(', ')}`, evidence)
      : pass(
          `${entity.name} declares RTO ${rto}, RPO ${rpo} and criticality ${criticality}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'both targets and criticality',
      context: { rto: 'PT8H', rpo: 'PT24H', criticality: 'standard' },
      expect: { state: 'pass', says: ['PT8H', 'PT24H', 'standard'] },
    },
    {
      name: 'nothing declared',
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['RTO is missing', 'RPO is missing', 'criticality is missing'],
      },
    },
    {
      name: 'an RTO that is no duration',
      entity: {
        annotations: { 'aws.amazon.com/well-architected-rto': '8 hours' },
      },
      context: { rpo: 'PT24H', criticality: 'standard' },
      expect: { state: 'fail', says: ["RTO '8 hours' is not usable"] },
    },
  ],
});
