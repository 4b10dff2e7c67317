/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, ResponseError } from '@backstage/errors';
import {
  ActionTracking,
  WellArchitectedApi,
} from 'backstage-plugin-well-architected-common';

/** How often somebody else may be quicker before it is given up. */
const TRIES = 3;

const isConflict = (error: unknown) =>
  error instanceof ResponseError && error.statusCode === 409;

/**
 * Keeps the address of an issue with an action of the plan; owner, due date and
 * note stay as they are. When somebody settles something about the action in
 * the same moment, theirs is read and kept.
 *
 * @param options.settled - as it was seen, absent where nothing was settled
 * @throws ConflictError when the action got another issue meanwhile.
 */
export async function linkIssue(options: {
  api: WellArchitectedApi;
  entityRef: string;
  checkId: string;
  settled?: ActionTracking;
  issueUrl: string;
}): Promise<void> {
  const { api, entityRef, checkId, issueUrl } = options;
  let { settled } = options;
  for (let left = TRIES; ; left--) {
    try {
      await api.putAction(entityRef, checkId, {
        ownerRef: settled?.ownerRef,
        dueDate: settled?.dueDate,
        note: settled?.note,
        status: settled?.status ?? 'open',
        version: settled?.version ?? 0,
        issueUrl,
      });
      return;
    } catch (error) {
      if (left === 1 || !isConflict(error)) {
        throw error;
      }
    }
    const before = settled?.issueUrl;
    settled = (await api.getFinding(entityRef, checkId)).action?.tracking;
    if (settled?.issueUrl && settled.issueUrl !== before) {
      throw new ConflictError(
        `${settled.updatedBy} has kept ${settled.issueUrl} with it meanwhile`,
      );
    }
  }
}
