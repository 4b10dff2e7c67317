/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedAnswerPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { entityRefOf } from '../entityRefOf';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { pillarsOf } from '../authorize/pillarsOf';
import { saveAnswer } from '../write/saveAnswer';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `PUT /entities/{kind}/{namespace}/{name}/answers/{checkId}` */
export function putAnswer(context: ApiContext): RequestHandler {
  return async (req, res) => {
    // only people answer; a service has nobody to ask back
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
    const answer = await audited({
      context,
      req,
      eventId: 'answer-put',
      meta: { entityRef, checkId, value: req.body.value },
      action: () =>
        saveAnswer({
          context,
          entityRef,
          checkId,
          input: req.body,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(answer);
  };
}
