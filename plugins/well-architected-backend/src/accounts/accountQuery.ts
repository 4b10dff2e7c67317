/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountFilter } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { AccountRow } from '../database/tables';
import { likeAnywhere } from '../service/read/whereEntityFilter';
import { AccountAccess, whereCounted } from './accountAccess';

/** A row of `accountQuery` with what `ACCOUNT_COLUMNS` selects. */
export interface ListedAccount extends AccountRow {
  reading: string;
  entities: number | string | null;
  entities_with_high: number | string | null;
  high: number | string | null;
  resources: number | null;
  unclaimed: number | null;
  unclaimed_high: number | null;
  worked_out_at: string | null;
}

/**
 * How the latest reading that ended went, whatever runs now. SQL of an
 * `AccountReading`.
 */
export const READING = `case
  when wa_account.state <> 'running' then wa_account.state
  when wa_account.last_error is not null then 'failed'
  when wa_account.last_complete_at is null then 'never-read'
  when exists (
    select 1 from wa_collection
    where wa_collection.account_id = wa_account.account_id
    and wa_collection.status <> 'ok'
  ) then 'partial'
  else 'ok' end`;

/** Reviewed entities by account: all that lists and figures count. */
function usedBy(knex: Knex, access: AccountAccess) {
  const query = knex('wa_entity_account')
    .join('wa_entity', 'wa_entity.entity_ref', 'wa_entity_account.entity_ref')
    .leftJoin(
      'wa_scorecard',
      'wa_scorecard.entity_ref',
      'wa_entity_account.entity_ref',
    )
    .groupBy('wa_entity_account.account_id')
    .select('wa_entity_account.account_id')
    .count({ entities: 'wa_scorecard.entity_ref' })
    .sum({ high: 'wa_scorecard.count_high' })
    .select(
      knex.raw(
        'sum(case when wa_scorecard.count_high > 0 then 1 else 0 end) as entities_with_high',
      ),
    );
  whereCounted(query, access.readable);
  return query.as('used');
}

/** The accounts that the caller may see, by these filters. */
export function accountQuery(options: {
  knex: Knex;
  access: AccountAccess;
  filter: AccountFilter;
}): Knex.QueryBuilder {
  const { knex, access, filter } = options;
  const query = knex('wa_account')
    .leftJoin(usedBy(knex, access), 'used.account_id', 'wa_account.account_id')
    .leftJoin('wa_claims', 'wa_claims.account_id', 'wa_account.account_id');
  if (!access.administers) {
    query.whereNotNull('used.account_id');
  }
  if (filter.state?.length) {
    const places = filter.state.map(() => '?').join(', ');
    query.whereRaw(`${READING} in (${places})`, filter.state);
  }
  if (filter.text) {
    const pattern = likeAnywhere(filter.text);
    query.andWhere(text => {
      for (const column of ['account_id', 'name', 'environment', 'owner_ref']) {
        text.orWhereRaw(`lower(wa_account.${column}) like ? escape '!'`, [
          pattern,
        ]);
      }
    });
  }
  return query;
}

/** Selects a `ListedAccount`. Changes the query it is given. */
export function selectAccounts(
  knex: Knex,
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  return query.select(
    'wa_account.*',
    knex.raw(`${READING} as reading`),
    'used.entities',
    'used.entities_with_high',
    'used.high',
    'wa_claims.resources',
    'wa_claims.unclaimed',
    'wa_claims.unclaimed_high',
    'wa_claims.worked_out_at',
  );
}
