/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A unit that is too big is hard to scale and to change; one that is split
 * without need costs operations.
 *
 * How we look: the owner answers, and the answer stands for 365 days. What we
 * cannot see: the structure of the code. Dependents and owners in the catalog
 * are not counted yet.
 */
import { defineAttestedCheck } from 'backstage-plugin-well-architected-node';

export default defineAttestedCheck({
  id: 'rel-service-boundaries',
  pillar: 'reliability',
  title: 'Service boundaries are reviewed (no unreviewed monolith)',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'attestation',
  bestPractices: ['REL03-BP01', 'REL03-BP02', 'REL03-BP03', 'REL04-BP02'],
  seedRefs: ['ANTI-8', 'KA-REL-6'],
  parameters: { expiresDays: 365 },
  impact: 'Hard to scale and to change independently.',
  issue: f => `The service boundaries of ${f.entity.name} were not reviewed`,
  recommendation: f =>
    `Start with a modular monolith; split ${f.entity.name} (${f.names}) only where scaling or ownership demands it (strangler pattern, Amazon EventBridge, Amazon SQS).`,
  steps: f => [
    `Map domains of ${f.entity.name}`,
    'Publish APIs in the catalog',
    'Split the hottest part',
  ],
  successCriteria: () => ['APIs registered', 'Boundary decision recorded'],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'more services, more operations',
    },
    { pillar: 'performance-efficiency', text: 'network hops' },
    { pillar: 'cost-optimization', text: 'more running units' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_service_architecture_monolith_soa_microservice.html',
    'https://docs.aws.amazon.com/whitepapers/latest/microservices-on-aws/microservices-on-aws.html',
  ],
  question:
    'Did the team review the boundaries of this workload: its style, how it scales, and where the next split would be?',
  yesMeans:
    'Style, scaling and the next split are described, and provided APIs are in the catalog.',
  noMeans: 'They were not reviewed.',
  expiresDays: 365,
  exempts: ({ entity }) =>
    ['library', 'website', 'documentation'].includes(entity.type ?? '')
      ? `${entity.name} is of type ${entity.type}`
      : undefined,
  examples: [
    {
      name: 'answered "yes"',
      answer: { value: 'yes' },
      expect: { state: 'pass', says: ['Answered "yes"'] },
    },
    {
      name: 'answered "no"',
      answer: { value: 'no' },
      expect: { state: 'fail', risk: 'LOW', says: ['Answered "no"'] },
    },
    {
      name: 'declared not applicable',
      answer: { value: 'not-applicable', text: 'see the decision record' },
      expect: { state: 'not-applicable', says: ['see the decision record'] },
    },
    {
      name: 'type library',
      entity: { type: 'library' },
      expect: { state: 'not-applicable', says: ['library'] },
    },
    {
      name: 'never answered',
      expect: {
        state: 'unknown',
        reason: 'ANSWER_NEEDED',
        says: ['orders-api'],
      },
    },
    {
      name: 'the answer expired',
      answer: { value: 'yes', expiresAt: '2026-11-15T00:00:00.000Z' },
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED', says: ['expired'] },
    },
  ],
});
