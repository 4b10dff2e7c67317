/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedCompletePermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { completeReview } from '../../milestones/completeReview';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `POST /entities/{kind}/{namespace}/{name}/milestones` */
export function postMilestone(context: ApiContext): RequestHandler {
  return async (req, res) => {
    // a review is completed by a person, who is named in it
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [wellArchitectedCompletePermission],
    });
    const milestone = await audited({
      context,
      req,
      eventId: 'milestone-create',
      meta: { entityRef, name: req.body.name, review: req.body.review },
      action: () =>
        completeReview({
          context,
          entityRef,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.status(201).json(milestone);
  };
}
