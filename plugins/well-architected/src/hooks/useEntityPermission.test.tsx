/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PropsWithChildren } from 'react';
import { TestApiProvider } from '@backstage/test-utils';
import {
  PermissionApi,
  permissionApiRef,
} from '@backstage/plugin-permission-react';
import { renderHook, waitFor } from '@testing-library/react';
import {
  PILLAR_IDS,
  PillarId,
  wellArchitectedAnswerPermission,
} from 'backstage-plugin-well-architected-common';
import { useEntityPermission } from './useEntityPermission';

const ORDERS = 'component:default/orders-api';

/** Asks with a policy that allows these pillars only. */
function ask(allowed: readonly PillarId[], pillar?: PillarId) {
  const authorize = jest.fn(async ({ resourceRef }) => ({
    result: allowed.some(id => resourceRef === `${ORDERS}#${id}`)
      ? 'ALLOW'
      : 'DENY',
  }));
  const permissionApi = { authorize } as unknown as PermissionApi;
  const { result } = renderHook(
    () =>
      useEntityPermission({
        permission: wellArchitectedAnswerPermission,
        entityRef: ORDERS,
        pillar,
      }),
    {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[permissionApiRef, permissionApi]]}>
          {children}
        </TestApiProvider>
      ),
    },
  );
  return { result, authorize };
}

describe('useEntityPermission', () => {
  it.each<[string, readonly PillarId[], PillarId | undefined, boolean]>([
    ['a pillar that is allowed', ['security'], 'security', true],
    ['a pillar that is not', ['security'], 'reliability', false],
    ['the whole of what is allowed', PILLAR_IDS, undefined, true],
    ['the whole of a part', PILLAR_IDS.slice(1), undefined, false],
  ])('decides about %s', async (_, allowed, pillar, expected) => {
    const { result, authorize } = ask(allowed, pillar);
    expect(result.current).toEqual({
      name: 'well-architected.answer',
      allowed: false,
      loading: true,
    });
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.allowed).toBe(expected);
    expect(authorize).toHaveBeenCalledTimes(pillar ? 1 : 6);
  });

  it('allows nothing where the answer fails', async () => {
    const permissionApi = {
      authorize: async () => {
        throw new Error('no connection');
      },
    } as PermissionApi;
    const { result } = renderHook(
      () =>
        useEntityPermission({
          permission: wellArchitectedAnswerPermission,
          entityRef: ORDERS,
        }),
      {
        wrapper: ({ children }: PropsWithChildren<{}>) => (
          <TestApiProvider apis={[[permissionApiRef, permissionApi]]}>
            {children}
          </TestApiProvider>
        ),
      },
    );
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.allowed).toBe(false);
  });
});
