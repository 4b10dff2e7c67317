/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { AccountRow, EntityAccountRow, ScorecardRow } from '../database/tables';
import { WorkGuard } from '../work/types';

/** A score that still holds. */
export interface ConfirmedScore {
  entityRef: string;
  inputsHash: string;
  /** ISO 8601: oldest complete reading that it rests on. */
  evidenceAt: string | null;
  /** In scope, as they were read. */
  accounts: Pick<AccountRow, 'account_id' | 'revision'>[];
}

function groupedBy<T>(values: T[], keyOf: (value: T) => string) {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups.values();
}

/**
 * Notes that these scores hold at this moment and for these readings of their
 * accounts: one statement per account and per moment of reading. A score that
 * another replica has replaced meanwhile is left as it is.
 */
export async function confirmScores(options: {
  knex: Knex;
  confirmed: ConfirmedScore[];
  now: Date;
  guard?: WorkGuard;
}): Promise<void> {
  const { knex, confirmed, now } = options;
  if (confirmed.length === 0) {
    return;
  }
  await knex.transaction(async trx => {
    await options.guard?.(trx);
    for (const group of groupedBy(confirmed, c => c.evidenceAt ?? '')) {
      await trx<ScorecardRow>('wa_scorecard')
        .whereIn(
          ['entity_ref', 'inputs_hash'],
          group.map(c => [c.entityRef, c.inputsHash]),
        )
        .update({
          evaluated_at: now.toISOString(),
          evidence_at: group[0].evidenceAt,
        });
    }
    const readings = confirmed.flatMap(({ entityRef, accounts }) =>
      accounts.map(account => ({ entityRef, ...account })),
    );
    for (const group of groupedBy(
      readings,
      r => `${r.account_id} ${r.revision}`,
    )) {
      const [{ account_id: accountId, revision }] = group;
      await trx<EntityAccountRow>('wa_entity_account')
        .where('account_id', accountId)
        .whereIn(
          'entity_ref',
          group.map(r => r.entityRef),
        )
        .where(query =>
          query
            .whereNull('scored_revision')
            .orWhereNot('scored_revision', revision),
        )
        .update({ scored_revision: revision });
    }
  });
}
