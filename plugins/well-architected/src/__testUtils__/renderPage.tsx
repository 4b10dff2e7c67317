/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReactElement } from 'react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { WellArchitectedApi } from 'backstage-plugin-well-architected-common';
import { useLocation } from 'react-router-dom';
import { wellArchitectedApiRef } from '../api';
import { RunSignal } from '../hooks/useRunUpdates';
import { rootRouteRef } from '../routes';
import { anEntity } from './ordersEntity';

/** Shows the address, for assertions on it. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/** Signals that a test sends itself. */
export class TestSignals implements SignalApi {
  private readonly listeners = new Set<(message: never) => void>();

  subscribe: SignalApi['subscribe'] = (_channel, onMessage) => {
    this.listeners.add(onMessage);
    return { unsubscribe: () => this.listeners.delete(onMessage) };
  };

  send(signal: RunSignal) {
    this.listeners.forEach(listener => listener(signal as never));
  }
}

/**
 * Renders a part of the plugin as an app in the old frontend system would,
 * with the entity that the fixtures are about.
 */
export async function renderPage(
  element: ReactElement,
  options: {
    api: WellArchitectedApi;
    url?: string;
    signals?: SignalApi;
    permission?: PermissionApi;
  },
) {
  const { api, url = '/', signals, permission } = options;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [wellArchitectedApiRef, api],
        [permissionApiRef, permission ?? mockApis.permission()],
        ...(signals ? ([[signalApiRef, signals]] as const) : []),
      ]}
    >
      <EntityProvider entity={anEntity()}>{element}</EntityProvider>
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [url],
      mountedRoutes: {
        '/well-architected': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}
