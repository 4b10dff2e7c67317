/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { parseEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { AccountRow, EntityRow } from '../database/tables';

/** What people call entities and accounts, by entity ref or account id. */
export async function readWords(options: {
  knex: Knex;
  refs: string[];
}): Promise<(ref: string) => string> {
  const { knex } = options;
  const names = new Map<string, string>();
  for (const part of chunked([...new Set(options.refs)])) {
    const entities = await knex<EntityRow>('wa_entity')
      .whereIn('entity_ref', part)
      .select('entity_ref', 'title', 'name');
    entities.forEach(e => names.set(e.entity_ref, e.title ?? e.name));
    const accounts = await knex<AccountRow>('wa_account')
      .whereIn('account_id', part)
      .select('account_id', 'name');
    accounts.forEach(a => names.set(a.account_id, `account ${a.name}`));
  }
  return ref =>
    names.get(ref) ??
    (ref.includes(':') ? parseEntityRef(ref).name : `account ${ref}`);
}
