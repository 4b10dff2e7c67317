/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { usePermission } from '@backstage/plugin-permission-react';
import { wellArchitectedCompletePermission } from 'backstage-plugin-well-architected-common';

/** Whether the reader may complete the review of an entity. */
export interface CompletePermission {
  loading: boolean;
  denied: boolean;
}

export function useCompletePermission(entityRef: string): CompletePermission {
  const { allowed, loading } = usePermission({
    permission: wellArchitectedCompletePermission,
    resourceRef: entityRef,
  });
  return { loading, denied: !allowed && !loading };
}
