/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A tag shows up in bills and budgets only after its key was activated for cost
 * allocation, in the account that pays.
 *
 * How we look: the tag keys that billing knows, and whether each required key
 * is active. The keys are those of `cost-allocation-tags-applied`; whoever sets
 * them there sets them here as well. What we cannot see: the keys of an
 * organization from one of its member accounts, which AWS refuses to tell; such
 * an account is unknown.
 */
import {
  defineAccountCheck,
  fail,
  namesOf,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import tag from '../../collectors/cost-allocation-tag';
import { evidenceTexts } from '../../text/evidence';

const active = (id: string) => tag.sample({ id });
const inactive = (id: string) => tag.sample({ id, data: { active: false } });
const both = [active('owner'), active('environment')];

export default defineAccountCheck({
  id: 'cost-allocation-tags-activated',
  pillar: 'cost-optimization',
  title: 'Cost allocation tags are activated for billing',
  risk: 'MEDIUM',
  riskClass: 'governance',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['COST03-BP02'],
  seedRefs: ['COST-C1', 'ANTI-7', 'RWE-COST-3'],
  parameters: { requiredKeys: ['owner', 'environment', 'cost-center'] },
  impact: 'Tags exist but do not show up in bills.',
  issue: f =>
    `${namesOf(
      evidenceTexts(f, 'missing'),
    )} cannot be used to group the costs of ${f.entity.name}`,
  recommendation: f =>
    `Activate the keys ${namesOf(
      evidenceTexts(f, 'missing'),
    )} in AWS Billing (payer account of ${f.names}).`,
  steps: f => [
    'Open cost allocation tags',
    `Activate ${namesOf(evidenceTexts(f, 'missing'))}`,
    'Wait 24 h',
    'Backfill up to 12 months',
  ],
  successCriteria: () => ['All keys Active'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_org_information.html',
    'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/cost-alloc-tags.html',
  ],
  uses: [tag.with()],
  evaluate(account, ctx) {
    const keys = ctx.texts('requiredKeys');
    const known = new Map(ctx.all(tag).map(t => [t.id, t.data.active]));
    const missing = keys.filter(key => !known.get(key));
    if (missing.length === 0) {
      return pass(
        `Account ${accountLabel(account)}: ${namesOf(
          keys,
        )} are active for cost allocation`,
        { keys },
      );
    }
    const reasons = missing.map(
      key =>
        `${key} ${known.has(key) ? 'is inactive' : 'is unknown to billing'}`,
    );
    return fail(`Account ${accountLabel(account)}: ${reasons.join(', ')}`, {
      missing,
      keys,
    });
  },
  examples: [
    {
      name: 'all keys active',
      resources: [...both, active('cost-center'), inactive('other')],
      expect: { state: 'pass', says: ['owner, environment and cost-center'] },
    },
    {
      name: 'one inactive',
      resources: [...both, inactive('cost-center')],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['cost-center is inactive'],
      },
    },
    {
      name: 'one that billing has never seen',
      resources: both,
      expect: { state: 'fail', says: ['cost-center is unknown to billing'] },
    },
    {
      name: 'other keys are required here',
      resources: both,
      parameters: { requiredKeys: ['owner'] },
      expect: { state: 'pass' },
    },
    {
      name: 'a member account',
      problems: [
        {
          collector: tag,
          status: 'error',
          reason: 'only the account that pays may read it',
        },
      ],
      expect: { state: 'unknown', reason: 'API_ERROR', says: ['that pays'] },
    },
    {
      name: 'the keys may not be read',
      problems: [
        {
          collector: tag,
          status: 'denied',
          missingAction: 'ce:ListCostAllocationTags',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ce:ListCostAllocationTags' },
    },
  ],
});
