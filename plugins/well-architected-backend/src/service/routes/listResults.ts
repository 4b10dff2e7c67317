/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadResults } from '../read/loadResults';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/results` */
export function listResults(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, res }) => {
      const items = await loadResults({ ...context, entityRef });
      res.json({ items, totalItems: items.length });
    },
  });
}
