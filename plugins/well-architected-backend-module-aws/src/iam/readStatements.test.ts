/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readStatements } from './readStatements';

const encoded = (document: object) =>
  encodeURIComponent(JSON.stringify(document));

describe('readStatements', () => {
  it('turns single texts and single statements into lists', () => {
    expect(
      readStatements(
        encoded({
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
        }),
      ),
    ).toEqual([
      { effect: 'Allow', actions: ['*'], resources: ['*'], conditional: false },
    ]);
  });

  it('tells conditions and leaves out what is said as its opposite', () => {
    expect(
      readStatements(
        encoded({
          Statement: [
            {
              Effect: 'Deny',
              NotAction: ['iam:*'],
              Resource: ['a', 'b'],
              Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
            },
          ],
        }),
      ),
    ).toEqual([{ effect: 'Deny', resources: ['a', 'b'], conditional: true }]);
  });

  it('refuses what is no policy', () => {
    expect(() => readStatements(undefined)).toThrow();
    expect(() => readStatements(encoded({ Statement: [{}] }))).toThrow();
  });
});
