/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedWaivePermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { requestWaiver } from '../../waivers/requestWaiver';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { pillarsOf } from '../authorize/pillarsOf';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `POST /entities/{kind}/{namespace}/{name}/waivers` */
export function postWaiver(context: ApiContext): RequestHandler {
  return async (req, res) => {
    // only people accept risks; a service has nobody to ask back
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [wellArchitectedWaivePermission],
      pillars: pillarsOf(context.registry, [req.body.checkId]),
    });
    const waiver = await audited({
      context,
      req,
      eventId: 'waiver-request',
      meta: { entityRef, checkId: req.body.checkId },
      action: () =>
        requestWaiver({
          context,
          entityRef,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.status(201).json(waiver);
  };
}
