/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The same gap is urgent for one workload and unimportant for another. Without
 * its context no finding can be ranked.
 *
 * How we look: scope, criticality, environment, data classification,
 * compliance, objective and pain points as declared by annotations of the
 * entity, inherited from its System, or filled in on its scope form, and the
 * date on which somebody last confirmed them. What we cannot see: whether the
 * texts are true. Never confirmed is unknown, not a fail.
 */
import { ANNOTATIONS } from 'backstage-plugin-well-architected-common';
import {
  calendarDaysSince,
  ConcludeContext,
  defineEntityCheck,
  fail,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';

const COMPLETE = {
  criticality: 'standard' as const,
  environment: 'production',
  dataClassification: 'internal',
  compliance: 'none',
  objective: 'Take orders around the clock',
  painPoints: 'Slow on Mondays',
};

/** The seven fields and whether each one is filled. */
function fieldsOf({ context, accounts }: ConcludeContext) {
  return {
    'workload scope': accounts.length > 0,
    criticality: Boolean(context.criticality),
    environment: Boolean(
      context.environment ?? accounts.find(a => a.environment),
    ),
    'data classification': Boolean(context.dataClassification),
    'compliance regimes': Boolean(context.compliance),
    'business objective': Boolean(context.objective),
    'pain points': Boolean(context.painPoints),
  };
}

export default defineEntityCheck({
  id: 'ops-review-context-declared',
  pillar: 'operational-excellence',
  title: 'Review scope and context are declared',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'catalog-entity',
  bestPractices: ['OPS01-BP01', 'OPS01-BP03', 'OPS01-BP04', 'OPS01-BP06'],
  seedRefs: ['SCOPE-1', 'SCOPE-2', 'SCOPE-3', 'SCOPE-4'],
  alwaysApplicable: true,
  parameters: { maxAgeDays: 365 },
  impact: 'Recommendations become generic and priorities cannot be defended.',
  issue: f =>
    `The review context of ${f.entity.name} is incomplete: ${f.message}`,
  recommendation: f =>
    `Complete the scoping form of ${f.entity.name} once and keep it as annotations next to the code, as the AWS Well-Architected Tool keeps a workload profile (${f.message}).`,
  steps: f => [
    `Open the Well-Architected tab of ${f.entity.name} and fill in the scoping form`,
    'Copy the suggested annotations into catalog-info.yaml',
    'Set a reminder for the yearly confirmation',
  ],
  successCriteria: () => [
    'All seven fields filled',
    'Confirmation younger than 365 days',
  ],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'a few minutes of owner time' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_ext_cust_needs.html',
  ],
  conclude(context) {
    const { entity, now } = context;
    const fields = fieldsOf(context);
    const missing = Object.entries(fields)
      .filter(([, filled]) => !filled)
      .map(([name]) => name);
    const { confirmedAt } = context.context;
    const evidence = { missing, confirmedAt: confirmedAt ?? null };
    if (missing.length > 0) {
      return fail(
        `${entity.name} declares ${
          7 - missing.length
        } of 7 fields; missing: ${missing.join(', ')}`,
        evidence,
      );
    }
    if (!confirmedAt) {
      return unknown(
        'ANSWER_NEEDED',
        `All 7 fields of ${entity.name} are declared, but nobody confirmed them, on the scope form or by ${ANNOTATIONS.confirmedAt}`,
        { evidence },
      );
    }
    const days = calendarDaysSince(confirmedAt, now);
    const text = `All 7 fields of ${
      entity.name
    } are declared and were confirmed ${days} ${
      days === 1 ? 'day' : 'days'
    } ago`;
    return days > context.number('maxAgeDays')
      ? fail(text, evidence)
      : pass(text, evidence);
  },
  examples: [
    {
      name: 'everything declared and confirmed 365 days ago',
      now: '2026-11-16T06:00:00.000Z',
      context: { ...COMPLETE, confirmedAt: '2025-11-16' },
      expect: { state: 'pass', says: ['365 days ago'] },
    },
    {
      name: 'it is the day that counts, in the last minute as in the first',
      now: '2026-11-16T23:59:00.000Z',
      context: { ...COMPLETE, confirmedAt: '2025-11-16T00:01:00.000Z' },
      expect: { state: 'pass', says: ['365 days ago'] },
    },
    {
      name: 'one day too old as soon as the day begins',
      now: '2026-11-17T00:00:00.000Z',
      context: { ...COMPLETE, confirmedAt: '2025-11-16T23:59:00.000Z' },
      expect: { state: 'fail', says: ['366 days ago'] },
    },
    {
      name: 'confirmed 366 days ago',
      now: '2026-11-16T06:00:00.000Z',
      context: { ...COMPLETE, confirmedAt: '2025-11-15' },
      expect: { state: 'fail', risk: 'MEDIUM', says: ['366 days ago'] },
    },
    {
      name: 'two fields are missing',
      context: { ...COMPLETE, objective: undefined, painPoints: undefined },
      expect: {
        state: 'fail',
        says: ['5 of 7', 'business objective, pain points'],
      },
    },
    {
      name: 'never confirmed',
      context: COMPLETE,
      expect: { state: 'unknown', reason: 'ANSWER_NEEDED' },
    },
  ],
});
