/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { defineAttestedCheck, pass, ResourceCheck } from '../define';
import { EXAMPLE_NOW } from '../testKit';
import { protectionCheck } from '../testKit/sampleDefinitions.testUtils';
import { facts, observation } from './__testUtils__/sampleFacts';
import { concludeEntity } from './concludeEntity';

describe('attested checks', () => {
  const attested = defineAttestedCheck({
    ...protectionCheck,
    id: 'rel-sample-plan',
    riskClass: 'availability',
    evidence: 'attestation',
    question: 'Is there a plan?',
    yesMeans: 'There is',
    noMeans: 'There is none',
    expiresDays: 365,
    grade: ctx =>
      ctx.environmentOf('111122223333') === 'production' ? 'MEDIUM' : 'LOW',
  });
  const answered = (
    value: 'yes' | 'no' | 'not-applicable',
    expiresAt = '2027-01-01T00:00:00.000Z',
  ) =>
    concludeEntity({
      checks: [attested],
      ...facts({ answers: { [attested.id]: { value, expiresAt } } }),
    })[0];

  it.each([
    ['yes', 'pass'],
    ['no', 'fail'],
    ['not-applicable', 'not-applicable'],
  ] as const)('%s is %s', (value, state) => {
    expect(answered(value)).toMatchObject({ state, basis: 'attested' });
  });

  it('grades a no by context', () => {
    expect(answered('no').risk).toBe('MEDIUM');
  });

  it('is unknown without an answer and on the day an answer expires', () => {
    const [none] = concludeEntity({ checks: [attested], ...facts() });
    expect(none).toMatchObject({ state: 'unknown', reason: 'ANSWER_NEEDED' });
    expect(answered('yes', EXAMPLE_NOW)).toMatchObject({
      state: 'unknown',
      reason: 'ANSWER_NEEDED',
    });
  });

  it('flags what a person declared not applicable', () => {
    expect(answered('not-applicable').notApplicableByPerson).toBe(true);
  });
});

describe('what is attested to a check on evidence', () => {
  const attestable: ResourceCheck = {
    ...protectionCheck,
    attestation: {
      question: 'Is it protected by another tool?',
      yesMeans: 'Yes, the tool is named',
      noMeans: 'No',
      expiresDays: 365,
    },
    conclude: ({ attested, usual }) =>
      attested?.value === 'yes'
        ? pass(attested.message, attested.evidence)
        : usual(),
  };
  const concluded = (
    check: ResourceCheck,
    answer?: { value: 'yes' | 'no'; expiresAt: string; text?: string },
  ) =>
    concludeEntity({
      checks: [check],
      ...facts({
        observations: [observation('orders')],
        answers: answer ? { [check.id]: answer } : {},
      }),
    })[0];
  const yes = {
    value: 'yes' as const,
    expiresAt: '2027-01-01T00:00:00.000Z',
    text: 'by the vault',
  };

  it('is given to the check, which says on what it rests', () => {
    expect(concluded(attestable, yes)).toMatchObject({
      state: 'pass',
      basis: 'attested',
      message: 'Answered "yes" for orders-api: by the vault',
    });
  });

  it('is nothing without an answer, after its end, or where none is accepted', () => {
    for (const result of [
      concluded(attestable),
      concluded(attestable, { ...yes, value: 'no' }),
      concluded(attestable, { ...yes, expiresAt: EXAMPLE_NOW }),
      concluded({ ...attestable, attestation: undefined }, yes),
    ]) {
      expect(result).toMatchObject({ state: 'fail', basis: 'observed' });
    }
  });
});
