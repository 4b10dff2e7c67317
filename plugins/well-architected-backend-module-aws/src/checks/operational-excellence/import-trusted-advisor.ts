/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Trusted Advisor shows no error for the workload.
 *
 * Why: it knows of issues that AWS itself measures, quotas among them.
 * How we look: recommendations with status error or warning, resource by
 * resource; each is filed under the pillar that Trusted Advisor names first
 * (service limits under reliability). An error has the risk of our own check
 * for the same, HIGH for security where we have none, else MEDIUM; a warning is
 * LOW. What one of our own checks looks for on the same resource is further
 * evidence of that check, and not counted here.
 * What we cannot see: resources that Trusted Advisor names by an id of its own
 * are in the scope of whole accounts only. Without a support plan that includes
 * the API the result is unknown and says so; no other check needs it.
 */
import { PillarId, Risk } from 'backstage-plugin-well-architected-common';
import {
  defineImportedCheck,
  fail,
  NativeCheck,
} from 'backstage-plugin-well-architected-node';
import recommendation from '../../collectors/trustedadvisor-recommendation';

const PILLARS: Readonly<Record<string, PillarId>> = {
  cost_optimizing: 'cost-optimization',
  performance: 'performance-efficiency',
  security: 'security',
  fault_tolerance: 'reliability',
  service_limits: 'reliability',
  operational_excellence: 'operational-excellence',
};
const HIGHEST_FIRST: readonly Risk[] = ['HIGH', 'MEDIUM', 'LOW'];

const pillarOf = ({ pillars: [first] }: { pillars: string[] }): PillarId =>
  PILLARS[first] ?? 'operational-excellence';

function riskOf(
  data: { status: string; pillars: string[] },
  native: readonly NativeCheck[],
): Risk {
  if (data.status === 'warning') {
    return 'LOW';
  }
  const known = HIGHEST_FIRST.find(risk => native.some(n => n.risk === risk));
  return known ?? (pillarOf(data) === 'security' ? 'HIGH' : 'MEDIUM');
}

const operational = {
  check: 'c18d2gz109',
  title: 'CloudWatch alarm actions',
  pillars: ['operational_excellence'],
};

export default defineImportedCheck({
  id: 'import-trusted-advisor',
  pillar: 'operational-excellence',
  secondaryPillars: [
    'security',
    'reliability',
    'performance-efficiency',
    'cost-optimization',
  ],
  title: 'Trusted Advisor shows no errors',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  bestPractices: ['OPS09-BP03', 'REL01-BP04'],
  seedRefs: ['RESOURCES-2'],
  impact: 'Known issues stay open.',
  issue: f =>
    `Trusted Advisor shows ${f.failed} ${
      f.failed === 1 ? 'issue' : 'issues'
    }: ${f.names}`,
  recommendation: f =>
    `Fix or exclude with reason in AWS Trusted Advisor: ${f.names}.`,
  steps: f => [
    `Open ${f.names}`,
    'Fix',
    `Refresh the check in Trusted Advisor and the review of ${f.entity.name}`,
  ],
  successCriteria: () => ['No error'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_operations_health_review_ops_metrics_prioritize_improvement.html',
    'https://docs.aws.amazon.com/awssupport/latest/user/trusted-advisor.html',
  ],
  equivalents: { prowler: ['trustedadvisor_errors_and_warnings'] },
  source: 'Trusted Advisor',
  quiet: 'error or warning',
  findings: recommendation.with(),
  alsoFiledUnder: [
    'security',
    'reliability',
    'performance-efficiency',
    'cost-optimization',
  ],
  pillarOf: ({ data }) => pillarOf(data),
  describe: ({ data }) => ({
    id: data.check,
    title: data.title,
    controls: { trustedAdvisor: [data.check] },
  }),
  evaluate: ({ name, data }, { native }) =>
    fail(
      `${name}: status ${data.status}${data.in ? ` in ${data.in}` : ''}`,
      {
        check: data.check,
        status: data.status,
        ...(data.about ? { resource: data.about } : {}),
      },
      { risk: riskOf(data, native) },
    ),
  examples: [
    {
      name: 'nothing is reported',
      expect: {
        state: 'pass',
        says: ['reports no error or warning about orders-api'],
      },
    },
    {
      name: 'an error',
      resources: [
        recommendation.sample({
          name: 'CloudWatch alarm actions on orders-errors',
          data: { ...operational, about: 'orders-errors' },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['CloudWatch alarm actions on orders-errors', 'status error'],
      },
    },
    {
      name: 'a warning is LOW',
      resources: [
        recommendation.sample({
          data: { ...operational, status: 'warning', about: 'orders-errors' },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['status warning'] },
    },
    {
      name: 'an error of security is filed under security',
      resources: [recommendation.sample()],
      expect: { state: 'pass' },
    },
    {
      name: 'the support plan does not include the API',
      problems: [
        { collector: recommendation, status: 'support-plan-required' },
      ],
      expect: { state: 'unknown', reason: 'SUPPORT_PLAN_REQUIRED' },
    },
    {
      name: 'reading is denied',
      problems: [
        {
          collector: recommendation,
          status: 'denied',
          missingAction: 'trustedadvisor:ListRecommendations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'trustedadvisor:ListRecommendations',
      },
    },
  ],
});
