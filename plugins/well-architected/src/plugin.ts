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
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { WellArchitectedClient } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from './api';
import { MY_RISKS } from './HomeWidget/widget';
import { rootRouteRef } from './routes';
import { isCheckResult, isFindingResult } from './Search/searchTypes';

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
 * The tab of a group, a user or a domain: sums of what belongs to it. Mount it
 * under the path `/well-architected`, too.
 *
 * @public
 */
export const EntityWellArchitectedPortfolioContent =
  wellArchitectedPlugin.provide(
    createComponentExtension({
      name: 'EntityWellArchitectedPortfolioContent',
      component: {
        lazy: () => import('./Portfolio').then(m => m.PortfolioTab),
      },
    }),
  );

/**
 * The card for the home page: open HIGH risks of what the reader owns.
 *
 * @public
 */
export const HomePageWellArchitectedRisks = wellArchitectedPlugin.provide(
  createCardExtension({ name: 'HomePageWellArchitectedRisks', ...MY_RISKS }),
);

/**
 * An open finding among the results of search, for the search page.
 *
 * @public
 */
export const WellArchitectedFindingSearchResult = wellArchitectedPlugin.provide(
  createSearchResultListItemExtension({
    name: 'WellArchitectedFindingSearchResult',
    predicate: isFindingResult,
    component: () => import('./Search').then(m => m.FindingResult),
  }),
);

/**
 * A check of the catalogue among the results of search, for the search page.
 *
 * @public
 */
export const WellArchitectedCheckSearchResult = wellArchitectedPlugin.provide(
  createSearchResultListItemExtension({
    name: 'WellArchitectedCheckSearchResult',
    predicate: isCheckResult,
    component: () => import('./Search').then(m => m.CheckResult),
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
