/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A backend with nothing but this plugin: no sign-in, no cloud, every request
 * allowed, and a few entities. Start it with `yarn start` in this folder.
 *
 *   curl http://localhost:7007/api/well-architected/health
 *   curl http://localhost:7007/api/well-architected/overview
 *   curl http://localhost:7007/api/well-architected/entities
 *   curl http://localhost:7007/api/well-architected/entities/component/default/orders-api/scorecard
 */

import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  mockServices.permissions.factory({ result: AuthorizeResult.ALLOW }),
);
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'team-orders' },
        spec: { type: 'team', children: [] },
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: {
          name: 'orders',
          annotations: { 'aws.amazon.com/account-id': '111122223333' },
        },
        spec: { owner: 'team-orders' },
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'orders-api',
          annotations: { 'backstage.io/techdocs-ref': 'dir:.' },
        },
        spec: {
          type: 'service',
          lifecycle: 'production',
          owner: 'team-orders',
          system: 'orders',
        },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
