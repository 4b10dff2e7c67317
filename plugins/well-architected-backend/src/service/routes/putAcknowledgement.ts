/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PillarId,
  wellArchitectedCompletePermission,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { acknowledgePillar } from '../../milestones/acknowledgePillar';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `PUT /entities/{kind}/{namespace}/{name}/acknowledgements/{pillar}` */
export function putAcknowledgement(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    // the document lets no other values through
    const pillar = req.params.pillar as PillarId;
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [wellArchitectedCompletePermission],
      pillars: [pillar],
    });
    const acknowledgement = await audited({
      context,
      req,
      eventId: 'pillar-acknowledge',
      meta: { entityRef, pillar },
      action: () =>
        acknowledgePillar({
          context,
          entityRef,
          pillar,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(acknowledgement);
  };
}
