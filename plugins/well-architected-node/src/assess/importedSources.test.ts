/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { withPillarSiblings } from '../define';
import {
  findingCollector,
  scannerCheck,
  scannerSibling,
} from '../testKit/sampleImport.testUtils';
import { conclude, native } from './__testUtils__/importedWorld';

const SCANNER = scannerCheck.id;

describe('a source', () => {
  it('that is on and silent is a pass that says so', () => {
    expect(conclude({ resources: [] })[SCANNER]).toMatchObject({
      state: 'pass',
      basis: 'imported',
      message:
        'Scanner is on in eu-west-1 and reports no open finding about orders-api',
    });
  });

  it.each([
    ['opt-in-required', 'OPT_IN_REQUIRED'],
    ['support-plan-required', 'SUPPORT_PLAN_REQUIRED'],
    ['denied', 'ACCESS_DENIED'],
  ] as const)('that is %s is unknown', (source, reason) => {
    const results = conclude({ resources: [], source });
    expect(results[SCANNER]).toMatchObject({ state: 'unknown', reason });
    expect(results[SCANNER].message).toContain('the scanner is off');
  });
});

describe('siblings', () => {
  const checks = [native, ...withPillarSiblings(scannerCheck)];
  const SIBLING = 'sec-sample-scanner-reliability';
  const filed = findingCollector.sample({
    data: { control: 'X.9', pillar: 'reliability' },
  });

  it('are the same check under another pillar', () => {
    expect(scannerSibling).toMatchObject({
      id: SIBLING,
      pillar: 'reliability',
      riskClass: 'availability',
      title: scannerCheck.title,
      imported: { derivedFrom: SCANNER },
    });
    expect(withPillarSiblings(native)).toEqual([native]);
  });

  it('show what is filed under their pillar, once', () => {
    const results = conclude({ resources: [filed], checks });
    expect(results[SIBLING]).toMatchObject({ state: 'fail', failed: 1 });
    expect(results[SCANNER].state).toBe('pass');
  });

  it('do not apply where nothing is filed, or the source is not there', () => {
    expect(conclude({ resources: [], checks })[SIBLING]).toMatchObject({
      state: 'not-applicable',
      message: 'Scanner reports nothing under Reliability about orders-api',
    });
    const off = conclude({ resources: [], checks, source: 'opt-in-required' });
    expect(off[SIBLING].state).toBe('not-applicable');
    expect(off[SCANNER].state).toBe('unknown');
  });

  it('are unknown where the source may not be read', () => {
    const results = conclude({ resources: [], checks, source: 'denied' });
    expect(results[SIBLING].state).toBe('unknown');
  });
});
