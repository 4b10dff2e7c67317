/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  wellArchitectedAnswerPermission,
  wellArchitectedReadPermission,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { copyAnswers } from '../../answers/copyAnswers';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { pillarsOf } from '../authorize/pillarsOf';
import { entityRefOf } from '../entityRefOf';
import { ApiContext } from '../types';
import { audited } from './audited';

function otherRef(from: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(from)).toLocaleLowerCase('en-US');
  } catch {
    throw new InputError(
      `Body field 'from' is no entity ref such as component:default/orders: '${from}'`,
    );
  }
}

/** `POST /entities/{kind}/{namespace}/{name}/answers/copy` */
export function postAnswersCopy(context: ApiContext): RequestHandler {
  return async (req, res) => {
    // only people answer; a service has nobody to ask back
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const entityRef = entityRefOf(req.params);
    const pillars = pillarsOf(context.registry, req.body.checkIds);
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [wellArchitectedAnswerPermission],
      pillars,
    });
    const from = otherRef(req.body.from);
    await authorizeEntity({
      context,
      credentials,
      entityRef: from,
      permissions: [wellArchitectedReadPermission],
      pillars,
    });
    const result = await audited({
      context,
      req,
      eventId: 'answers-copy',
      meta: { entityRef, from, checkIds: req.body.checkIds },
      action: () =>
        copyAnswers({
          context,
          entityRef,
          input: { ...req.body, from },
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(result);
  };
}
