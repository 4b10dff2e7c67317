/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  WaiverDecision,
  wellArchitectedApprovePermission,
  wellArchitectedWaivePermission,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { decideWaiver } from '../../waivers/decideWaiver';
import { WaiverRow } from '../../waivers/types';
import { authorizeEntity } from '../authorize/authorizeEntity';
import { pillarsOf } from '../authorize/pillarsOf';
import { ApiContext } from '../types';
import { audited } from './audited';

/** `POST /waivers/{waiverId}/decision` */
export function postWaiverDecision(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await context.httpAuth.credentials(req, {
      allow: ['user'],
    });
    const { waiverId } = req.params;
    const input: WaiverDecision = req.body;
    const row = await context
      .knex<WaiverRow>('wa_waiver')
      .where('id', waiverId)
      .first();
    if (!row) {
      throw new NotFoundError(`There is no waiver '${waiverId}'`);
    }
    const entityRef = row.entity_ref;
    await authorizeEntity({
      context,
      credentials,
      entityRef,
      permissions: [
        input.decision === 'revoke'
          ? wellArchitectedWaivePermission
          : wellArchitectedApprovePermission,
      ],
      pillars: pillarsOf(context.registry, [row.check_id]),
      subject: `waiver '${waiverId}'`,
    });
    const waiver = await audited({
      context,
      req,
      eventId: 'waiver-decide',
      meta: { entityRef, waiverId, decision: input.decision },
      action: () =>
        decideWaiver({
          context,
          row,
          input,
          author: credentials.principal.userEntityRef,
        }),
    });
    res.json(waiver);
  };
}
