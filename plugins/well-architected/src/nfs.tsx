/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  ApiBlueprint,
  coreExtensionData,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RiCompass3Line } from '@remixicon/react';
import { WellArchitectedClient } from 'backstage-plugin-well-architected-common';
import { wellArchitectedApiRef } from './api';
import { ORG_VIEWS } from './Org/orgViews';
import { MY_RISKS } from './HomeWidget/widget';
import { PORTFOLIO_KINDS, REVIEWED_KINDS } from './isWellArchitectedAvailable';
import { ENTITY_TAB_PATH, OrgPart, rootRouteRef } from './routes';
import {
  isCheckResult,
  isFindingResult,
  SEARCH_TYPES,
} from './Search/searchTypes';

const TITLE = 'Well-Architected';
const filter = { kind: { $in: [...REVIEWED_KINDS] } };

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: wellArchitectedApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new WellArchitectedClient(deps),
    }),
});

const page = PageBlueprint.makeWithOverrides({
  factory(original, { inputs }) {
    const pages = inputs.pages.map(part => ({
      path: part.get(coreExtensionData.routePath),
      title: part.get(coreExtensionData.title) ?? TITLE,
      element: part.get(coreExtensionData.reactElement),
    }));
    return original({
      path: '/well-architected',
      title: TITLE,
      icon: <RiCompass3Line />,
      routeRef: convertLegacyRouteRef(rootRouteRef),
      loader: () =>
        import('./OrgFrame').then(m => <m.OrgFrame pages={pages} />),
    });
  },
});

/** A tab of the organisation's page. */
function orgPart<N extends OrgPart>(name: N) {
  const { title, load } = ORG_VIEWS[name];
  return SubPageBlueprint.make({
    name,
    params: {
      path: name,
      title,
      loader: async () => {
        const [View, { SubPage }] = await Promise.all([
          load(),
          import('./Org/SubPage'),
        ]);
        return (
          <SubPage>
            <View />
          </SubPage>
        );
      },
    },
  });
}

const entityContent = EntityContentBlueprint.make({
  params: {
    path: ENTITY_TAB_PATH,
    title: TITLE,
    filter,
    loader: () => import('./EntityTab').then(m => <m.EntityTab />),
  },
});

const portfolioContent = EntityContentBlueprint.make({
  name: 'portfolio',
  params: {
    path: ENTITY_TAB_PATH,
    title: TITLE,
    filter: { kind: { $in: [...PORTFOLIO_KINDS] } },
    loader: () => import('./Portfolio').then(m => <m.PortfolioTab />),
  },
});

const homeWidget = HomePageWidgetBlueprint.make({
  name: 'my-risks',
  params: { name: 'HomePageWellArchitectedRisks', ...MY_RISKS },
});

const findingResult = SearchResultListItemBlueprint.make({
  name: 'finding',
  params: {
    icon: <RiCompass3Line />,
    predicate: isFindingResult,
    component: () => import('./Search').then(m => m.FindingResult),
  },
});

const checkResult = SearchResultListItemBlueprint.make({
  name: 'check',
  params: {
    icon: <RiCompass3Line />,
    predicate: isCheckResult,
    component: () => import('./Search').then(m => m.CheckResult),
  },
});

const findingsType = SearchFilterResultTypeBlueprint.make({
  name: 'findings',
  params: { ...SEARCH_TYPES.findings, icon: <RiCompass3Line /> },
});

const checksType = SearchFilterResultTypeBlueprint.make({
  name: 'checks',
  params: { ...SEARCH_TYPES.checks, icon: <RiCompass3Line /> },
});

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter,
    loader: () => import('./EntityCard').then(m => <m.EntityCard />),
  },
});

/**
 * The plugin for the new frontend system.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'well-architected',
  title: TITLE,
  icon: <RiCompass3Line />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: convertLegacyRouteRef(rootRouteRef) },
  extensions: [
    api,
    page,
    orgPart('overview'),
    orgPart('owners'),
    orgPart('systems'),
    orgPart('entities'),
    orgPart('checks'),
    orgPart('risks'),
    orgPart('waivers'),
    orgPart('campaigns'),
    orgPart('accounts'),
    orgPart('health'),
    entityContent,
    portfolioContent,
    entityCard,
    homeWidget,
    findingResult,
    checkResult,
    findingsType,
    checksType,
  ],
});
