/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PermissionApi } from '@backstage/plugin-permission-react';

type Authorize = PermissionApi['authorize'];
type Answer = Awaited<ReturnType<Authorize>>;

/** Allows everything, except to refresh where the address says `?denied`. */
export const mayRefresh: Authorize = async request => {
  const denied =
    window.location.search.includes('denied') &&
    request.permission.name === 'well-architected.refresh';
  return { result: denied ? 'DENY' : 'ALLOW' } as Answer;
};
