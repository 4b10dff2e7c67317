/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What only lives in heads leaves with them.
 *
 * How we look: the TechDocs annotation, or a link of type docs or architecture.
 * What we cannot see: whether the documentation is current. This check always
 * applies.
 */
import {
  defineEntityCheck,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';

const ANNOTATION_KEYS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];
const LINK_TYPES = ['docs', 'documentation', 'architecture'];

export default defineEntityCheck({
  id: 'ops-docs-published',
  pillar: 'operational-excellence',
  title: 'Architecture documentation is published',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['OPS11-BP04', 'OPS05-BP06'],
  seedRefs: ['KA-OPS-1'],
  alwaysApplicable: true,
  impact:
    'Knowledge stays with individuals; new people and responders lose time.',
  issue: f => `The architecture of ${f.entity.name} is not documented`,
  recommendation: f =>
    `Publish a TechDocs site for ${f.entity.name} that contains the diagram of its AWS architecture (${f.names}) and the decision records.`,
  steps: f => [
    `Add mkdocs.yml and docs/ to the repository of ${f.entity.name}`,
    'Add backstage.io/techdocs-ref: dir:.',
    'Add the architecture diagram and decision records',
  ],
  successCriteria: () => [
    'Documentation opens from the entity page',
    'Diagram matches deployed resources',
  ],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'writing time' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_knowledge_management.html',
  ],
  conclude({ entity: { name, annotations, links } }) {
    const key = ANNOTATION_KEYS.find(k => annotations[k]);
    if (key) {
      return pass(`${name} has TechDocs (${key}: ${annotations[key]})`, {
        annotation: key,
      });
    }
    const link = links.find(l =>
      LINK_TYPES.includes(l.type?.toLowerCase() ?? ''),
    );
    return link
      ? pass(`${name} links ${link.title ?? link.url} (${link.type})`, {
          link: link.url,
        })
      : fail(
          `${name} has neither backstage.io/techdocs-ref nor a link of type docs or architecture`,
        );
  },
  examples: [
    {
      name: 'TechDocs',
      entity: { annotations: { 'backstage.io/techdocs-ref': 'dir:.' } },
      expect: { state: 'pass', says: ['dir:.'] },
    },
    {
      name: 'a link of type architecture',
      entity: {
        links: [{ url: 'https://docs.example.com', type: 'architecture' }],
      },
      expect: { state: 'pass', says: ['docs.example.com'] },
    },
    {
      name: 'a link of another type',
      entity: { links: [{ url: 'https://chat.example.com', type: 'chat' }] },
      expect: { state: 'fail', risk: 'LOW', says: ['techdocs-ref'] },
    },
  ],
});
