/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Every check of the specification is in the registry of the plugin with the
 * AWS module, as specified; acceptance test C3, and a pillar and a question for
 * each of them. G1 is in checklists.test.ts, D1 in prioritisation.test.ts.
 */
import {
  CheckInfo,
  FRAMEWORK_QUESTIONS,
  PILLAR_IDS,
  renderAction,
} from 'backstage-plugin-well-architected-common';
import {
  runExample,
  writeAction,
} from 'backstage-plugin-well-architected-node';
import wellArchitectedModuleAws from 'backstage-plugin-well-architected-backend-module-aws';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import wellArchitectedPlugin from '../index';
import { allChecks, catalogue, checkOf } from './__testUtils__/catalogue';

jest.setTimeout(120_000);

/** Heading or label of the action plan template, and what must follow it. */
const TEMPLATE: RegExp[] = [
  /^## Pillar: \S.+$/m,
  /^### Issue: \S.+$/m,
  /^- \*\*Risk Level:\*\* (High|Medium|Low)$/m,
  /^- \*\*Impact:\*\* \S.+$/m,
  /^- \*\*Effort:\*\* (Low|Medium|High)$/m,
  /^### Recommendation:\n\n\S.+$/m,
  /^Trade-off \(.+\): \S.+$/m,
  /^### Implementation Steps:\n\n1\. \S.+\n2\. \S.+$/m,
  /^### Success Criteria:\n\n- \S.+$/m,
  /^### Resources:\n\n- \[.+\]\(https:\/\/docs\.aws\.amazon\.com\/.+\)$/m,
];

it('has the 180 checks of the specification and no other', () => {
  expect(catalogue.checks).toHaveLength(180);
  expect(allChecks.map(({ id }) => id).sort()).toEqual(
    catalogue.checks.map(({ id }) => id).sort(),
  );
});

describe.each(catalogue.checks.map(entry => [entry.id, entry] as const))(
  '%s',
  (id, entry) => {
    it('is as specified', () => {
      const check = checkOf(id);
      const { successCriteria, parameters, ...meta } = entry;
      expect({
        secondaryPillars: [],
        alwaysApplicable: false,
        ...check,
      }).toMatchObject(meta);
      for (const [name, value] of Object.entries(parameters)) {
        expect([name, check.parameters?.[name]]).toEqual([name, value]);
      }
    });

    it('fills the action plan template (C3)', () => {
      const check = checkOf(id);
      const failing = check.examples.filter(e => e.expect.state === 'fail');
      expect(failing.length).toBeGreaterThan(0);
      for (const example of failing) {
        const action = writeAction({
          check,
          concluded: runExample(check, example),
          entity: { ref: 'component:default/orders-api', name: 'orders-api' },
        });
        const markdown = renderAction(action);
        for (const part of TEMPLATE) {
          expect(markdown).toMatch(part);
        }
        expect(markdown).not.toMatch(/undefined|NaN|\[object [A-Z]|Infinity/);
        expect(action.successCriteria).toEqual(
          expect.arrayContaining(entry.successCriteria),
        );
        expect(action.tradeOffs.length).toBeGreaterThan(0);
      }
    });
  },
);

describe('the framework', () => {
  const served = new Set(allChecks.flatMap(check => check.bestPractices));

  it('has 57 questions', () => {
    expect(FRAMEWORK_QUESTIONS).toHaveLength(57);
  });

  it.each(FRAMEWORK_QUESTIONS.map(q => [q.id, q] as const))(
    'a check serves %s',
    (_, { bestPractices }) => {
      expect(bestPractices.filter(({ id }) => served.has(id))).not.toEqual([]);
    },
  );

  it.each(PILLAR_IDS)('%s is not thin', pillar => {
    const own = allChecks.filter(check => check.pillar === pillar);
    expect(own.filter(check => check.evidence !== 'imported').length)
      // the smallest pillar of the specification has 19
      .toBeGreaterThanOrEqual(19);
    // something that every workload is asked, and something that is observed
    expect(own.filter(check => check.alwaysApplicable)).not.toEqual([]);
    expect(own.filter(check => check.evidence === 'aws-resource').length)
      // Sustainability and Operational Excellence
      .toBeGreaterThanOrEqual(13);
  });
});

it('serves them all; siblings of imported checks are marked, not counted', async () => {
  const backend = await startTestBackend({
    features: [
      wellArchitectedPlugin,
      wellArchitectedModuleAws,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.scheduler.mock({ scheduleTask: async () => {} }).factory,
    ],
  });
  const { body } = await request(backend.server).get(
    '/api/well-architected/checks',
  );
  await backend.stop();
  const listed: CheckInfo[] = body.items;
  const own = listed.filter(({ derivedFrom }) => !derivedFrom);
  expect(own.map(({ checkId }) => checkId).sort()).toEqual(
    catalogue.checks.map(({ id }) => id).sort(),
  );
  const siblings = listed.filter(({ derivedFrom }) => derivedFrom);
  expect(siblings.length).toBeGreaterThan(0);
  for (const { checkId, derivedFrom } of siblings) {
    expect(checkOf(derivedFrom!).evidence).toBe('imported');
    expect(checkId.startsWith(`${derivedFrom}-`)).toBe(true);
  }
});
