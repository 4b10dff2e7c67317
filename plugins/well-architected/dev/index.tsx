/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import plugin from '../src';
import { wellArchitectedApiRef } from '../src/api';
import { FixtureApi } from '../src/__testUtils__/FixtureApi';
import { mayRefresh } from './mayRefresh';

/**
 * The pages on fixtures: no backend, no sign-in, no AWS. Start it with
 * `yarn workspace backstage-plugin-well-architected start`, then open /states
 * for a list of everything that can be shown.
 */
const fixtures = createFrontendModule({
  pluginId: 'well-architected',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: wellArchitectedApiRef,
          deps: {},
          factory: () => new FixtureApi(),
        }),
    }),
  ],
});

const permissions = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ApiBlueprint.make({
      name: 'permission',
      params: define =>
        define({
          api: permissionApiRef,
          deps: {},
          factory: () => ({ authorize: mayRefresh }),
        }),
    }),
  ],
});

/** Stands in for the catalog: one entity per state. */
const catalog = createFrontendPlugin({
  pluginId: 'dev-catalog',
  extensions: [
    PageBlueprint.make({
      name: 'states',
      params: {
        path: '/states',
        title: 'States',
        loader: () => import('./StatesPage').then(m => <m.StatesPage />),
      },
    }),
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: convertLegacyRouteRef(entityRouteRef),
        loader: () => import('./EntityPage').then(m => <m.EntityPage />),
      },
    }),
  ],
});

createDevApp({ features: [plugin, fixtures, permissions, catalog] });
