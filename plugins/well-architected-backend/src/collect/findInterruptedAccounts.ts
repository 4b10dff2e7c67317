/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { AccountRow } from '../database/tables';

/**
 * Accounts whose run was broken off by the end of the process. On PostgreSQL
 * there are none to look for: the run may go on in another replica, and the
 * queue hands it over when its lease ends.
 */
export async function findInterruptedAccounts(options: {
  knex: Knex;
}): Promise<string[]> {
  const { knex } = options;
  return isPostgres(knex)
    ? []
    : knex<AccountRow>('wa_account')
        .where('state', 'running')
        .pluck('account_id');
}
