/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthenticator,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { PEOPLE } from '../support/people';

/** Lets everybody in, as the guest provider does. */
const openDoor = createProxyAuthenticator({
  defaultProfileTransform: async () => ({ profile: {} }),
  initialize: () => undefined,
  authenticate: async () => ({ result: {} }),
});

/**
 * People of the demo's catalog can sign in beside the guest, each at a
 * provider of their own, which `auth.providers` has to name.
 */
export const peopleSignIn = createBackendModule({
  pluginId: 'auth',
  moduleId: 'people-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        for (const [providerId, entityRef] of Object.entries(PEOPLE)) {
          providers.registerProvider({
            providerId,
            factory: createProxyAuthProviderFactory({
              authenticator: openDoor,
              signInResolver: (_, context) =>
                context.signInWithCatalogUser({ entityRef }),
            }),
          });
        }
      },
    });
  },
});
