/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadReport } from '../read/loadReport';
import { ApiContext } from '../types';
import { attach } from './attach';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/report/download` */
export function getReportJson(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, res }) => {
      const { report } = await loadReport({ context, entityRef });
      attach({ res, entityRef, extension: 'json' }).json(report);
    },
  });
}
