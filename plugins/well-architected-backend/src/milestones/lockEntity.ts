/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { EntityRow } from '../database/tables';

/**
 * Holds an entity until the end of the transaction, so that neither its score
 * nor its review changes meanwhile.
 *
 * @throws NotFoundError when the entity is not known.
 */
export async function lockEntity(
  trx: Knex.Transaction,
  entityRef: string,
): Promise<void> {
  const query = trx<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first('entity_ref');
  if (!(await (isPostgres(trx) ? query.forUpdate() : query))) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
}
