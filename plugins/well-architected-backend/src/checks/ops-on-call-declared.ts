/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Responders who must first find out who to call lose the first minutes, which
 * are the most expensive.
 *
 * How we look: an on-call annotation of the entity, or a link of type on-call
 * or support. What we cannot see: whether somebody answers the page.
 */
import {
  defineEntityCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';

const LINK_TYPES = ['on-call', 'oncall', 'support'];
const EXEMPT_LIFECYCLES = ['experimental', 'deprecated'];

export default defineEntityCheck({
  id: 'ops-on-call-declared',
  pillar: 'operational-excellence',
  title: 'Escalation path is declared',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['OPS10-BP04', 'OPS10-BP01', 'OPS07-BP06'],
  seedRefs: ['KA-OPS-3'],
  parameters: {
    annotationKeys: [
      'pagerduty.com/integration-key',
      'pagerduty.com/service-id',
      'opsgenie.com/component-selector',
      'opsgenie.com/team',
      'ilert.com/integration-key',
    ],
  },
  impact:
    'Slow incident response because responders must first find who to call.',
  issue: f => `Nobody knows who to call for ${f.entity.name}: ${f.message}`,
  recommendation: f =>
    `Register an on-call schedule for ${f.entity.name} (${f.names}) in AWS Systems Manager Incident Manager or the on-call product in use and annotate the entity.`,
  steps: f => [
    `Create or find the schedule of ${f.entity.name}`,
    'Annotate the entity',
    'Test one page',
  ],
  successCriteria: () => [
    'On-call annotation present',
    'Test page acknowledged',
  ],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'paging product seats' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_define_escalation_paths.html',
  ],
  conclude(context) {
    const { name, lifecycle = '', annotations, links } = context.entity;
    if (EXEMPT_LIFECYCLES.includes(lifecycle)) {
      return notApplicable(`The lifecycle of ${name} is ${lifecycle}`);
    }
    const key = context.texts('annotationKeys').find(k => annotations[k]);
    if (key) {
      // The value is a key of the paging product: it stays where it is.
      return pass(`${name} carries the annotation ${key}`, { annotation: key });
    }
    const link = links.find(l =>
      LINK_TYPES.includes(l.type?.toLowerCase() ?? ''),
    );
    return link
      ? pass(`${name} links ${link.title ?? link.url} (${link.type})`, {
          link: link.url,
        })
      : fail(`${name} has no on-call annotation and no link of type on-call`);
  },
  examples: [
    {
      name: 'a PagerDuty key',
      entity: {
        annotations: { 'pagerduty.com/integration-key': 'placeholder' },
      },
      expect: { state: 'pass', says: ['pagerduty.com/integration-key'] },
    },
    {
      name: 'a link to the rota',
      entity: { links: [{ url: 'https://rota.example.com', type: 'on-call' }] },
      expect: { state: 'pass', says: ['rota.example.com'] },
    },
    {
      name: 'neither',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-api'] },
    },
    {
      name: 'an own annotation key',
      parameters: { annotationKeys: ['acme.com/rota'] },
      entity: { annotations: { 'acme.com/rota': 'orders' } },
      expect: { state: 'pass', says: ['acme.com/rota'] },
    },
    {
      name: 'experimental',
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
    },
  ],
});
