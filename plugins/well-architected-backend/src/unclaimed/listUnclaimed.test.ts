/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnclaimedResource } from 'backstage-plugin-well-architected-common';
import {
  accountWorld,
  AccountWorld,
  EMPTY,
} from '../accounts/__testUtils__/accountWorld';
import { testDatabaseIds } from '../database/__testUtils__/testDatabases';

jest.setTimeout(120_000);

const PATH = `/accounts/${EMPTY}/unclaimed`;

describe.each(testDatabaseIds)(
  'list of what nobody claims on %s',
  databaseId => {
    let world: AccountWorld;
    const get: AccountWorld['get'] = (path, options) =>
      world.get(path, options);

    beforeAll(async () => {
      world = await accountWorld(databaseId);
    });

    const names = async (query: string) =>
      (await get<{ items: UnclaimedResource[] }>(`${PATH}?${query}`)).items.map(
        ({ name }) => name,
      );

    it('is listed with its risks and how to claim it', async () => {
      const { items, totalItems } = await get<{
        items: UnclaimedResource[];
        totalItems: number;
      }>(PATH);
      expect(totalItems).toBe(2);
      const account = { 'aws.amazon.com/account-id': EMPTY };
      expect(items[0]).toEqual({
        key: expect.any(String),
        type: 'AWS::DynamoDB::Table',
        name: 'stray',
        arn: 'arn:aws:dynamodb:eu-west-1:777788889999:table/stray',
        region: 'eu-west-1',
        consoleUrl: expect.stringContaining('eu-west-1.console.aws'),
        ownerTags: { App: 'cart', Owner: 'ada@example.com' },
        includes: 1,
        high: 2,
        risks: expect.arrayContaining(
          ['stray', 'part'].map(name => ({
            checkId: 'rel-test-backup',
            title: 'A check',
            pillar: 'reliability',
            message: `${name} has no backup`,
          })),
        ),
        claims: [
          {
            by: 'stack',
            annotations: {
              ...account,
              'aws.amazon.com/cloudformation-stacks': 'StrayStack',
            },
          },
          {
            by: 'tags',
            annotations: {
              ...account,
              'aws.amazon.com/well-architected-tags': 'App=cart',
            },
          },
          {
            by: 'arn',
            annotations: {
              ...account,
              'aws.amazon.com/well-architected-arns':
                'arn:aws:dynamodb:eu-west-1:777788889999:table/stray',
            },
          },
        ],
      });
      expect(items[1]).toMatchObject({ name: 'tidy', high: 0, risks: [] });
    });

    it.each([
      ['sort=name', ['stray', 'tidy']],
      ['sort=type', ['stray', 'tidy']],
      ['high=true', ['stray']],
      ['text=TIDY', ['tidy']],
      ['text=table/stray', ['stray']],
      ['type=AWS::DynamoDB::Table', ['stray', 'tidy']],
      ['type=AWS::S3::Bucket', []],
    ])('is filtered and sorted by %s', async (query, expected) => {
      expect(await names(query)).toEqual(expected);
    });

    it('is paged', async () => {
      const first = await get<{ nextCursor: string }>(`${PATH}?limit=1`);
      expect(await names(`limit=1&cursor=${first.nextCursor}`)).toEqual([
        'tidy',
      ]);
    });
  },
);
