/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isPostgres } from '../database/dialect';
import { inTurns } from '../reading/inTurns';

/**
 * What lists of accounts show and what changes without a new version, as each
 * account is read many times a day. A part of a reading that went wrong is
 * written along with the revision.
 */
const COLUMNS = [
  'wa_account.account_id',
  'wa_account.state',
  'wa_account.revision',
  'wa_account.last_started_at',
  'wa_account.last_complete_at',
  'wa_account.last_error',
  'wa_claims.resources',
  'wa_claims.unclaimed',
  'wa_claims.unclaimed_high',
  'wa_claims.worked_out_at',
];

/**
 * A text that is another one when an account is read, or when what nobody
 * claims in it was worked out. One statement at most, which callers who come at
 * the same time share.
 */
export const readReadings = inTurns(async (knex): Promise<string> => {
  const query = knex('wa_account').leftJoin(
    'wa_claims',
    'wa_claims.account_id',
    'wa_account.account_id',
  );
  if (isPostgres(knex)) {
    const [{ readings }] = await query.select(
      knex.raw(
        `md5(string_agg(cast(row(${COLUMNS.join(
          ', ',
        )}) as text), ',' order by wa_account.account_id)) as readings`,
      ),
    );
    return String(readings);
  }
  return JSON.stringify(
    await query.orderBy('wa_account.account_id').select(COLUMNS),
  );
});
