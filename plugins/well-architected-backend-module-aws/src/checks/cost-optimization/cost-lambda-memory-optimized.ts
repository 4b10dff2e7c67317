/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A function is billed for the memory that it is given, used or not.
 *
 * How we look: the finding of AWS Compute Optimizer for each function, with the
 * savings that it estimates itself. What we cannot see: functions that were
 * invoked fewer than 50 times in 14 days (not applicable: there is nothing to
 * save), and functions that it came to no conclusion about, such as those with
 * more than 1 792 MB (unknown).
 */
import {
  defineCheck,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';
import functions from '../../collectors/compute-optimizer-function';
import lambda from '../../collectors/lambda-function';
import {
  describeFinding,
  evidenceOf,
  savingsText,
} from '../../computeOptimizer/describeFinding';
import { sizeChanges } from '../../computeOptimizer/evidenceTexts';
import { recommendationFor } from '../../computeOptimizer/recommendationFor';
import { formatUsd, waste } from '../../pricing';

/** USD a month below which too much memory is a small matter. */
const SMALL_USD = 10;

const found = (options: {
  finding?: string;
  reason: string;
  monthlySavingsUsd?: number;
}) =>
  functions.sample({
    data: {
      findings: [
        {
          part: 'compute',
          finding: options.finding ?? 'NotOptimized',
          reasons: [options.reason],
          current: '1024 MB',
          recommended: '512 MB',
          monthlySavingsUsd: options.monthlySavingsUsd,
          afterDiscounts: false,
        },
      ],
    },
  });

export default defineCheck({
  id: 'cost-lambda-memory-optimized',
  pillar: 'cost-optimization',
  secondaryPillars: ['performance-efficiency', 'sustainability'],
  title: 'Lambda memory is optimized',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'imported',
  bestPractices: ['COST06-BP02', 'PERF02-BP04', 'SUS05-BP01'],
  seedRefs: ['COST-C9'],
  impact: 'Paying for unused memory.',
  issue: f =>
    `${f.names} ${f.failed === 1 ? 'has' : 'have'} more memory than needed${
      f.monthlyWasteUsd === undefined
        ? ''
        : ` (about ${formatUsd(f.monthlyWasteUsd)} USD a month)`
    }`,
  recommendation: f =>
    `Set the memory that AWS Compute Optimizer recommends (${sizeChanges(
      f,
    )}); run AWS Lambda Power Tuning.`,
  steps: f => [
    `Run tuning for ${f.names}`,
    `Set memory: ${sizeChanges(f)}`,
    'Compare cost and p95',
  ],
  successCriteria: () => ['No MemoryOverprovisioned'],
  tradeOffs: [
    { pillar: 'performance-efficiency', text: 'less CPU with less memory' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_data.html',
    'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-lambda-recommendations.html',
  ],
  equivalents: {
    serviceScreener: ['lambda.lambdaMemoryNotOptimized'],
    trustedAdvisor: ['COr6dfpM05', 'c1z7kmr05n'],
  },
  on: [lambda.with()],
  uses: [functions.with()],
  evaluate(resource, ctx) {
    const { name } = resource;
    const about = recommendationFor(resource, ctx);
    if ('verdict' in about) {
      return about.verdict;
    }
    const { findings } = about.recommendation;
    const hit = findings.find(f => f.reasons.includes('MemoryOverprovisioned'));
    if (!hit) {
      return pass(`${name}: ${findings.map(describeFinding).join('; ')}`);
    }
    const usd = hit.monthlySavingsUsd;
    return fail(
      `${name}: ${describeFinding(hit)}${savingsText(hit)}`,
      { sizes: [evidenceOf(hit)] },
      {
        ...waste(usd),
        risk: usd !== undefined && usd < SMALL_USD ? 'LOW' : 'MEDIUM',
      },
    );
  },
  examples: [
    {
      name: 'the right memory',
      resources: [lambda.sample(), functions.sample()],
      expect: { state: 'pass', says: ['512 MB is Optimized'] },
    },
    {
      name: 'too little memory is no waste',
      resources: [lambda.sample(), found({ reason: 'MemoryUnderprovisioned' })],
      expect: { state: 'pass' },
    },
    {
      name: 'savings of 9.99 USD a month',
      resources: [
        lambda.sample(),
        found({ reason: 'MemoryOverprovisioned', monthlySavingsUsd: 9.99 }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        monthlyWasteUsd: 9.99,
        says: ['orders-handler: 1024 MB', 'recommends 512 MB', '9.99 USD'],
      },
    },
    {
      name: 'savings of 10 USD a month',
      resources: [
        lambda.sample(),
        found({ reason: 'MemoryOverprovisioned', monthlySavingsUsd: 10 }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', monthlyWasteUsd: 10 },
    },
    {
      name: 'no estimate in USD',
      resources: [lambda.sample(), found({ reason: 'MemoryOverprovisioned' })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['no savings in USD'] },
    },
    {
      name: 'fewer than 50 invocations',
      resources: [
        lambda.sample(),
        found({ finding: 'Unavailable', reason: 'InsufficientData' }),
      ],
      expect: { state: 'not-applicable', says: ['fewer than 50 times'] },
    },
    {
      name: 'no conclusion',
      resources: [
        lambda.sample(),
        found({ finding: 'Unavailable', reason: 'Inconclusive' }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'the account is not enrolled',
      resources: [lambda.sample()],
      problems: [{ collector: functions, status: 'opt-in-required' }],
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
    {
      name: 'recommendations may not be read',
      resources: [lambda.sample()],
      problems: [
        {
          collector: functions,
          status: 'denied',
          missingAction: 'compute-optimizer:GetLambdaFunctionRecommendations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'compute-optimizer:GetLambdaFunctionRecommendations',
      },
    },
  ],
});
