/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * ACME bills its teams by cost center, so every production service has to name
 * one.
 *
 * How we look: the annotation `acme.example/cost-center` of the catalog entity,
 * four digits. What we cannot see: whether Finance knows that number.
 */
import {
  defineEntityCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';

const ANNOTATION = 'acme.example/cost-center';

export default defineEntityCheck({
  id: 'acme-cost-center-declared',
  pillar: 'cost-optimization',
  title: 'The cost center is declared',
  risk: 'LOW',
  riskClass: 'governance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['COST03-BP02'],
  seedRefs: [],
  impact: 'Nobody is billed for this service, so nobody saves.',
  issue: f => `${f.entity.name} declares no valid cost center`,
  recommendation: f =>
    `Annotate ${f.entity.name} with ${ANNOTATION}, and tag its resources with the same number so that AWS Cost Explorer can group by it.`,
  steps: f => [
    `Ask Finance for the cost center of ${f.entity.name}`,
    `Add ${ANNOTATION} to its catalog-info.yaml`,
  ],
  successCriteria: () => [`${ANNOTATION} has four digits`],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'No relevant trade-off.' }],
  docs: [
    'https://docs.aws.amazon.com/cost-management/latest/userguide/ce-what-is.html',
  ],
  conclude({ entity: { name, lifecycle, annotations } }) {
    if (lifecycle !== undefined && lifecycle !== 'production') {
      return notApplicable(`The lifecycle of ${name} is ${lifecycle}`);
    }
    const value = annotations[ANNOTATION]?.trim() ?? '';
    if (value === '') {
      return fail(`${name} has no annotation ${ANNOTATION}`);
    }
    return /^\d{4}$/.test(value)
      ? pass(`${name} is billed to cost center ${value}`, { value })
      : fail(`${ANNOTATION} of ${name} is '${value}', not four digits`, {
          value,
        });
  },
  examples: [
    {
      name: 'four digits',
      entity: { annotations: { [ANNOTATION]: '4711' } },
      expect: { state: 'pass', says: ['orders-api', '4711'] },
    },
    {
      name: 'three digits',
      entity: { annotations: { [ANNOTATION]: '471' } },
      expect: { state: 'fail', risk: 'LOW', says: ["'471'"] },
    },
    {
      name: 'nothing declared',
      expect: { state: 'fail', says: ['orders-api has no annotation'] },
    },
    {
      name: 'an experiment',
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
    },
  ],
});
