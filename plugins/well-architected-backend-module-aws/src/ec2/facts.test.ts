/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { hasMark } from './hasMark';
import { isGraviton } from './isGraviton';
import { coversTcpPort, portsText } from './openPorts';
import { stoppedAt } from './stoppedAt';
import { vcpusOf } from './vcpusOf';

describe('vcpusOf', () => {
  it.each([
    ['t4g.medium', 2],
    ['t2.micro', 1],
    ['m7g.medium', 1],
    ['m5.large', 2],
    ['c5.4xlarge', 16],
    ['db.r7g.xlarge', 4],
    ['m5.metal', undefined],
    ['db.serverless', undefined],
  ])('%s has %s', (type, vcpus) => {
    expect(vcpusOf(type)).toBe(vcpus);
  });
});

describe('isGraviton', () => {
  it.each([
    ['m7g.large', true],
    ['c7gn.16xlarge', true],
    ['im4gn.large', true],
    ['g5g.xlarge', true],
    ['a1.medium', true],
    ['g5.xlarge', false],
    ['m7i.large', false],
    ['db.m7g.large', false],
  ])('%s: %s', (type, expected) => {
    expect(isGraviton(type)).toBe(expected);
  });
});

describe('stoppedAt', () => {
  const reason = 'User initiated (2026-05-01 08:15:00 GMT)';
  it('reads the time of a stopped instance only', () => {
    expect(stoppedAt({ state: 'stopped', reason })).toBe(
      '2026-05-01T08:15:00.000Z',
    );
    expect(stoppedAt({ state: 'running', reason })).toBeUndefined();
    expect(
      stoppedAt({ state: 'stopped', reason: 'Server.Spot' }),
    ).toBeUndefined();
  });
});

describe('ports', () => {
  const rule = { kind: 'cidr', source: '0.0.0.0/0' } as const;
  it.each([
    [{ protocol: 'tcp', fromPort: 22, toPort: 22 }, true, '22'],
    [{ protocol: 'tcp', fromPort: 20, toPort: 25 }, true, '20-25'],
    [{ protocol: '6' }, true, 'all ports'],
    [{ protocol: '-1' }, true, 'all ports'],
    [{ protocol: 'udp', fromPort: 22, toPort: 22 }, false, '22'],
    [{ protocol: 'tcp', fromPort: 23, toPort: 30 }, false, '23-30'],
  ])('%j covers SSH: %s', (ports, covers, text) => {
    expect(coversTcpPort({ ...rule, ...ports }, 22)).toBe(covers);
    expect(portsText({ ...rule, ...ports })).toBe(text);
  });
});

describe('hasMark', () => {
  it('finds a tag key or value that is not switched off', () => {
    expect(hasMark({ tags: { role: 'Bastion' } }, ['bastion'])).toBe(true);
    expect(hasMark({ tags: { 'DR-Standby': 'true' } }, ['dr-standby'])).toBe(
      true,
    );
    expect(hasMark({ tags: { batch: 'no' } }, ['batch'])).toBe(false);
    expect(hasMark({ tags: { Name: 'bastion-host' } }, ['bastion'])).toBe(
      false,
    );
  });
});
