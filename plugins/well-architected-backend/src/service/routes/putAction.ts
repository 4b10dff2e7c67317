/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedAnswerPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { saveTracking } from '../../actions/saveTracking';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { pillarsOf } from '../authorize/pillarsOf';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `PUT /entities/{kind}/{namespace}/{name}/actions/{checkId}` */
export function putAction(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    const { checkId } = req.params;
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [wellArchitectedAnswerPermission],
      pillars: pillarsOf(context.registry, [checkId]),
    });
    const tracking = await audited({
      context,
      req,
      eventId: 'action-put',
      meta: { entityRef, checkId, status: req.body.status },
      action: () =>
        saveTracking({
          context,
          entityRef,
          checkId,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(tracking);
  };
}
