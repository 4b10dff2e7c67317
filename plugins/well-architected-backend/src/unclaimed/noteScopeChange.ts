/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { ClaimsRow } from './types';

/**
 * Notes that scopes which concern these accounts changed, so that who claims
 * their resources is worked out again. An account that was never worked out
 * is due anyway and has no row.
 *
 * Runs inside the caller's transaction, with the change itself.
 */
export async function noteScopeChange(options: {
  trx: Knex;
  accountIds: Iterable<string>;
}): Promise<void> {
  const { trx } = options;
  // in one order everywhere, so that two writers never wait for each other
  for (const part of chunked([...new Set(options.accountIds)].sort())) {
    await trx<ClaimsRow>('wa_claims')
      .whereIn('account_id', part)
      .update({ scope_revision: trx.raw('scope_revision + 1') });
  }
}
