/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedReadPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { renderCsv } from '../../report/renderCsv';
import { loadReport } from '../read/loadReport';
import { ApiContext } from '../types';
import { attach } from './attach';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/report.csv` */
export function getReportCsv(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, res }) => {
      const { report, results } = await loadReport({ context, entityRef });
      attach({ res, entityRef, extension: 'csv' })
        .type('text/csv')
        .send(renderCsv({ ...report, results }));
    },
  });
}
