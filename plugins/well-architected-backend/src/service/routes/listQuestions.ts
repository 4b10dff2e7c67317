/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PillarId,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { loadQuestions } from '../../answers/loadQuestions';
import { loadSources } from '../../answers/loadSources';
import { ApiContext } from '../types';
import { onEntity } from './onEntity';

/** `GET /entities/{kind}/{namespace}/{name}/questions` */
export function listQuestions(context: ApiContext): RequestHandler {
  return onEntity({
    context,
    permissions: [wellArchitectedReadPermission],
    handle: async ({ entityRef, credentials, req, res }) => {
      const items = await loadQuestions({
        context,
        entityRef,
        pillar: req.query.pillar as PillarId | undefined,
      });
      const sources = await loadSources({
        context,
        credentials,
        entityRef,
        checkIds: items.map(({ checkId }) => checkId),
      });
      res.json({ items, sources });
    },
  });
}
