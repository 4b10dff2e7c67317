/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScopeForm } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EntityFormRow, ScopeForms, toScopeForm } from './types';

const COLUMNS = [
  'content',
  'confirmed_at',
  'updated_by',
  'updated_at',
  'version',
] as const;

const columnsOf = (table: string, prefix: string) =>
  Object.fromEntries(
    COLUMNS.map(column => [`${prefix}_${column}`, `${table}.${column}`]),
  );

/**
 * Rows of entities, each with the columns of its scope form and, where it is
 * confirmed, those of the form of its System.
 */
export function entitiesWithForm(
  knex: Knex,
): Knex.QueryBuilder<EntityFormRow, EntityFormRow[]> {
  return knex('wa_entity')
    .leftJoin(
      'wa_scope_form',
      'wa_scope_form.entity_ref',
      'wa_entity.entity_ref',
    )
    .leftJoin('wa_scope_form as system_form', form =>
      form
        .on('system_form.entity_ref', 'wa_entity.system_ref')
        .onNotNull('system_form.confirmed_at'),
    )
    .select('wa_entity.*', {
      ...columnsOf('wa_scope_form', 'form'),
      ...columnsOf('system_form', 'system_form'),
    });
}

function formOf(
  row: EntityFormRow,
  prefix: 'form' | 'system_form',
): ScopeForm | undefined {
  const content = row[`${prefix}_content`];
  const updatedBy = row[`${prefix}_updated_by`];
  const updatedAt = row[`${prefix}_updated_at`];
  const version = row[`${prefix}_version`];
  if (
    content === null ||
    updatedBy === null ||
    updatedAt === null ||
    version === null
  ) {
    return undefined;
  }
  return toScopeForm({
    content,
    confirmed_at: row[`${prefix}_confirmed_at`],
    updated_by: updatedBy,
    updated_at: updatedAt,
    version,
  });
}

/** The forms that speak of the entity of such a row. */
export function formsOf(row: EntityFormRow): ScopeForms {
  const form = formOf(row, 'form');
  const ofSystem = formOf(row, 'system_form');
  return {
    ...(form ? { form } : {}),
    ...(ofSystem && row.system_ref
      ? { inherited: { entityRef: row.system_ref, form: ofSystem } }
      : {}),
  };
}
