/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';
import { ANNOTATIONS } from 'backstage-plugin-well-architected-common';
import { readCatalogFacts } from './readCatalogFacts';
import { resolveScope } from './resolveScope';

const entity = (
  kind: string,
  name: string,
  annotations: Record<string, string> = {},
  spec: Entity['spec'] = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, annotations },
  spec,
});

function resolve(own: Entity, ...others: Entity[]) {
  const sources = others.map(readCatalogFacts);
  return resolveScope({
    facts: readCatalogFacts(own),
    sources: new Map(sources.map(facts => [facts.entityRef, facts])),
    ownerExists: true,
  });
}

const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const BUCKET = 'arn:aws:s3:::orders-static';

describe('resolveScope', () => {
  it('takes what the entity declares, and nothing else then', () => {
    const { scope } = resolve(
      entity(
        'Component',
        'orders-api',
        {
          [ANNOTATIONS.accountId]: '111122223333,444455556666=development',
          [ANNOTATIONS.region]: 'eu-west-1',
        },
        { system: 'orders' },
      ),
      entity('System', 'orders', {
        [ANNOTATIONS.accountId]: '777788889999',
        [ANNOTATIONS.tags]: 'system=orders',
      }),
    );
    expect(scope).toEqual({
      accounts: [
        { id: '111122223333' },
        { id: '444455556666', environment: 'development' },
      ],
      regions: ['eu-west-1'],
      selectors: { tags: {}, arns: [], stacks: [] },
      origin: {},
    });
  });

  it('inherits from the System, and the context field by field', () => {
    const resolved = resolve(
      entity(
        'Component',
        'orders-api',
        { [ANNOTATIONS.rto]: 'PT1H' },
        { system: 'orders', owner: 'team-orders' },
      ),
      entity(
        'System',
        'orders',
        {
          [ANNOTATIONS.accountId]: '111122223333',
          [ANNOTATIONS.tags]: 'system=orders',
          [ANNOTATIONS.rto]: 'PT8H',
          [ANNOTATIONS.criticality]: 'standard',
          [ANNOTATIONS.rpo]: 'one day',
        },
        { domain: 'shop' },
      ),
      entity('Domain', 'shop', { [ANNOTATIONS.region]: 'eu-central-1' }),
    );
    expect(resolved.scope).toEqual({
      accounts: [{ id: '111122223333' }],
      regions: ['eu-central-1'],
      selectors: { tags: { system: 'orders' }, arns: [], stacks: [] },
      origin: {
        accounts: 'system:default/orders',
        regions: 'domain:default/shop',
        selectors: 'system:default/orders',
      },
      contextOrigin: { criticality: 'system:default/orders' },
    });
    expect(resolved.context).toEqual({ rto: 'PT1H', criticality: 'standard' });
    expect(resolved.ownerRef).toBe('group:default/team-orders');
    expect(resolved.domainRef).toBe('domain:default/shop');
    expect(resolved.problems.map(p => p.message)).toEqual([
      `${ANNOTATIONS.rpo}: 'one day' is not an ISO 8601 duration such as PT8H (on system:default/orders)`,
    ]);
  });

  it('keeps own tags with the accounts of the System', () => {
    const { scope } = resolve(
      entity(
        'Component',
        'orders-api',
        { [ANNOTATIONS.tags]: 'component=orders-api' },
        { system: 'orders' },
      ),
      entity('System', 'orders', {
        [ANNOTATIONS.accountId]: '111122223333',
        [ANNOTATIONS.tags]: 'system=orders',
      }),
    );
    expect(scope.accounts).toEqual([{ id: '111122223333' }]);
    expect(scope.selectors.tags).toEqual({ component: 'orders-api' });
    expect(scope.origin).toEqual({ accounts: 'system:default/orders' });
  });

  it('derives accounts and Regions from the ARNs of related Resources', () => {
    const { scope } = resolve(
      entity(
        'Component',
        'orders-api',
        {},
        {
          system: 'orders',
          dependsOn: ['resource:orders-table', 'resource:other'],
        },
      ),
      entity('Resource', 'orders-table', { [ANNOTATIONS.arn]: TABLE }),
      entity('Resource', 'other'),
      entity('System', 'orders', { [ANNOTATIONS.accountId]: '777788889999' }),
    );
    expect(scope).toEqual({
      accounts: [{ id: '111122223333' }],
      regions: ['eu-west-1'],
      selectors: { tags: {}, arns: [TABLE], stacks: [] },
      origin: {
        accounts: 'resource:default/orders-table',
        regions: 'resource:default/orders-table',
        selectors: 'resource:default/orders-table',
      },
    });
  });

  it('finds the account elsewhere for an ARN without one', () => {
    const { scope } = resolve(
      entity(
        'Resource',
        'orders-static',
        { [ANNOTATIONS.arn]: BUCKET },
        { system: 'orders' },
      ),
      entity('System', 'orders', {
        [ANNOTATIONS.accountId]: '111122223333',
        [ANNOTATIONS.region]: 'eu-west-1',
      }),
    );
    expect(scope.accounts).toEqual([{ id: '111122223333' }]);
    expect(scope.selectors.arns).toEqual([BUCKET]);
    expect(scope.regions).toEqual(['eu-west-1']);
  });

  it('gives an empty scope to an entity that says nothing anywhere', () => {
    const { scope, problems } = resolve(
      entity('Component', 'docs', { [ANNOTATIONS.accountId]: 'orders' }),
    );
    expect(scope).toEqual({
      accounts: [],
      regions: [],
      selectors: { tags: {}, arns: [], stacks: [] },
      origin: {},
    });
    expect(problems).toHaveLength(1);
  });

  it('prefers the relations of the catalog to the spec', () => {
    const own: Entity = {
      ...entity('Component', 'orders-api', {}, { owner: 'written' }),
      relations: [{ type: 'ownedBy', targetRef: 'group:default/Resolved' }],
    };
    expect(resolve(own).ownerRef).toBe('group:default/resolved');
  });
});
