/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { WellArchitectedClient } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from './api';
import { rootRouteRef } from './routes';

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const wellArchitectedPlugin = createPlugin({
  id: 'well-architected',
  routes: { root: rootRouteRef },
  apis: [
    createApiFactory({
      api: wellArchitectedApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new WellArchitectedClient(deps),
    }),
  ],
});

/**
 * The organisation's page.
 *
 * @public
 */
export const WellArchitectedPage = wellArchitectedPlugin.provide(
  createRoutableExtension({
    name: 'WellArchitectedPage',
    component: () => import('./Org').then(m => m.OrgPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The tab of an entity. Mount it under the path `/well-architected`, where
 * links and notifications expect it.
 *
 * @public
 */
export const EntityWellArchitectedContent = wellArchitectedPlugin.provide(
  createComponentExtension({
    name: 'EntityWellArchitectedContent',
    component: { lazy: () => import('./EntityTab').then(m => m.EntityTab) },
  }),
);

/**
 * The card for the overview of an entity.
 *
 * @public
 */
export const EntityWellArchitectedCard = wellArchitectedPlugin.provide(
  createComponentExtension({
    name: 'EntityWellArchitectedCard',
    component: { lazy: () => import('./EntityCard').then(m => m.EntityCard) },
  }),
);
