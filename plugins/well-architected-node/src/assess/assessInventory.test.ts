/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory, pass } from '../define';
import { EXAMPLE_NOW } from '../testKit';
import {
  accountCheck,
  protectionCheck,
  tableCollector,
} from '../testKit/sampleDefinitions.testUtils';
import { assessInventory } from './assessInventory';

const account = { id: '111122223333', name: 'production' };

function inventory(overrides: Partial<Inventory> = {}): Inventory {
  return {
    version: 1,
    accountId: account.id,
    regions: ['eu-west-1'],
    startedAt: EXAMPLE_NOW,
    finishedAt: EXAMPLE_NOW,
    apiCalls: {},
    collection: [
      {
        collector: tableCollector.id,
        type: tableCollector.type,
        region: 'eu-west-1',
        status: 'ok',
        count: 1,
      },
    ],
    resources: [tableCollector.sample({ tags: { env: 'prod' } })],
    metrics: {},
    ...overrides,
  };
}

const assess = (overrides?: Partial<Inventory>) =>
  assessInventory({
    inventory: inventory(overrides),
    checks: [protectionCheck, accountCheck],
    account,
  });

describe('assessInventory', () => {
  it('judges each resource once and the account once', () => {
    expect(assess()).toMatchObject([
      {
        checkId: 'rel-sample-protection',
        status: 'pass',
        environment: 'production',
        subject: { name: 'orders', type: 'Sample::Table' },
      },
      {
        checkId: 'sec-sample-count',
        status: 'pass',
        subject: { id: account.id, type: 'AWS::::Account' },
      },
    ]);
  });

  it('judges the account besides its resources where a check asks for it', () => {
    const found = assessInventory({
      inventory: inventory(),
      checks: [
        {
          ...protectionCheck,
          evaluateAccount: ({ id }, { everything }) =>
            pass(`Account ${id} has ${everything().length} resource`),
        },
      ],
      account,
    });
    expect(found.map(o => [o.subject.type, o.message])).toEqual([
      ['Sample::Table', 'Table orders is protected'],
      ['AWS::::Account', `Account ${account.id} has 1 resource`],
    ]);
  });

  it('makes unread values unknown with the missing action', () => {
    const unread = {
      reason: 'ACCESS_DENIED' as const,
      action: 'sample:GetProtection',
      message: 'not allowed',
    };
    const [observation] = assess({
      resources: [tableCollector.sample({ data: { protection: { unread } } })],
    });
    expect(observation).toMatchObject({
      status: 'unknown',
      reason: 'ACCESS_DENIED',
      missingAction: 'sample:GetProtection',
    });
  });

  it('makes an unread Region unknown for resource and account checks', () => {
    const [resource, whole] = assess({
      resources: [],
      collection: [
        {
          collector: tableCollector.id,
          type: tableCollector.type,
          region: 'eu-west-1',
          status: 'denied',
          reason: 'not allowed',
          missingAction: 'sample:ListTables',
          count: 0,
        },
      ],
    });
    expect(resource).toMatchObject({
      status: 'unknown',
      missingAction: 'sample:ListTables',
      subject: { type: 'AWS::::Region', region: 'eu-west-1' },
    });
    expect(whole).toMatchObject({
      status: 'unknown',
      reason: 'ACCESS_DENIED',
      missingAction: 'sample:ListTables',
    });
  });

  it('never takes what was not collected for empty', () => {
    const statuses = assess({ resources: [], collection: [] });
    expect(statuses.map(o => [o.status, o.reason])).toEqual([
      ['unknown', 'NOT_COLLECTED'],
      ['unknown', 'NOT_COLLECTED'],
    ]);
  });

  it('makes a check that breaks unknown and says so', () => {
    const broken = {
      ...protectionCheck,
      evaluate: () => {
        throw new TypeError('no such property');
      },
    };
    const [observation] = assessInventory({
      inventory: inventory(),
      checks: [broken],
      account,
    });
    expect(observation).toMatchObject({
      status: 'unknown',
      reason: 'API_ERROR',
      message: 'This check itself failed on orders: no such property',
    });
  });
});
