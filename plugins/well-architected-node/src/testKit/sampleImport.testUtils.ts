/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';
import {
  defineCollector,
  defineImportedCheck,
  fail,
  pass,
  withPillarSiblings,
} from '../define';

/** Findings of a scanner that reports what it is about by ARN. */
export const findingCollector = defineCollector({
  id: 'sample-finding',
  type: 'Sample::Finding',
  noun: { one: 'Scanner finding', many: 'Scanner findings' },
  scope: 'regional',
  list: { 'scanner:ListFindings': 'scanner:ListFindings' },
  schema: z.object({
    control: z.string(),
    pillar: z.enum(['security', 'reliability']).optional(),
    wholeAccount: z.boolean().optional(),
    fixed: z.boolean().optional(),
  }),
  sample: { id: 'f-1', data: { control: 'T.1' } },
  async *collect() {
    yield* [];
  },
});

export const scannerCheck = defineImportedCheck({
  id: 'sec-sample-scanner',
  pillar: 'security',
  title: 'The scanner reports nothing',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  bestPractices: ['SEC04-BP02'],
  seedRefs: [],
  impact: 'What is known stays open',
  issue: f => `${f.names}: open findings`,
  recommendation: f => `Fix ${f.names}`,
  steps: f => [`Open ${f.names}`, 'Fix'],
  successCriteria: () => ['None open'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'costs a little' }],
  docs: ['https://docs.aws.amazon.com/sample.html'],
  source: 'Scanner',
  quiet: 'open finding',
  findings: findingCollector.with(),
  describe: ({ data }) => ({
    id: data.control,
    title: `Control ${data.control}`,
    controls: { scanner: [data.control] },
    wholeAccount: data.wholeAccount,
  }),
  alsoFiledUnder: ['reliability'],
  pillarOf: ({ data }) => data.pillar ?? 'security',
  evaluate: finding =>
    finding.data.fixed
      ? pass(`${finding.name} is fixed`)
      : fail(`${finding.name} is open`, { control: finding.data.control }),
  examples: [],
});

export const [, scannerSibling] = withPillarSiblings(scannerCheck);
