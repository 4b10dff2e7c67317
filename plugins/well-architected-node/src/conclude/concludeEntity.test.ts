/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { moment } from 'backstage-plugin-well-architected-common';
import {
  defineEntityCheck,
  FindingFacts,
  pass,
  regradeCheck,
  unknown,
} from '../define';
import { EXAMPLE_NOW } from '../testKit';
import {
  accountCheck,
  protectionCheck,
} from '../testKit/sampleDefinitions.testUtils';
import { facts, observation } from './__testUtils__/sampleFacts';
import { concludeEntity } from './concludeEntity';
import { planOf } from './reviewInventory';
import { EntityFacts } from './types';
import { writeAction } from './writeAction';

const conclude = (changes?: Partial<EntityFacts>) =>
  concludeEntity({ checks: [protectionCheck], ...facts(changes) })[0];

describe('concludeEntity', () => {
  it('fails with any failing resource and keeps the counts', () => {
    const result = conclude({
      observations: [
        observation('orders'),
        observation('carts', { status: 'pass', message: 'fine' }),
        observation('old', { status: 'not-applicable', message: 'gone' }),
      ],
    });
    expect(result).toMatchObject({
      state: 'fail',
      risk: 'HIGH',
      failed: 1,
      total: 2,
      message: '1 of 2 tables: Table orders is not protected',
      riskReasons: ['HIGH: a data-loss risk'],
    });
  });

  it('says the same in whatever order resources of one name were read', () => {
    const twins = ['eu-west-1', 'eu-central-1', 'us-east-1'].map(region => {
      const one = observation('orders', { message: `In ${region}` });
      return { ...one, subject: { ...one.subject, region } };
    });
    const [first, ...others] = [
      twins,
      [twins[2], twins[0], twins[1]],
      [...twins].reverse(),
    ].map(observations => conclude({ observations }));
    expect(first.message).toBe(
      '3 of 3 tables: In eu-central-1; In eu-west-1; In us-east-1',
    );
    others.forEach(result => expect(result).toEqual(first));
  });

  it('adding compliant resources never turns a fail into a pass', () => {
    const many = Array.from({ length: 500 }, (_, i) =>
      observation(`ok-${i}`, { status: 'pass' }),
    );
    expect(
      conclude({ observations: [...many, observation('orders')] }).state,
    ).toBe('fail');
  });

  it('is unknown rather than pass when something was not read', () => {
    const result = conclude({
      observations: [
        observation('orders', { status: 'pass' }),
        observation('carts', {
          status: 'unknown',
          reason: 'ACCESS_DENIED',
          missingAction: 'sample:GetProtection',
        }),
      ],
    });
    expect(result).toMatchObject({
      state: 'unknown',
      reason: 'ACCESS_DENIED',
      missingActions: ['sample:GetProtection'],
    });
  });

  it('proves that it does not apply', () => {
    expect(
      conclude({
        accounts: [
          { id: '111122223333', name: 'a' },
          { id: '444455556666', name: 'b' },
        ],
      }),
    ).toMatchObject({
      state: 'not-applicable',
      message: `0 tables found in 2 accounts, 1 Region at ${moment(
        EXAMPLE_NOW,
      )}`,
    });
  });

  it('says when it was read, however often it is concluded', () => {
    const evidenceAt = '2026-11-15T05:00:00.000Z';
    const { message } = conclude({ evidenceAt });
    expect(message).toContain(`at ${moment(evidenceAt)}`);
    expect(
      conclude({ evidenceAt, now: new Date('2026-11-17T05:00:00.000Z') }),
    ).toMatchObject({ message });
  });

  it('says that no account is linked, and never passes without one', () => {
    expect(conclude({ accounts: [] })).toMatchObject({
      state: 'unknown',
      reason: 'NO_ACCOUNT',
      message: 'No AWS account is linked to orders-api',
    });
  });

  it('is unknown where an account has no usable snapshot', () => {
    const result = conclude({
      observations: [observation('orders', { status: 'pass' })],
      accountProblems: [
        {
          accountId: '444455556666',
          reason: 'STALE',
          message: 'Account 444455556666 was last read 9 days ago',
        },
      ],
    });
    expect(result).toMatchObject({ state: 'unknown', reason: 'STALE' });
  });

  it('grades by environment and criticality, with reasons (D3, D5)', () => {
    const observations = [observation('orders')];
    const development = conclude({
      observations,
      accounts: [{ id: '111122223333', name: 'a', environment: 'development' }],
    });
    expect(development.risk).toBe('MEDIUM');
    expect(development.riskReasons).toEqual([
      'HIGH: a data-loss risk',
      'lowered one level: the environment is development, not production',
    ]);
    const medium = [observation('orders', { risk: 'MEDIUM' })];
    expect(
      conclude({
        observations: medium,
        context: { criticality: 'mission-critical' },
      }),
    ).toMatchObject({ baseRisk: 'MEDIUM', risk: 'HIGH' });
  });

  it('lists account findings as such', () => {
    const [result] = concludeEntity({ checks: [accountCheck], ...facts() });
    expect(result.accountFinding).toBe(true);
  });
});

describe('writeAction', () => {
  const action = (names: string[]) =>
    writeAction({
      check: protectionCheck,
      concluded: conclude({ observations: names.map(n => observation(n)) }),
      entity: { ref: 'component:default/orders-api', name: 'orders-api' },
    });

  it('names the resources of this workload (E6)', () => {
    expect(action(['orders']).recommendation).toBe('Protect orders');
    expect(action(['a', 'b', 'c', 'd', 'e']).recommendation).toBe(
      'Protect a, b, c and 2 more',
    );
    expect(action(['orders'])).toMatchObject({
      phase: 'now',
      evidenceIds: [
        'rel-sample-protection/111122223333/eu-west-1/Sample::Table/orders',
      ],
    });
  });

  it('recommends nothing without a failing finding (E4)', () => {
    expect(() =>
      writeAction({
        check: protectionCheck,
        concluded: conclude(),
        entity: { ref: 'component:default/orders-api', name: 'orders-api' },
      }),
    ).toThrow("No action for 'rel-sample-protection'");
  });
});

describe('what an administrator decided', () => {
  const failing = observation('orders', { risk: 'MEDIUM' });

  it('grades with the new risk, says so, and still looks at the context', () => {
    const lowered = regradeCheck(protectionCheck, {
      risk: 'LOW',
      reason: 'All tables are caches',
    });
    const of = (changes: Partial<EntityFacts>) =>
      concludeEntity({ checks: [lowered], ...facts(changes) })[0];
    expect(of({ observations: [failing] })).toMatchObject({
      state: 'fail',
      risk: 'LOW',
      baseRisk: 'LOW',
      riskReasons: [
        'LOW: a data-loss risk, re-graded by the administrator (default HIGH): All tables are caches',
      ],
    });
    expect(
      of({
        observations: [failing],
        context: { criticality: 'mission-critical' },
      }).risk,
    ).toBe('MEDIUM');
    expect(of({ observations: [] }).baseRisk).toBe('LOW');
  });

  it('makes what was turned off unknown, whatever was seen before', () => {
    const sentence = 'Turned off by the administrator with its pillar: why';
    const result = conclude({
      observations: [failing],
      turnedOff: { [protectionCheck.id]: sentence },
    });
    expect(result).toMatchObject({
      state: 'unknown',
      reason: 'TURNED_OFF',
      message: sentence,
      observations: [],
      failed: 0,
    });
  });

  it('is named by the texts of the action plan', () => {
    const check = {
      ...protectionCheck,
      parameters: { days: 7 },
      recommendation: (f: FindingFacts) =>
        `Keep ${f.names} for ${f.parameters.days} days`,
    };
    const concluded = concludeEntity({
      checks: [check],
      ...facts({ observations: [failing] }),
    });
    const [action] = planOf({
      checks: [check],
      concluded,
      entity: { ref: 'component:default/orders-api', name: 'orders-api' },
      parameters: { [check.id]: { days: 14 } },
    });
    expect(action.recommendation).toBe('Keep orders for 14 days');
  });
});

describe('history of other checks', () => {
  const watching = defineEntityCheck({
    ...protectionCheck,
    id: 'sus-sample-watching',
    watches: [protectionCheck.id],
    conclude: ctx => {
      const history = ctx.history(protectionCheck.id);
      return history
        ? pass(`${history.watchedSince} ${history.subjects.length}`)
        : unknown('NOT_COLLECTED', 'it does not run');
    },
  });
  const of = (changes: Partial<EntityFacts>) =>
    concludeEntity({ checks: [watching], ...facts(changes) })[0].message;
  const histories = {
    [protectionCheck.id]: {
      watchedSince: '2026-11-01',
      subjects: [{ observation: observation('orders') }],
    },
  };

  it('is given as it is stored', () => {
    expect(of({ histories })).toBe('2026-11-01 1');
    expect(of({})).toBe('it does not run');
  });

  it('knows no beginning while an account could not be read', () => {
    expect(
      of({
        histories,
        accountProblems: [
          { accountId: '111122223333', reason: 'STALE', message: 'too old' },
        ],
      }),
    ).toBe('undefined 2');
  });
});

describe('the limit of major waste', () => {
  it('is that of the check where it has one of its own', () => {
    const idle = {
      ...protectionCheck,
      risk: 'MEDIUM' as const,
      riskClass: 'cost-waste' as const,
    };
    const risk = (parameters?: Record<string, { majorWasteUsd: number }>) =>
      concludeEntity({
        checks: [idle],
        parameters,
        ...facts({
          majorWasteUsd: 500,
          observations: [observation('orders', { monthlyWasteUsd: 300 })],
        }),
      })[0].risk;
    expect(risk()).toBe('MEDIUM');
    expect(risk({ [idle.id]: { majorWasteUsd: 200 } })).toBe('HIGH');
  });
});
