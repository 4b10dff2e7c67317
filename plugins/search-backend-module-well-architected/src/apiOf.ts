/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  WellArchitectedApi,
  WellArchitectedClient,
} from 'backstage-plugin-well-architected-common';

/**
 * The Well-Architected API with the rights of the search plugin itself, which
 * may read everything. Who may find a document is decided when it is searched.
 */
export function apiOf(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Pick<WellArchitectedApi, 'listFindings' | 'listChecks'> {
  const { auth, discovery } = options;
  return new WellArchitectedClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: async (input, init) => {
        // one for each page: reading them all may outlive a token
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'well-architected',
        });
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}
