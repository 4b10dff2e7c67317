/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';

/**
 * Which of these owners have entities that are about to be reviewed for the
 * first time: their accounts are being read, or their score is to come.
 */
export async function findImporting(options: {
  knex: Knex;
  owners: string[];
}): Promise<Set<string>> {
  const { knex, owners } = options;
  const importing = new Set<string>();
  for (const part of chunked(owners)) {
    const reading: string[] = await knex('wa_entity as e')
      .join('wa_entity_account as l', 'l.entity_ref', 'e.entity_ref')
      .join('wa_account as a', 'a.account_id', 'l.account_id')
      .whereIn('e.owner_ref', part)
      .whereNull('a.last_complete_at')
      .whereIn('a.state', ['never-read', 'running'])
      .distinct('e.owner_ref')
      .pluck('e.owner_ref');
    const unscored: string[] = await knex('wa_entity as e')
      .leftJoin('wa_scorecard as s', 's.entity_ref', 'e.entity_ref')
      .whereIn('e.owner_ref', part)
      .where('e.has_scope', true)
      .whereNull('s.entity_ref')
      .distinct('e.owner_ref')
      .pluck('e.owner_ref');
    [...reading, ...unscored].forEach(owner => importing.add(owner));
  }
  return importing;
}
