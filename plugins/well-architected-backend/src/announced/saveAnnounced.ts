/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { toStoredMessage } from '../moment/evidenceMoment';
import { Registry } from '../registry/createRegistry';
import { AnnouncedRow } from './types';

/** The rows of announced checks of an entity, in their order. Pure. */
export function toAnnouncedRows(options: {
  entityRef: string;
  announced: ConcludedCheck[];
  registry: Pick<Registry, 'all' | 'countsFrom'>;
}): AnnouncedRow[] {
  const { entityRef, announced, registry } = options;
  return announced
    .flatMap((result): AnnouncedRow[] => {
      const check = registry.all.get(result.checkId);
      const countsFrom = registry.countsFrom.get(result.checkId);
      return check && countsFrom
        ? [
            {
              entity_ref: entityRef,
              check_id: check.id,
              pillar: check.pillar,
              state: result.state,
              risk: result.risk,
              message: toStoredMessage(result.message),
              counts_from: countsFrom,
            },
          ]
        : [];
    })
    .sort((a, b) => a.check_id.localeCompare(b.check_id));
}

/**
 * Makes the stored results of announced checks of an entity equal to these,
 * writing only when something changed. They have a table of their own, so that
 * nothing that counts can see them. Runs inside the caller's transaction.
 */
export async function saveAnnounced(options: {
  trx: Knex;
  entityRef: string;
  announced: ConcludedCheck[];
  registry: Pick<Registry, 'all' | 'countsFrom'>;
}): Promise<void> {
  const { trx, entityRef } = options;
  const rows = toAnnouncedRows(options);
  const table = () => trx<AnnouncedRow>('wa_announced');
  const before = await table()
    .where('entity_ref', entityRef)
    .select(
      'entity_ref',
      'check_id',
      'pillar',
      'state',
      'risk',
      'message',
      'counts_from',
    );
  before.sort((a, b) => a.check_id.localeCompare(b.check_id));
  if (JSON.stringify(before) === JSON.stringify(rows)) {
    return;
  }
  await table().where('entity_ref', entityRef).delete();
  for (const part of chunked(rows)) {
    await table().insert(part);
  }
}
