/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The plugin's texts in other languages than English.
 *
 * The default export is a module for the new frontend system; for the old one
 * give `wellArchitectedTranslations` to `createApp` as one of its
 * `__experimentalTranslations.resources`.
 *
 * @packageDocumentation
 */

import { createTranslationResource } from '@backstage/core-plugin-api/alpha';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { wellArchitectedTranslationRef } from '../translation';

/**
 * The languages; each loads when somebody chooses it.
 *
 * @public
 */
export const wellArchitectedTranslations = createTranslationResource({
  ref: wellArchitectedTranslationRef,
  translations: {
    de: () => import('./de'),
    fr: () => import('./fr'),
  },
});

/**
 * The languages as a module of an app in the new frontend system.
 *
 * @public
 */
export default createFrontendModule({
  pluginId: 'app',
  extensions: [
    TranslationBlueprint.make({
      name: 'well-architected',
      params: { resource: wellArchitectedTranslations },
    }),
  ],
});
