/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { openStatement } from './openStatement';
import { readStatements } from './statements';

const document = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement });

describe('readStatements', () => {
  it('reads principals of every kind and lower-cases condition keys', () => {
    expect(
      readStatements(
        document([
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com', AWS: ['1', '*'] },
            Action: 'lambda:InvokeFunction',
            Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:sns:x' } },
          },
        ]),
      ),
    ).toEqual([
      {
        effect: 'Allow',
        principals: ['Service:sns.amazonaws.com', 'AWS:1', '*'],
        actions: ['lambda:InvokeFunction'],
        conditionKeys: ['aws:sourcearn'],
      },
    ]);
  });

  it('reads a single statement, and none without a policy', () => {
    const [single] = readStatements(document({ Effect: 'Deny' }));
    expect(single.effect).toBe('Deny');
    expect(readStatements(undefined)).toEqual([]);
  });
});

describe('openStatement', () => {
  const allow = (Principal: unknown, Condition?: object) =>
    openStatement(
      readStatements(
        document({ Effect: 'Allow', Action: '*', Principal, Condition }),
      ),
    );

  it('finds a statement for everyone', () => {
    expect(allow('*')).toBeDefined();
    expect(allow({ AWS: '*' })).toBeDefined();
    expect(
      allow('*', { Bool: { 'aws:SecureTransport': 'true' } }),
    ).toBeDefined();
  });

  it('accepts restricted statements, named principals and denials', () => {
    expect(allow('*', { ArnEquals: { 'aws:SourceArn': 'x' } })).toBeUndefined();
    expect(allow({ AWS: '111122223333' })).toBeUndefined();
    expect(
      openStatement(
        readStatements(document({ Effect: 'Deny', Principal: '*' })),
      ),
    ).toBeUndefined();
  });
});
