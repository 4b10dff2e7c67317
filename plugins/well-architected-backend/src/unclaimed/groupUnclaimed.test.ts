/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { groupUnclaimed, KeyedResource } from './groupUnclaimed';

const resource = (
  key: string,
  more: Partial<KeyedResource> = {},
): KeyedResource => ({
  key,
  region: 'eu-west-1',
  arn: `arn:${key}`,
  tags: {},
  ...more,
});

const group = (
  resources: KeyedResource[],
  scopes: Parameters<typeof groupUnclaimed>[0]['scopes'] = [],
) =>
  groupUnclaimed({ resources, scopes, configuredRegions: ['eu-west-1'] }).map(
    ({ root, members }) => [root.key, members.map(({ key }) => key).sort()],
  );

const selecting = (selectors: object) => ({
  regions: [],
  selectors: { tags: {}, arns: [], stacks: [], ...selectors },
});

describe('groupUnclaimed', () => {
  it('names what has to be claimed, with all that goes along', () => {
    expect(
      group([
        resource('cluster'),
        resource('instance', { parents: ['arn:cluster'] }),
        resource('alarm', { arn: undefined, parents: ['arn:instance'] }),
        resource('bucket'),
      ]),
    ).toEqual([
      ['cluster', ['alarm', 'instance']],
      ['bucket', []],
    ]);
  });

  it('counts once what belongs to two', () => {
    expect(
      group([
        resource('one'),
        resource('two'),
        resource('rule', { parents: ['arn:one', 'arn:two'] }),
      ]),
    ).toEqual([
      ['one', ['rule']],
      ['two', []],
    ]);
  });

  it('ends in a loop, which has one of its own as root', () => {
    expect(
      group([
        resource('a', { parents: ['arn:b'] }),
        resource('b', { parents: ['arn:a', 'arn:b'] }),
      ]),
    ).toEqual([['a', ['b']]]);
  });

  it('leaves out what is claimed, and what nobody could claim', () => {
    expect(
      group(
        [
          resource('mine'),
          resource('of-mine', { parents: ['arn:mine'] }),
          resource('bill', { arn: undefined }),
          resource('tagged', { arn: undefined, tags: { app: 'x' } }),
          // its parent was not read, but its entity names that
          resource('finding', { parents: ['arn:unread'] }),
        ],
        [selecting({ arns: ['arn:mine', 'arn:unread'] })],
      ),
    ).toEqual([['tagged', []]]);
  });

  it('keeps what lies in Regions that a whole-account scope leaves out', () => {
    expect(
      group(
        [resource('here'), resource('there', { region: 'us-east-1' })],
        [selecting({})],
      ),
    ).toEqual([['there', []]]);
  });
});
