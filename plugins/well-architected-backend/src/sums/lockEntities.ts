/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { EntityRow } from '../database/tables';

/**
 * Holds entities until the transaction ends, as scoring them does, so that
 * their results and owners stay; SQLite has one writer at a time anyway.
 *
 * @returns their owners
 */
export function lockEntities(options: {
  trx: Knex;
  entityRefs: string[];
}): Promise<(string | null)[]> {
  const { trx, entityRefs } = options;
  const query = trx<EntityRow>('wa_entity')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref');
  return (isPostgres(trx) ? query.forUpdate() : query).pluck('owner_ref');
}
