/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  Check,
  CheckParameters,
  runExample,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import {
  DEFAULT_MAJOR_WASTE_USD,
  Risk,
  RiskClass,
} from 'backstage-plugin-well-architected-common';
import { checks } from './checks/index.generated';
import { collectors } from './collectors/index.generated';
import { declaredActions } from './aws/declaredActions';
import { iamActionsOf } from './generate/renderIamPolicy';

interface CatalogueEntry {
  id: string;
  successCriteria: string[];
  alwaysApplicable: boolean;
  risk: Risk;
  riskClass: RiskClass;
  parameters: CheckParameters;
}

const catalogue = JSON.parse(
  readFileSync(
    resolvePackagePath(
      'backstage-plugin-well-architected-backend-module-aws',
      '../../docs/catalogue.json',
    ),
    'utf8',
  ),
) as {
  checks: CatalogueEntry[];
  foundingItems: { id: string; text: string; checks: string[] }[];
};

const cases = checks.map(check => [check.id, check] as const);
const entryOf = (check: Check) => catalogue.checks.find(c => c.id === check.id);

const ALLOWED_RISKS: Record<RiskClass, Risk[]> = {
  'security-vulnerability': ['HIGH', 'MEDIUM'],
  availability: ['HIGH', 'MEDIUM', 'LOW'],
  'data-loss': ['HIGH', 'MEDIUM', 'LOW'],
  'cost-waste': ['MEDIUM', 'LOW'],
  performance: ['MEDIUM', 'LOW'],
  operations: ['MEDIUM', 'LOW'],
  governance: ['MEDIUM', 'LOW'],
  sustainability: ['MEDIUM', 'LOW'],
};

/** Two calls that create transient objects only (conventions, rule 8). */
const TRANSIENT = ['iam:GenerateCredentialReport'];

describe.each(cases)('%s', (_, check) => {
  it('says what the catalogue says', () => {
    const { successCriteria, parameters, ...entry } = entryOf(check) ?? {
      successCriteria: [],
      parameters: {},
    };
    expect({
      id: check.id,
      pillar: check.pillar,
      secondaryPillars: check.secondaryPillars ?? [],
      title: check.title,
      risk: check.risk,
      riskClass: check.riskClass,
      wafRisk: check.wafRisk,
      effort: check.effort,
      evidence: check.evidence,
      bestPractices: check.bestPractices,
      seedRefs: check.seedRefs,
      alwaysApplicable: check.alwaysApplicable ?? false,
    }).toEqual(entry);
    // A check may have more parameters, but each of the catalogue's.
    expect({ ...check.parameters, ...parameters }).toEqual(
      check.parameters ?? {},
    );
  });

  it('keeps the success criteria of the catalogue (C2)', () => {
    const example = check.examples.find(e => e.expect.state === 'fail')!;
    const action = writeAction({
      check,
      concluded: runExample(check, example),
      entity: { ref: 'component:default/orders-api', name: 'orders-api' },
    });
    expect(action.successCriteria).toEqual(
      expect.arrayContaining(entryOf(check)?.successCriteria ?? []),
    );
  });

  it('has a risk that its class allows (D1)', () => {
    const allowed = ALLOWED_RISKS[check.riskClass];
    expect(allowed).toContain(check.risk);
    for (const example of check.examples) {
      const {
        baseRisk,
        state,
        monthlyWasteUsd = 0,
      } = runExample(check, example);
      const parameters = { ...check.parameters, ...example.parameters };
      const limit = parameters.majorWasteUsd ?? DEFAULT_MAJOR_WASTE_USD;
      // Money may be graded HIGH: by the text of the check, or by an estimate.
      // A finding of another tool keeps the risk that this one gives it.
      const isMajor =
        state === 'fail' &&
        (check.riskClass === 'cost-waste' ||
          check.evidence === 'imported' ||
          monthlyWasteUsd > Number(limit));
      // A check may grade an early warning down, but nothing up to HIGH.
      expect({
        example: example.name,
        raised: baseRisk === 'HIGH' && !isMajor && !allowed.includes('HIGH'),
      }).toEqual({ example: example.name, raised: false });
    }
  });
});

describe('the catalogue', () => {
  it('has every check in a place', () => {
    expect(new Set(checks.map(c => c.id)).size).toBe(checks.length);
  });

  it('serves every item of the founding document (G1)', () => {
    const known = new Set(catalogue.checks.map(c => c.id));
    expect(catalogue.foundingItems).toHaveLength(157);
    for (const item of catalogue.foundingItems) {
      expect(item.checks.length).toBeGreaterThan(0);
      expect(item.checks.filter(id => !known.has(id))).toEqual([]);
    }
  });
});

describe('the IAM policy', () => {
  const actions = iamActionsOf(collectors);

  it('permits every call that a collector declares', () => {
    for (const needed of declaredActions(collectors).values()) {
      expect(actions).toEqual(expect.arrayContaining([...needed]));
    }
  });

  it('only reads', () => {
    const writing = actions.filter(
      action =>
        !/:(Get|List|Describe|View|Lookup|BatchGet|Search)/.test(action) &&
        action !== 'apigateway:GET' &&
        !TRANSIENT.includes(action),
    );
    expect(writing).toEqual([]);
  });

  it('reads no content: no object, item, message, secret or parameter value', () => {
    expect(
      actions.filter(a =>
        /^(s3:GetObject|dynamodb:(GetItem|Scan|Query)|sqs:ReceiveMessage|secretsmanager:GetSecretValue|ssm:GetParameter|logs:GetLogEvents|lambda:GetFunction$|kms:Decrypt)/.test(
          a,
        ),
      ),
    ).toEqual([]);
  });
});
