/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/**
 * Accounts that were read, or whose scopes changed, since it was worked out
 * which of their resources nobody claims. One statement.
 */
export async function findDueClaims(options: {
  knex: Knex;
}): Promise<string[]> {
  const { knex } = options;
  return knex('wa_account')
    .leftJoin('wa_claims', 'wa_claims.account_id', 'wa_account.account_id')
    .whereNotNull('wa_account.last_complete_at')
    .where(due =>
      due
        .whereNull('wa_claims.seen_revision')
        .orWhere(
          'wa_claims.seen_revision',
          '<>',
          knex.ref('wa_account.revision'),
        )
        .orWhere(
          'wa_claims.seen_scope_revision',
          '<>',
          knex.ref('wa_claims.scope_revision'),
        ),
    )
    .orderBy('wa_account.account_id')
    .pluck('wa_account.account_id');
}
