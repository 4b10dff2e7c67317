/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  WellArchitectedApi,
  WellArchitectedClient,
} from 'backstage-plugin-well-architected-common';

/** The Well-Architected API with the rights of a caller. */
export type ApiFor = (credentials: BackstageCredentials) => WellArchitectedApi;

/**
 * A client that calls on behalf of whoever started the template, so that a
 * template shows and writes nothing that the person could not.
 */
export function createApiFor(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ApiFor {
  const { auth, discovery } = options;
  return credentials =>
    new WellArchitectedClient({
      discoveryApi: discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'well-architected',
          });
          const headers = new Headers(init?.headers);
          headers.set('authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
}
