/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readResourceRef } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { EntityRow } from '../database/tables';
import { PermittedEntity } from './resourceRef';

/**
 * What the permission rules look at, in one statement and in the order of the refs; undefined for
 * an entity that is not reviewed.
 *
 * @param options.entityRefs - as `resourceRefOf` makes them, with or without a
 * pillar
 */
export async function loadPermittedEntities(options: {
  knex: Knex;
  entityRefs: string[];
}): Promise<(PermittedEntity | undefined)[]> {
  const { knex } = options;
  const asked = options.entityRefs.map(readResourceRef);
  const found = new Map<string, PermittedEntity>();
  for (const chunk of chunked([
    ...new Set(asked.map(({ entityRef }) => entityRef)),
  ])) {
    const rows: (Pick<EntityRow, 'entity_ref' | 'kind' | 'owner_ref'> & {
      account_id: string | null;
    })[] = await knex('wa_entity')
      .leftJoin(
        'wa_entity_account',
        'wa_entity_account.entity_ref',
        'wa_entity.entity_ref',
      )
      .whereIn('wa_entity.entity_ref', chunk)
      .select('wa_entity.entity_ref', 'kind', 'owner_ref', 'account_id');
    for (const row of rows) {
      const entity = found.get(row.entity_ref) ?? {
        entityRef: row.entity_ref,
        kind: row.kind,
        ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
        accounts: [],
      };
      found.set(row.entity_ref, {
        ...entity,
        accounts: [
          ...entity.accounts,
          ...(row.account_id === null ? [] : [row.account_id]),
        ],
      });
    }
  }
  return asked.map(({ entityRef, pillar }) => {
    const entity = found.get(entityRef);
    return entity && pillar ? { ...entity, pillar } : entity;
  });
}
