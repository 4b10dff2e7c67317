/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { authorizeEntity } from '../service/authorize/authorizeEntity';
import { ApiContext } from '../service/types';

/**
 * Lets a caller read what is known about one entity.
 *
 * @throws as `authorizeEntity`
 */
export function readsEntity(options: {
  context: ApiContext;
  credentials: BackstageCredentials;
  entityRef: string;
}): Promise<void> {
  return authorizeEntity({
    ...options,
    permissions: [wellArchitectedReadPermission],
  });
}
