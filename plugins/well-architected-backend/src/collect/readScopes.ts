/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import { EntityScope } from '../scope/types';

/** The scopes of all entities that an account belongs to. One statement. */
export async function readScopes(options: {
  knex: Knex;
  accountId: string;
}): Promise<EntityScope[]> {
  const { knex, accountId } = options;
  const scopes: string[] = await knex<EntityRow>('wa_entity')
    .whereIn(
      'entity_ref',
      knex('wa_entity_account')
        .where('account_id', accountId)
        .select('entity_ref'),
    )
    .distinct('scope')
    .pluck('scope');
  return scopes.map(scope => JSON.parse(scope));
}
