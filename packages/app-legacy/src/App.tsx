/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  SignInPage,
} from '@backstage/core-components';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
} from '@backstage/plugin-catalog';
import { NotificationsPage } from '@backstage/plugin-notifications';
import { SearchPage as SearchRoute } from '@backstage/plugin-search';
import { SignalsDisplay } from '@backstage/plugin-signals';
import { UserSettingsPage } from '@backstage/plugin-user-settings';
import { WellArchitectedPage } from 'backstage-plugin-well-architected';
import { wellArchitectedTranslations } from 'backstage-plugin-well-architected/translations';
import { Navigate, Route } from 'react-router-dom';
import { apis } from './apis';
import { EntityPage } from './components/EntityPage';
import { HomePage } from './components/HomePage';
import { Root } from './components/Root';
import { SearchPage } from './components/SearchPage';

const app = createApp({
  apis,
  plugins: [catalogPlugin],
  __experimentalTranslations: {
    availableLanguages: ['en', 'de', 'fr'],
    resources: [wellArchitectedTranslations],
  },
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
});

const routes = (
  <FlatRoutes>
    <Route path="/" element={<Navigate to="catalog" />} />
    <Route path="/home" element={<HomePage />} />
    <Route path="/catalog" element={<CatalogIndexPage />} />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      <EntityPage />
    </Route>
    <Route path="/well-architected" element={<WellArchitectedPage />} />
    <Route path="/search" element={<SearchRoute />}>
      <SearchPage />
    </Route>
    <Route path="/notifications" element={<NotificationsPage />} />
    <Route path="/settings" element={<UserSettingsPage />} />
  </FlatRoutes>
);

/**
 * The old frontend system with the same plugin: proof that it works there.
 */
export default app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <SignalsDisplay />
    <AppRouter>
      <Root>{routes}</Root>
    </AppRouter>
  </>,
);
