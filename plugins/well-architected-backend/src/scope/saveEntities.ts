/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { chunked } from '../database/chunked';
import { EntityAccountRow, EntityRow } from '../database/tables';
import { addCheckSums } from '../sums/addCheckSums';
import { lockEntities } from '../sums/lockEntities';
import { noteScopeChange } from '../unclaimed/noteScopeChange';
import { beyondDoubt } from '../work/clockLeap';
import { toEntityRow } from './entityRow';
import { ScopedEntity } from './types';

async function saveChunk(options: {
  knex: Knex;
  rows: EntityRow[];
  accounts: Map<string, string[]>;
}): Promise<void> {
  const { knex, rows, accounts } = options;
  const refs = rows.map(row => row.entity_ref);
  await knex.transaction(async trx => {
    const [{ seen_at: seenAt }] = rows;
    await trx<EntityRow>('wa_entity')
      .whereIn('entity_ref', refs)
      .where(before =>
        before
          .where('seen_at', '<', seenAt)
          .orWhere('seen_at', '>', beyondDoubt(seenAt)),
      )
      .update({ seen_at: seenAt });
    const known = new Map(
      (
        await trx<EntityRow>('wa_entity')
          .whereIn('entity_ref', refs)
          .select('entity_ref', 'scope_hash', 'scope', 'seen_at')
      ).map(row => [row.entity_ref, row]),
    );
    const changed = rows.filter(row => {
      const before = known.get(row.entity_ref);
      // a replica that was held up knows less than the one that came after
      const isOutdated = before !== undefined && before.seen_at > seenAt;
      return !isOutdated && before?.scope_hash !== row.scope_hash;
    });
    if (changed.length === 0) {
      return;
    }
    const changedRefs = changed.map(row => row.entity_ref);
    const owners = await lockEntities({ trx, entityRefs: changedRefs });
    await bumpVersion({
      trx,
      owners: [...owners, ...changed.map(row => row.owner_ref)],
    });
    await addCheckSums({ trx, sign: -1, entityRefs: changedRefs });
    await trx<EntityRow>('wa_entity')
      .insert(changed)
      .onConflict('entity_ref')
      .merge();
    await addCheckSums({ trx, sign: 1, entityRefs: changedRefs });
    const moved = changed
      .filter(row => known.get(row.entity_ref)?.scope !== row.scope)
      .map(row => row.entity_ref);
    await noteScopeChange({
      trx,
      accountIds: [
        ...(await trx<EntityAccountRow>('wa_entity_account')
          .whereIn('entity_ref', moved)
          .distinct('account_id')
          .pluck('account_id')),
        ...moved.flatMap(ref => accounts.get(ref) ?? []),
      ],
    });
    await trx<EntityAccountRow>('wa_entity_account')
      .whereIn('entity_ref', changedRefs)
      .delete();
    const links = changedRefs.flatMap(ref =>
      (accounts.get(ref) ?? []).map(id => ({
        entity_ref: ref,
        account_id: id,
        scored_revision: null,
      })),
    );
    for (const part of chunked(links)) {
      await trx<EntityAccountRow>('wa_entity_account').insert(part);
    }
  });
}

/**
 * Writes entities with their scope and marks them as seen. Of an unchanged
 * entity nothing but the mark is written, and of one that was seen later than
 * this nothing at all.
 */
export async function saveEntities(options: {
  knex: Knex;
  entities: ScopedEntity[];
  seenAt: string;
}): Promise<void> {
  const { knex, seenAt } = options;
  for (const entities of chunked(options.entities)) {
    await saveChunk({
      knex,
      rows: entities.map(entity => toEntityRow(entity, seenAt)),
      accounts: new Map(
        entities.map(entity => [
          entity.entityRef,
          entity.scope.accounts.map(account => account.id),
        ]),
      ),
    });
  }
}
