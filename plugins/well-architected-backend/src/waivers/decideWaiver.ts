/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  Waiver,
  WaiverDecision,
  WaiverState,
} from 'backstage-plugin-well-architected-common';
import { ApiContext } from '../service/types';
import { loadWaivers } from './loadWaivers';
import { movedMeanwhile } from './movedMeanwhile';
import { moveWaiver } from './moveWaiver';
import { WaiverRow } from './types';

const LEADS: Record<
  WaiverDecision['decision'],
  { from: WaiverState[]; to: WaiverState }
> = {
  approve: { from: ['requested'], to: 'approved' },
  reject: { from: ['requested'], to: 'rejected' },
  revoke: { from: ['requested', 'approved'], to: 'revoked' },
};

/**
 * Approves, rejects or revokes. Whoever asked for it never approves it.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; NotAllowedError for the requester;
 * ConflictError when it is in another state by now.
 */
export async function decideWaiver(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'work' | 'now'>;
  row: WaiverRow;
  input: WaiverDecision;
  author: string;
}): Promise<Waiver> {
  const { context, row, input, author } = options;
  const { knex, registry, work } = context;
  const { from, to } = LEADS[input.decision];
  if (input.version !== row.version || !from.includes(row.state)) {
    throw await movedMeanwhile({ knex, waiverId: row.id });
  }
  if (input.decision === 'approve' && author === row.requested_by) {
    throw new NotAllowedError(
      'A waiver is approved by somebody else than the person who asked for it',
    );
  }
  if (input.decision === 'approve') {
    const today = context.now().toISOString().slice(0, 10);
    if (row.expires < today) {
      throw new ConflictError(
        `The waiver was asked for until ${row.expires}, which is over`,
      );
    }
  }
  if (input.decision === 'reject' && !input.note?.trim()) {
    throw new InputError(
      "Body field 'note' is missing: a rejection has a reason",
    );
  }
  await moveWaiver({
    knex,
    waiver: row,
    to,
    actor: author,
    note: input.note,
    at: context.now().toISOString(),
  });
  if (to === 'approved' || row.state === 'approved') {
    await work.score(row.entity_ref);
  }
  const after = await knex<WaiverRow>('wa_waiver').where('id', row.id);
  const [waiver] = await loadWaivers({ knex, registry, rows: after });
  return waiver;
}
