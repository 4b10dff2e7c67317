/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScopeForm } from 'backstage-plugin-well-architected-common';
import { ACCOUNT, testEntity } from '../__testUtils__/testEngine';
import { annotationsToCommit } from './annotationsToCommit';
import { applyForm } from './applyForm';
import { describeConfirmation, describeEnvironment } from './describeFacts';

const form = (overrides: Partial<ScopeForm> = {}): ScopeForm => ({
  environments: { [ACCOUNT]: 'development' },
  updatedBy: 'user:default/ada',
  updatedAt: '2026-11-20T12:00:00.000Z',
  version: 1,
  ...overrides,
});

const annotated = (environment?: string) => {
  const { scope } = testEntity('orders');
  return testEntity('orders', {
    scope: { ...scope, accounts: [{ id: ACCOUNT, environment }] },
  });
};

describe('describeEnvironment', () => {
  const describeIt = (
    entity: ReturnType<typeof testEntity>,
    configured?: string,
  ) =>
    describeEnvironment({
      entity,
      form: form(),
      accountId: ACCOUNT,
      configured,
    });

  it.each([
    [
      'the annotation of the account',
      annotated('production'),
      'production',
      'production',
    ],
    ['the form', annotated(), 'development', 'development'],
    [
      'the configuration, where the entity as a whole is annotated',
      testEntity('orders', { context: { environment: 'production' } }),
      'staging',
      undefined,
    ],
  ])('%s counts, and the difference is marked', (_, entity, value, scored) => {
    expect(describeIt(entity, 'staging')).toMatchObject({
      value,
      form: 'development',
      disagrees: true,
    });
    const [account] = applyForm({ entity, form: form() }).scope.accounts;
    expect(account.environment).toBe(scored);
  });

  it('is the annotation of the whole entity where nothing else is known', () => {
    const entity = testEntity('orders', {
      context: { environment: 'development' },
    });
    expect(describeIt(entity)).toEqual({
      value: 'development',
      origin: 'annotation',
      annotation: { value: 'development' },
      form: 'development',
      disagrees: false,
    });
  });
});

describe('annotationsToCommit', () => {
  it('proposes nothing that git says, and names no inherited account', () => {
    const { scope } = testEntity('orders');
    const entity = testEntity('orders', {
      scope: { ...scope, origin: { accounts: 'system:default/orders' } },
      context: { criticality: 'standard', confirmedAt: '2026-11-20' },
    });
    expect(
      annotationsToCommit({
        entity,
        form: form({ criticality: 'Standard', confirmedAt: '2026-11-02' }),
      }),
    ).toEqual({ annotations: {}, yaml: '' });
  });

  it('writes YAML that keeps every text a text', () => {
    const { yaml } = annotationsToCommit({
      entity: testEntity('orders'),
      form: form({ painPoints: "It's: slow" }),
    });
    expect(yaml).toBe(
      `metadata:\n  annotations:\n    aws.amazon.com/account-id: '${ACCOUNT}=development'\n    aws.amazon.com/well-architected-pain-points: 'It''s: slow'\n`,
    );
  });
});

describe('describeConfirmation', () => {
  it('takes the later day, and the days that are configured', () => {
    const entity = testEntity('orders', {
      context: { confirmedAt: '2026-01-15' },
    });
    const now = new Date('2026-11-20T12:00:00.000Z');
    expect(describeConfirmation({ entity, now, maxAgeDays: 90 })).toEqual({
      day: '2026-01-15',
      origin: 'annotation',
      dueOn: '2026-04-15',
      overdue: true,
    });
    expect(
      describeConfirmation({
        entity,
        form: form({ confirmedAt: '2026-11-19' }),
        now,
      }),
    ).toMatchObject({ day: '2026-11-19', origin: 'form', overdue: false });
  });
});
