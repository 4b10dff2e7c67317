/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedAnswerPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { saveScopeForm } from '../../scopeForm/saveScopeForm';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `PUT /entities/{kind}/{namespace}/{name}/scope` */
export function putScope(context: ApiContext): RequestHandler {
  return async (req, res) => {
    // only people declare and confirm; a service has nobody to ask back
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [wellArchitectedAnswerPermission],
    });
    const scope = await audited({
      context,
      req,
      eventId: 'scope-put',
      meta: { entityRef, confirm: req.body.confirm },
      action: () =>
        saveScopeForm({
          context,
          entityRef,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(scope);
  };
}
