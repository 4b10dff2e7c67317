/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { deniesInsecureTransport } from './deniesInsecureTransport';

const policy = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'],
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

describe('deniesInsecureTransport', () => {
  it('recognises the usual statement', () => {
    expect(deniesInsecureTransport(policy(deny))).toBe(true);
  });

  it.each([
    ['a principal map', { Principal: { AWS: ['*'] } }, true],
    ['an action list', { Action: ['s3:*'] }, true],
    [
      'a boolean value',
      { Condition: { Bool: { 'aws:SecureTransport': false } } },
      true,
    ],
    ['an allow', { Effect: 'Allow' }, false],
    ['one action only', { Action: 's3:GetObject' }, false],
    ['one principal only', { Principal: { AWS: '111122223333' } }, false],
    [
      'the opposite value',
      { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      false,
    ],
    ['no condition', { Condition: undefined }, false],
  ])('%s', (_, change, expected) => {
    expect(deniesInsecureTransport(policy({ ...deny, ...change }))).toBe(
      expected,
    );
  });

  it('reads a policy with a single statement', () => {
    expect(deniesInsecureTransport(JSON.stringify({ Statement: deny }))).toBe(
      true,
    );
  });
});
