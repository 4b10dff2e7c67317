/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  EntityScopeReview,
  ScopeFormInput,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { EntityRow } from '../database/tables';
import { ApiContext } from '../service/types';
import { loadScope } from './loadScope';
import { ScopeFormRow } from './types';
import { validScopeForm } from './validScopeForm';

/** Refuses a change of another version than the one that was seen. */
function refuseUnseen(input: ScopeFormInput, current?: ScopeFormRow): void {
  if (input.version === (current?.version ?? 0)) {
    return;
  }
  throw new ConflictError(
    current
      ? `${current.updated_by} changed the scope form meanwhile, at ${current.updated_at} (version ${current.version}, yours was about version ${input.version}). Nothing was replaced`
      : 'The scope form that you changed does not exist any more',
  );
}

/** The key of the history lets only one of two first writers through. */
function refuseSecond(error: unknown): never {
  if (isDatabaseConflictError(error)) {
    throw new ConflictError(
      'Somebody else changed the scope form in the same moment. Nothing was replaced',
    );
  }
  throw error;
}

/** The entities whose context the form of this one is part of. */
async function entitiesOf(knex: Knex, entityRef: string): Promise<string[]> {
  const members = await knex<EntityRow>('wa_entity')
    .where('system_ref', entityRef)
    .pluck('entity_ref');
  return [entityRef, ...members];
}

/**
 * Saves the scope form of an entity, keeps the earlier versions and asks for a
 * new score, of a System also for those of the entities in it.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field; NotFoundError when the entity is not
 * reviewed; ConflictError when somebody else was quicker.
 */
export async function saveScopeForm(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'work' | 'now'>;
  entityRef: string;
  input: ScopeFormInput;
  author: string;
}): Promise<EntityScopeReview> {
  const { context, entityRef, input, author } = options;
  const { knex, work } = context;
  const entity = await knex<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first('scope');
  if (!entity) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
  const { accounts } = JSON.parse(entity.scope) as {
    accounts: { id: string }[];
  };
  const values = validScopeForm({
    input,
    accountIds: accounts.map(({ id }) => id),
  });
  const at = context.now().toISOString();
  await knex.transaction(async trx => {
    const query = trx<ScopeFormRow>('wa_scope_form')
      .where('entity_ref', entityRef)
      .first();
    const current = await (isPostgres(trx) ? query.forUpdate() : query);
    refuseUnseen(input, current);
    const row: ScopeFormRow = {
      entity_ref: entityRef,
      content: JSON.stringify(values),
      confirmed_at: input.confirm
        ? at.slice(0, 10)
        : current?.confirmed_at ?? null,
      updated_by: author,
      updated_at: at,
      version: input.version + 1,
    };
    await trx('wa_scope_form_history').insert(row).catch(refuseSecond);
    await trx<ScopeFormRow>('wa_scope_form')
      .insert(row)
      .onConflict('entity_ref')
      .merge();
  });
  for (const ref of await entitiesOf(knex, entityRef)) {
    await work.score(ref);
  }
  return loadScope({ context, entityRef });
}
