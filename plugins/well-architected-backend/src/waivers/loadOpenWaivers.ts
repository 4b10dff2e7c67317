/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Waiver } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { loadWaivers } from './loadWaivers';
import { WaiverRow } from './types';

/**
 * Waivers of an entity that count or wait for approval, the newest first. Two
 * statements.
 */
export async function loadOpenWaivers(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  entityRef: string;
}): Promise<Waiver[]> {
  const { knex, entityRef } = options;
  const rows = await knex<WaiverRow>('wa_waiver')
    .where('entity_ref', entityRef)
    .whereIn('state', ['requested', 'approved'])
    .orderBy([{ column: 'requested_at', order: 'desc' }, 'id']);
  return loadWaivers({ ...options, rows });
}
