/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from 'backstage-plugin-well-architected-node';
import { EntityScope } from '../scope/types';
import { resourcesInScope } from './resourcesInScope';

const arnOf = (id: string) =>
  `arn:aws:dynamodb:eu-west-1:111122223333:table/${id}`;

const table = (id: string, changes: Partial<Resource> = {}): Resource => ({
  type: 'AWS::DynamoDB::Table',
  id,
  name: id,
  arn: arnOf(id),
  region: 'eu-west-1',
  accountId: '111122223333',
  tags: {},
  data: {},
  ...changes,
});

const resources = [
  table('orders', { tags: { component: 'orders-api', stage: 'prod' } }),
  table('carts', { tags: { component: 'orders-api' } }),
  table('stacked', {
    tags: {
      'aws:cloudformation:stack-id':
        'arn:aws:cloudformation:eu-west-1:111122223333:stack/OrdersStack/0f1e',
    },
  }),
  table('far', { region: 'us-east-1', tags: { component: 'orders-api' } }),
  table('child', { parents: [arnOf('orders')], region: 'us-east-1' }),
  table('grandchild', { parents: [arnOf('child')] }),
  table('loop', { parents: [arnOf('grandchild'), arnOf('loop')] }),
  table('zone', { region: 'global' }),
];

const scope = (
  selectors: Partial<EntityScope['selectors']>,
  regions: string[] = [],
) => ({ regions, selectors: { tags: {}, arns: [], stacks: [], ...selectors } });

const select = (...scopes: ReturnType<typeof scope>[]) =>
  [
    ...resourcesInScope({
      resources,
      scopes,
      configuredRegions: ['eu-west-1'],
    }),
  ]
    .map(({ name }) => name)
    .sort();

describe('resourcesInScope', () => {
  it('is empty without an entity, and everything for a whole account', () => {
    expect(select()).toEqual([]);
    expect(select(scope({}))).toEqual([
      'carts',
      'grandchild',
      'loop',
      'orders',
      'stacked',
      'zone',
    ]);
    expect(select(scope({}, ['us-east-1']))).toEqual(['child', 'far', 'zone']);
  });

  it('takes what carries all tags in the Regions, and what belongs to it', () => {
    expect(select(scope({ tags: { component: 'orders-api' } }))).toEqual([
      'carts',
      'child',
      'grandchild',
      'loop',
      'orders',
    ]);
    expect(
      select(scope({ tags: { component: 'orders-api', stage: 'test' } })),
    ).toEqual([]);
    expect(
      select(scope({ tags: { component: 'orders-api' } }, ['us-east-1'])),
    ).toEqual(['far']);
  });

  it('takes ARNs wherever they are, and stacks by name or ARN', () => {
    expect(select(scope({ arns: [arnOf('far')] }))).toEqual(['far']);
    const stack =
      'arn:aws:cloudformation:eu-west-1:111122223333:stack/OrdersStack/0f1e';
    expect(select(scope({ stacks: ['OrdersStack'] }))).toEqual(['stacked']);
    expect(select(scope({ stacks: [stack] }))).toEqual(['stacked']);
  });

  it('joins the scopes of all entities', () => {
    expect(
      select(
        scope({ arns: [arnOf('far')] }),
        scope({ stacks: ['OrdersStack'] }),
      ),
    ).toEqual(['far', 'stacked']);
  });

  it('looks at each resource a few times, not once per entity', () => {
    const looksPerResource = (entities: number) => {
      let looks = 0;
      const many = Array.from({ length: 1_000 }, (_, i) =>
        table(`t${i}`, { tags: { component: `c${i % entities}` } }),
      ).map(
        resource =>
          new Proxy(resource, {
            get: (target, name, receiver) => {
              looks += name === 'tags' ? 1 : 0;
              return Reflect.get(target, name, receiver);
            },
          }),
      );
      const found = resourcesInScope({
        resources: many,
        scopes: Array.from({ length: entities }, (_, i) =>
          scope({ tags: { component: `c${i}` } }),
        ),
        configuredRegions: ['eu-west-1'],
      });
      expect(found.size).toBe(many.length);
      return looks / many.length;
    };
    const few = looksPerResource(2);
    expect(few).toBeGreaterThan(0);
    expect(looksPerResource(500)).toBe(few);
  });
});
