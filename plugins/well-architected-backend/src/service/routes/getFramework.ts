/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PillarId,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadSources } from '../../answers/loadSources';
import { loadFramework } from '../../framework/loadFramework';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/framework` */
export function getFramework(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, credentials, req, res }) => {
      const framework = await loadFramework({
        context,
        entityRef,
        pillar: req.query.pillar as PillarId | undefined,
      });
      const sources = await loadSources({
        context,
        credentials,
        entityRef,
        checkIds: framework.questions.flatMap(({ practices }) =>
          practices.map(({ practiceId }) => practiceId),
        ),
      });
      res.json({ ...framework, sources });
    },
  });
}
