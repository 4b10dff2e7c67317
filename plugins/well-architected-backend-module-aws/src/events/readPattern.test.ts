/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { matchesFilter } from './matchesFilter';
import { readPattern } from './readPattern';

const sourcesOf = (pattern: object) =>
  readPattern(JSON.stringify(pattern)).map(one => one.sources);

describe('readPattern', () => {
  it('keeps source and detail type, and nothing else', () => {
    expect(
      readPattern(
        JSON.stringify({
          source: ['aws.health'],
          'detail-type': ['AWS Health Event'],
          detail: { service: ['EC2'] },
        }),
      ),
    ).toEqual([{ sources: ['aws.health'], detailTypes: ['AWS Health Event'] }]);
  });

  it('reads every kind of filter', () => {
    expect(
      sourcesOf({
        source: [
          { prefix: 'aws.' },
          { suffix: '.orders' },
          { wildcard: 'a*c' },
          { 'anything-but': ['aws.ec2', 'aws.s3'] },
          { exists: true },
        ],
      }),
    ).toEqual([['aws.*', '*.orders', 'a*c', '!aws.ec2|aws.s3', '*']]);
    expect(sourcesOf({ account: ['111122223333'] })).toEqual([['*']]);
  });

  it('reads alternatives', () => {
    expect(sourcesOf({ $or: [{ source: ['a'] }, { source: ['b'] }] })).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it.each([undefined, '', 'no json', '[]', '"text"'])(
    'finds nothing in %s',
    text => expect(readPattern(text)).toEqual([]),
  );
});

describe('matchesFilter', () => {
  it.each([
    ['aws.health', 'aws.health', true],
    ['aws.health', 'aws-health', false],
    ['aws.*', 'aws.health', true],
    ['*', 'anything', true],
    ['!aws.ec2|aws.s3', 'aws.s3', false],
    ['!aws.ec2|aws.s3', 'aws.health', true],
  ])('%s on %s', (filter, value, matches) => {
    expect(matchesFilter([filter], value)).toBe(matches);
  });

  it('lets nothing through without a filter', () => {
    expect(matchesFilter([], 'aws.health')).toBe(false);
  });
});
