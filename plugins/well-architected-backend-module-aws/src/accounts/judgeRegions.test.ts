/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ConcludeContext,
  notApplicable,
} from 'backstage-plugin-well-architected-node';
import { concludeRegions, judgeRegions, RegionStates } from './judgeRegions';

const good = { state: 'good' as const, says: 'on' };
const bad = { state: 'bad' as const, says: 'off' };
const unused = { state: 'unused' as const, says: 'not used' };
const judged = (states: RegionStates) =>
  judgeRegions({ label: 'production', states });

const observed = (states: RegionStates): Observation => ({
  checkId: 'sec-x',
  subject: {
    type: 'AWS::::Account',
    id: '111122223333',
    name: 'production',
    region: 'global',
    accountId: '111122223333',
  },
  ...judged(states),
});
const contextOf = (observations: Observation[], regions: string[]) =>
  ({
    observations,
    regions,
    usual: () => notApplicable('usual'),
  } as unknown as ConcludeContext);

describe('judgeRegions', () => {
  it('fails on one bad Region and names it', () => {
    expect(judged({ 'eu-west-1': good, 'us-east-1': bad })).toMatchObject({
      status: 'fail',
      message: 'Account production: off in us-east-1',
    });
  });

  it('passes on the Regions that count', () => {
    expect(judged({ 'eu-west-1': good, 'us-east-1': unused }).status).toBe(
      'pass',
    );
    expect(judged({ 'us-east-1': unused }).status).toBe('not-applicable');
    expect(judged({}).status).toBe('not-applicable');
  });
});

describe('concludeRegions', () => {
  const mixed = observed({ 'eu-west-1': good, 'us-east-1': bad });

  it('looks at the Regions of the workload only', () => {
    expect(concludeRegions(contextOf([mixed], ['eu-west-1']))).toMatchObject({
      status: 'pass',
      message: 'Account production (111122223333): on in eu-west-1',
    });
    expect(concludeRegions(contextOf([mixed], ['us-east-1'])).status).toBe(
      'fail',
    );
  });

  it('adds the Regions that every account needs', () => {
    const context = contextOf([mixed], ['eu-west-1']);
    expect(concludeRegions(context, ['us-east-1']).status).toBe('fail');
  });

  it('keeps an unknown account unknown', () => {
    const unknown: Observation = {
      ...mixed,
      status: 'unknown',
      reason: 'ACCESS_DENIED',
      missingAction: 'guardduty:ListDetectors',
      message: 'denied',
      evidence: {},
    };
    const fine = observed({ 'eu-west-1': good });
    expect(
      concludeRegions(contextOf([fine, unknown], ['eu-west-1'])),
    ).toMatchObject({
      status: 'unknown',
      reason: 'ACCESS_DENIED',
      missingAction: 'guardduty:ListDetectors',
    });
  });

  it('concludes as usual without any observation', () => {
    expect(concludeRegions(contextOf([], ['eu-west-1'])).message).toBe('usual');
  });
});
