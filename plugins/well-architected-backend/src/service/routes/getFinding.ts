/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadFinding } from '../read/loadFinding';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/results/{checkId}` */
export function getFinding(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, req, res }) => {
      const { checkId } = req.params;
      res.json(await loadFinding({ context, entityRef, checkId }));
    },
  });
}
