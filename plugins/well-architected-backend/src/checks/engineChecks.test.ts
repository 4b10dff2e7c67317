/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  CheckParameters,
  checkExample,
  runExample,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import { engineChecks } from '.';

const catalogue: {
  checks: {
    id: string;
    successCriteria: string[];
    parameters: CheckParameters;
  }[];
} = JSON.parse(
  readFileSync(
    resolvePackagePath(
      'backstage-plugin-well-architected-backend',
      '../../docs/catalogue.json',
    ),
    'utf8',
  ),
);

describe.each(engineChecks.map(check => [check.id, check] as const))(
  '%s',
  (_, check) => {
    it.each(check.examples.map(example => [example.name, example] as const))(
      'example: %s',
      (__, example) => {
        expect(checkExample(check, example)).toEqual([]);
      },
    );

    it('says what the catalogue says', () => {
      const { successCriteria, parameters, ...entry } = catalogue.checks.find(
        c => c.id === check.id,
      ) ?? { successCriteria: [], parameters: {} };
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
      const failing = check.examples.find(e => e.expect.state === 'fail')!;
      const action = writeAction({
        check,
        concluded: runExample(check, failing),
        entity: { ref: 'component:default/carts', name: 'carts' },
        resourceNames: ['carts-handler'],
      });
      expect(action.successCriteria).toEqual(successCriteria);
      expect(action.recommendation).toContain('carts');
      expect(action.recommendation).toMatch(/AWS|Amazon|ECS/);
    });
  },
);
