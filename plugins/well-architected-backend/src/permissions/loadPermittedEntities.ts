/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readResourceRef } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { EntityAccountRow, EntityRow } from '../database/tables';
import { PermittedEntity } from './resourceRef';

/**
 * What the permission rules look at, in the order of the refs; undefined for
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
    const entities = await knex<EntityRow>('wa_entity')
      .whereIn('entity_ref', chunk)
      .select('entity_ref', 'kind', 'owner_ref');
    const accounts = await knex<EntityAccountRow>('wa_entity_account').whereIn(
      'entity_ref',
      chunk,
    );
    for (const entity of entities) {
      found.set(entity.entity_ref, {
        entityRef: entity.entity_ref,
        kind: entity.kind,
        ...(entity.owner_ref === null ? {} : { ownerRef: entity.owner_ref }),
        accounts: accounts
          .filter(a => a.entity_ref === entity.entity_ref)
          .map(a => a.account_id),
      });
    }
  }
  return asked.map(({ entityRef, pillar }) => {
    const entity = found.get(entityRef);
    return entity && pillar ? { ...entity, pillar } : entity;
  });
}
