/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity } from '@backstage/catalog-model';

export const ENTITY_REF = 'component:default/orders-api';
export const OWNER_REF = 'group:default/team-orders';
export const PRODUCTION = '111122223333';
export const DEVELOPMENT = '444455556666';

const NAMES = 'aws.amazon.com/well-architected';

/** The catalog of the real-world example. */
export const EXAMPLE_CATALOG: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-orders', namespace: 'default' },
    spec: { type: 'team', children: [], members: ['mock'] },
    relations: [{ type: 'hasMember', targetRef: 'user:default/mock' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'mock', namespace: 'default' },
    spec: { memberOf: ['team-orders'] },
    relations: [{ type: 'memberOf', targetRef: OWNER_REF }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'orders', namespace: 'default' },
    spec: { owner: OWNER_REF },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders-api',
      namespace: 'default',
      description: 'Serverless orders API with authentication',
      links: [
        {
          url: 'https://wiki.example.com/orders-api/runbook',
          title: 'Runbook',
          type: 'runbook',
        },
      ],
      annotations: {
        'aws.amazon.com/account-id': `${PRODUCTION}=production,${DEVELOPMENT}=development`,
        'aws.amazon.com/region': 'eu-west-1',
        'aws.amazon.com/resource-tags': 'component=orders-api',
        'backstage.io/techdocs-ref': 'dir:.',
        'github.com/project-slug': 'example/orders-api',
        'pagerduty.com/integration-key': 'placeholder',
        [`${NAMES}-criticality`]: 'standard',
        [`${NAMES}-data-classification`]: 'internal',
        [`${NAMES}-compliance`]: 'none',
        [`${NAMES}-objective`]: 'Take every order within a second',
        [`${NAMES}-pain-points`]: 'Nights on call, and the bill of the table',
        [`${NAMES}-rto`]: 'PT8H',
        [`${NAMES}-rpo`]: 'PT24H',
        [`${NAMES}-confirmed-at`]: '2026-11-02',
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: OWNER_REF,
      system: 'orders',
      providesApis: ['orders'],
    },
    relations: [
      { type: 'ownedBy', targetRef: OWNER_REF },
      { type: 'partOf', targetRef: 'system:default/orders' },
    ],
  },
];
