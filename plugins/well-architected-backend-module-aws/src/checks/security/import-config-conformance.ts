/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The rules of the conformance packs that the account has deployed are met by
 * what is in scope.
 *
 * Why: a pack is a baseline that somebody agreed on; this is the drift from it.
 * How we look: results NON_COMPLIANT of all packs in every Region that is read.
 * A result is filed under the pillar of our own check for the same managed rule
 * (by its identifier), else under security. What such a check looks for on the
 * same resource is further evidence of it, and not counted here.
 * What we cannot see: which rule a renamed one is an instance of; results about
 * resources whose id in AWS Config does not give their ARN (database instances,
 * IAM users) are in the scope of whole accounts only.
 */
import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import {
  defineImportedCheck,
  fail,
  known,
  namesOf,
  notApplicable,
  pass,
  UnknownError,
} from 'backstage-plugin-well-architected-node';
import { conformanceRuleId } from '../../config/conformanceRuleId';
import conformancePack from '../../collectors/config-conformance-pack';
import conformanceResult from '../../collectors/config-conformance-result';
import { count } from '../../text/figures';

export default defineImportedCheck({
  id: 'import-config-conformance',
  pillar: 'security',
  secondaryPillars: ['reliability'],
  title: 'Conformance pack rules are compliant',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  bestPractices: ['SEC04-BP04', 'SEC01-BP06'],
  seedRefs: ['SEC-C11'],
  impact: 'Drift from the agreed baseline.',
  issue: f =>
    `${f.failed} conformance pack ${
      f.failed === 1 ? 'result is' : 'results are'
    } NON_COMPLIANT: ${f.names}`,
  recommendation: f =>
    `Remediate ${f.names} with SSM Automation through AWS Config.`,
  steps: f => [`Open ${f.names}`, 'Remediate', 'Re-evaluate'],
  successCriteria: () => ['All compliant'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'rule evaluations' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_noncompliant_resources.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/conformance-packs.html',
  ],
  source: 'AWS Config',
  quiet: 'broken rule of a conformance pack',
  findings: conformanceResult.with(),
  uses: [conformancePack.with('rules')],
  alsoFiledUnder: PILLAR_IDS.filter(pillar => pillar !== 'security'),
  pillarOf: (_, native) => native[0]?.pillar ?? 'security',
  describe: ({ data }) => ({
    id: data.rule,
    title: `rule of the pack ${data.pack}`,
    controls: { configRules: [conformanceRuleId(data.rule)] },
  }),
  evaluate: ({ name, data }) =>
    fail(
      `${name} is NON_COMPLIANT in the pack ${data.pack}${
        data.annotation ? `: ${data.annotation}` : ''
      }`,
      {
        pack: data.pack,
        rule: data.rule,
        resource: `${data.resourceType} ${data.resourceId}`,
      },
    ),
  evaluateAccount({ id }, ctx) {
    const packs = ctx.all(conformancePack);
    if (packs.length === 0) {
      return notApplicable(
        `No conformance pack is deployed in ${namesOf([
          ...ctx.regions,
        ])} of account ${id}`,
      );
    }
    const rules = packs.map(pack => known(pack.data.rules));
    const withResult = rules.reduce((sum, r) => sum + r.withResult, 0);
    const total = rules.reduce((sum, r) => sum + r.total, 0);
    const names = namesOf(packs.map(p => `${p.name} (${p.region})`));
    if (withResult === 0) {
      throw new UnknownError({
        reason: 'NOT_ENOUGH_DATA',
        message: `None of ${count(
          total,
          'rule',
        )} of ${names} has evaluated anything yet`,
      });
    }
    return pass(
      `Conformance packs ${names} of account ${id} are met by what is in scope; ${withResult} of ${count(
        total,
        'rule',
      )} gave results`,
      { packs: packs.length, rules: total, withResult },
    );
  },
  whenSilent({ entity }, on) {
    const packs = on.filter(o => o.evidence.packs !== undefined);
    return packs.length > 0
      ? pass(packs.map(o => o.message).join('; '))
      : notApplicable(
          `No conformance pack is deployed in the accounts of ${entity.name}, an optional source`,
        );
  },
  examples: [
    {
      name: 'a pack whose rules are met',
      resources: [conformancePack.sample()],
      expect: {
        state: 'pass',
        says: ['baseline (eu-west-1)', '36 of 40 rules'],
      },
    },
    {
      name: 'a broken rule',
      resources: [conformancePack.sample(), conformanceResult.sample()],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: [
          's3-bucket-versioning-enabled on orders-invoices',
          'NON_COMPLIANT',
        ],
      },
    },
    {
      name: 'no pack',
      expect: { state: 'not-applicable', says: ['No conformance pack'] },
    },
    {
      name: 'a pack that has evaluated nothing yet',
      resources: [
        conformancePack.sample({
          data: { rules: { total: 40, withResult: 0 } },
        }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'reading results is denied',
      resources: [conformancePack.sample()],
      problems: [
        {
          collector: conformanceResult,
          status: 'denied',
          missingAction: 'config:GetConformancePackComplianceDetails',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'config:GetConformancePackComplianceDetails',
      },
    },
  ],
});
