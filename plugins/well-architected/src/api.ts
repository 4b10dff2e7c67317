/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createApiRef } from '@backstage/frontend-plugin-api';
import { WellArchitectedApi } from 'backstage-plugin-well-architected-common';

/**
 * The API of the Well-Architected backend. Replace its factory to read
 * scorecards from elsewhere.
 *
 * @public
 */
export const wellArchitectedApiRef = createApiRef<WellArchitectedApi>().with({
  id: 'plugin.well-architected.api',
  pluginId: 'well-architected',
});
