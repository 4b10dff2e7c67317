/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without a runbook responders improvise, and recovery takes longer.
 *
 * How we look: a link of type runbook or playbook, or an annotation whose key
 * says runbook or playbook. What we cannot see: whether the link opens and what
 * it covers. Not looked at yet: Automation documents of AWS Systems Manager
 * that are tagged for the workload.
 */
import {
  defineEntityCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';

const SAYS_RUNBOOK = /runbook|playbook/i;

export default defineEntityCheck({
  id: 'ops-runbooks-linked',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'Runbooks are documented and reachable',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'catalog-entity',
  bestPractices: ['OPS07-BP03', 'OPS07-BP04', 'REL08-BP01', 'REL12-BP01'],
  seedRefs: ['OPS-C5', 'ISSUE-OPS-3', 'KA-OPS-6'],
  impact: 'Responders improvise; recovery takes longer.',
  issue: f => `${f.entity.name} links no runbook`,
  recommendation: f =>
    `Write runbooks for deploy, rollback, restore and scale of ${f.entity.name} (${f.names}); automate the frequent ones as AWS Systems Manager Automation documents.`,
  steps: f => [
    `List the five most frequent procedures of ${f.entity.name}`,
    'Write them in TechDocs',
    'Link from metadata.links with type runbook',
    'Automate one',
  ],
  successCriteria: () => [
    'At least deploy, rollback and restore covered',
    'Link opens',
  ],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'writing time' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_use_runbooks.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-automation.html',
  ],
  conclude({ entity: { name, lifecycle, annotations, links } }) {
    if (lifecycle === 'experimental') {
      return notApplicable(`The lifecycle of ${name} is experimental`);
    }
    const link = links.find(l => SAYS_RUNBOOK.test(l.type ?? ''));
    if (link) {
      return pass(`${name} links ${link.title ?? link.url} (${link.type})`, {
        link: link.url,
      });
    }
    const [key] =
      Object.entries(annotations).find(
        ([k, value]) => SAYS_RUNBOOK.test(k) && value.trim() !== '',
      ) ?? [];
    return key
      ? pass(`${name} carries ${key}: ${annotations[key]}`, { annotation: key })
      : fail(`${name} has no link of type runbook or playbook`);
  },
  examples: [
    {
      name: 'a link of type runbook',
      entity: {
        links: [
          { url: '/docs/orders/runbooks', title: 'Runbooks', type: 'runbook' },
        ],
      },
      expect: { state: 'pass', says: ['Runbooks'] },
    },
    {
      name: 'an annotation',
      entity: {
        annotations: { 'acme.com/runbook-url': 'https://example.com' },
      },
      expect: { state: 'pass', says: ['acme.com/runbook-url'] },
    },
    {
      name: 'neither',
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-api'] },
    },
    {
      name: 'experimental',
      entity: { lifecycle: 'experimental' },
      expect: { state: 'not-applicable', says: ['experimental'] },
    },
  ],
});
