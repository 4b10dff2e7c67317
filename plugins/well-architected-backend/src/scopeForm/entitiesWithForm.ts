/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScopeForm } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EntityFormRow, toScopeForm } from './types';

/** Rows of entities, each with the columns of its scope form. */
export function entitiesWithForm(
  knex: Knex,
): Knex.QueryBuilder<EntityFormRow, EntityFormRow[]> {
  return knex('wa_entity')
    .leftJoin(
      'wa_scope_form',
      'wa_scope_form.entity_ref',
      'wa_entity.entity_ref',
    )
    .select('wa_entity.*', {
      form_content: 'wa_scope_form.content',
      form_confirmed_at: 'wa_scope_form.confirmed_at',
      form_updated_by: 'wa_scope_form.updated_by',
      form_updated_at: 'wa_scope_form.updated_at',
      form_version: 'wa_scope_form.version',
    });
}

/** The scope form of such a row; undefined where nobody saved one. */
export function formOf(row: EntityFormRow): ScopeForm | undefined {
  const { form_content, form_updated_by, form_updated_at, form_version } = row;
  if (
    form_content === null ||
    form_updated_by === null ||
    form_updated_at === null ||
    form_version === null
  ) {
    return undefined;
  }
  return toScopeForm({
    content: form_content,
    confirmed_at: row.form_confirmed_at,
    updated_by: form_updated_by,
    updated_at: form_updated_at,
    version: form_version,
  });
}
