/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { writeAction } from '../conclude';
import { Check, Resource } from '../define';
import {
  accountCheck,
  tableCollector,
} from '../testKit/sampleDefinitions.testUtils';
import {
  findingCollector,
  scannerCheck,
} from '../testKit/sampleImport.testUtils';
import {
  account,
  assess,
  conclude,
  native,
} from './__testUtils__/importedWorld';

const ORDERS = tableCollector.sample();
const ABOUT_ORDERS = { parents: [ORDERS.arn!] };
const denied = {
  unread: {
    reason: 'ACCESS_DENIED' as const,
    action: 'sample:GetProtection',
    message: 'not allowed to see it',
  },
};
const unprotected = tableCollector.sample({ data: { protection: false } });
const finding = findingCollector.sample({ ...ABOUT_ORDERS, id: 'f-1' });
const OWN = native.id;
const SCANNER = scannerCheck.id;
const REPORT = { source: 'Scanner', id: 'T.1', title: 'Control T.1' };

describe('an imported finding that a check of our own looks for', () => {
  it('is further evidence where both fail, and counted once', () => {
    const results = conclude({ resources: [unprotected, finding] });
    expect(results[OWN]).toMatchObject({ state: 'fail', failed: 1, total: 1 });
    expect(results[OWN].observations[0]).toMatchObject({
      message: 'Table orders is not protected',
      evidence: { alsoReportedBy: [REPORT] },
    });
    expect(results[SCANNER]).toMatchObject({
      state: 'pass',
      failed: 0,
      total: 0,
      message: `Scanner is on in eu-west-1 and reports no open finding about orders-api; what it does report is counted as evidence of ${OWN}`,
      evidence: { countedBy: [OWN] },
    });
  });

  it('fails where our own could not see, in words that nobody has to guess', () => {
    const results = conclude({
      resources: [
        tableCollector.sample({ data: { protection: denied } }),
        finding,
      ],
    });
    expect(results[OWN]).toMatchObject({ state: 'fail', risk: 'HIGH' });
    expect(results[OWN].observations[0]).toMatchObject({
      status: 'fail',
      message:
        'Scanner reports T.1 (Control T.1) on orders; this check itself could not see it: not allowed to see it',
      evidence: {
        alsoReportedBy: [REPORT],
        couldNotCheck: { missingAction: 'sample:GetProtection' },
      },
    });
    expect(results[OWN].observations[0].reason).toBeUndefined();
    const action = writeAction({
      check: native,
      concluded: results[OWN],
      entity: { ref: 'component:default/orders-api', name: 'orders-api' },
    });
    expect(action).toMatchObject({
      issue: `${native.title}: Scanner reports T.1 on orders`,
      recommendation: expect.stringContaining('allow sample:GetProtection'),
    });
  });

  it('lets our own pass stand and tells the disagreement', () => {
    const results = conclude({ resources: [ORDERS, finding] });
    expect(results[OWN]).toMatchObject({
      state: 'pass',
      message:
        'Table orders is protected; Scanner reports T.1 (Control T.1), which this check does not see',
    });
    expect(results[SCANNER].state).toBe('pass');
  });

  it.each([
    ['another resource', [ORDERS, { ...finding, parents: ['arn:other'] }]],
    [
      'another control',
      [
        ORDERS,
        findingCollector.sample({ ...ABOUT_ORDERS, data: { control: 'X.9' } }),
      ],
    ],
    ['a resource that we did not read', [finding]],
  ])('is a finding of its own about %s', (_, resources) => {
    const results = conclude({ resources });
    expect(results[SCANNER]).toMatchObject({ state: 'fail', failed: 1 });
    expect(JSON.stringify(results[OWN].observations)).not.toContain('Scanner');
  });

  describe('about a resource that we could not list', () => {
    const unlisted = {
      status: 'denied' as const,
      reason: 'not allowed to list',
      missingAction: 'sample:ListTables',
    };

    it('fails our own check on it, which stays unknown about the rest', () => {
      const results = conclude({
        resources: [{ ...finding, tags: { env: 'production' } }],
        tables: unlisted,
      });
      expect(results[OWN]).toMatchObject({
        state: 'fail',
        risk: 'HIGH',
        failed: 1,
        unknown: 1,
        missingActions: ['sample:ListTables'],
      });
      expect(results[OWN].observations[0]).toEqual({
        checkId: OWN,
        subject: {
          type: tableCollector.type,
          id: 'orders',
          name: 'orders',
          arn: ORDERS.arn,
          region: 'eu-west-1',
          accountId: account.id,
        },
        environment: 'production',
        status: 'fail',
        message: `Scanner reports T.1 (Control T.1) on orders; this check itself could not see it: tables in eu-west-1 of account ${account.id} could not be read: not allowed to list`,
        evidence: {
          collector: tableCollector.id,
          alsoReportedBy: [REPORT],
          couldNotCheck: {
            reason: 'ACCESS_DENIED',
            missingAction: 'sample:ListTables',
            message: `tables in eu-west-1 of account ${account.id} could not be read: not allowed to list`,
          },
        },
      });
      expect(results[OWN].observations[1]).toMatchObject({
        status: 'unknown',
        subject: { name: 'eu-west-1' },
      });
      expect(results[SCANNER]).toMatchObject({
        state: 'pass',
        evidence: { countedBy: [OWN] },
      });
    });

    it('is one failure, however many findings name it', () => {
      const other = findingCollector.sample({
        ...ABOUT_ORDERS,
        id: 'f-2',
        data: { control: 'T.2' },
      });
      const [own] = assess({
        resources: [finding, other],
        tables: unlisted,
      }).filter(o => o.checkId === OWN && o.status === 'fail');
      expect(own.evidence.alsoReportedBy).toEqual([
        REPORT,
        { source: 'Scanner', id: 'T.2', title: 'Control T.2' },
      ]);
      expect(
        conclude({ resources: [finding, other], tables: unlisted })[OWN].failed,
      ).toBe(1);
    });

    it('leaves what was listed before reading ended as it is', () => {
      const results = conclude({
        resources: [
          ORDERS,
          findingCollector.sample({
            id: 'f-2',
            parents: [ORDERS.arn!.replace('orders', 'carts')],
          }),
        ],
        tables: { status: 'throttled', reason: 'too many requests' },
      });
      expect(
        results[OWN].observations.map(
          ({ subject, status }) => `${subject.name} ${status}`,
        ),
      ).toEqual(['carts fail', 'eu-west-1 unknown', 'orders pass']);
    });

    it.each([
      [
        'of another kind',
        'arn:aws:sample:eu-west-1:111122223333:index/orders',
        'eu-west-1',
      ],
      [
        'of another service',
        'arn:aws:other:eu-west-1:111122223333:table/orders',
        'eu-west-1',
      ],
      [
        'in a Region that was read',
        'arn:aws:sample:eu-west-1:111122223333:table/orders',
        'eu-north-1',
      ],
    ])('is a finding of its own where that is %s', (_, arn, region) => {
      const results = conclude({
        resources: [findingCollector.sample({ parents: [arn] })],
        tables: { ...unlisted, region },
      });
      expect(results[SCANNER]).toMatchObject({ state: 'fail', failed: 1 });
      expect(results[OWN]).toMatchObject({ state: 'unknown', failed: 0 });
    });
  });

  it('is a finding of its own where our check is turned off', () => {
    const results = conclude({
      resources: [unprotected, finding],
      checks: [scannerCheck],
    });
    expect(results[SCANNER].state).toBe('fail');
  });

  it('never gets lost where our own does not apply', () => {
    const results = conclude({
      resources: [ORDERS, finding],
      checks: [
        {
          ...native,
          kind: 'resource',
          evaluate: () => ({
            status: 'not-applicable',
            message: 'A cache',
            evidence: {},
          }),
        } as Check,
        scannerCheck,
      ],
    });
    expect(results[SCANNER].state).toBe('fail');
    expect(results[OWN].state).toBe('not-applicable');
  });

  it('is evidence of a check on the account, whatever it is about', () => {
    const results = conclude({
      resources: [finding],
      checks: [
        { ...accountCheck, equivalents: { scanner: ['T.1'] } },
        scannerCheck,
      ],
    });
    expect(results[accountCheck.id].observations[0].evidence).toEqual({
      alsoReportedBy: [REPORT],
    });
    expect(results[SCANNER].state).toBe('pass');
  });

  it('says the same in whatever order it is given', () => {
    const other = findingCollector.sample({
      ...ABOUT_ORDERS,
      id: 'f-2',
      data: { control: 'T.2' },
    });
    const sorted = (resources: Resource<string, unknown>[]) =>
      assess({ resources })
        .map(o => JSON.stringify(o))
        .sort();
    expect(sorted([unprotected, finding, other])).toEqual(
      sorted([other, finding, unprotected]),
    );
  });

  it('asks each resource a few times, however many there are', () => {
    let asked = 0;
    const counting = <T extends object>(resource: T): T =>
      new Proxy(resource, {
        get: (target, name, receiver) => {
          asked += name === 'arn' || name === 'parents' ? 1 : 0;
          return Reflect.get(target, name, receiver);
        },
      });
    const askedPerResource = (count: number) => {
      const many = Array.from({ length: count }, (_, i) => {
        const table = tableCollector.sample({
          id: `t-${i}`,
          data: { protection: false },
        });
        const parents = [table.arn!];
        return [table, findingCollector.sample({ id: `f-${i}`, parents })];
      }).flat();
      asked = 0;
      const taken = assess({ resources: many.map(counting) }).filter(
        o => o.evidence.alsoReportedBy,
      );
      expect(taken).toHaveLength(count);
      return asked / many.length;
    };
    const few = askedPerResource(100);
    expect(few).toBeGreaterThan(0);
    expect(askedPerResource(1_000)).toBe(few);
  });
});
