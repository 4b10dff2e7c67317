/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { AccountRow, AccountUnknownRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { groupBy } from '../service/read/groupBy';
import { AccountUnknown, composeAccountUnknown } from './composeAccountUnknown';
import { ensureMine } from './ensureMine';
import { putMessage } from './putMessage';
import { someOf } from './text';
import { SETTLE_MS } from './tellUnknown';

const LIMIT = 5_000;

type Row = AccountUnknownRow &
  Pick<AccountRow, 'owner_ref'> & {
    account_name: string;
  };

/** Checks about the account itself stand for themselves. */
const needsOf = (check: Check) =>
  check.kind === 'resource' ? [...check.on, ...check.uses] : [];

/** Names that matter for HIGH risks, and what a row about one stands for. */
function describer(
  registry: Pick<Registry, 'enabled' | 'countsFrom'>,
  day: string,
) {
  const high = registry.enabled.filter(
    ({ id, risk }) =>
      risk === 'HIGH' && day >= (registry.countsFrom.get(id) ?? day),
  );
  const byId = new Map(high.map(check => [check.id, check]));
  const byCollector = new Map<string, { noun: string; titles: string[] }>();
  for (const check of high) {
    for (const { collector } of needsOf(check)) {
      const known = byCollector.get(collector.id);
      byCollector.set(collector.id, {
        noun: collector.noun.many,
        titles: [...new Set([...(known?.titles ?? []), check.title])],
      });
    }
  }
  return {
    checkIds: [...byId.keys()],
    collectorIds: [...byCollector.keys()],
    describe: (row: Row): AccountUnknown => {
      const check = row.kind === 'check' ? byId.get(row.name) : undefined;
      const read = byCollector.get(row.name);
      return {
        accountId: row.account_id,
        accountName: row.account_name,
        kind: row.kind,
        what: check?.title ?? read?.noun ?? row.name,
        checks: check ? [check.title] : read?.titles ?? [],
        since: row.since,
        message: row.message,
      };
    },
  };
}

/**
 * Puts into the outbox what has been unknown about whole accounts for too long
 * and keeps a check for a HIGH risk without an answer: checks about the account
 * itself, and readings that fail. Told once for each time that it became
 * unknown, all of an owner in one message, to the owner of the account; of an
 * account that cannot be read at all they were told already.
 *
 * @param options.unknownAfterMs - how long is too long
 */
export async function tellAccountUnknown(options: {
  knex: Knex;
  registry: Pick<Registry, 'enabled' | 'countsFrom'>;
  unknownAfterMs: number;
  now: Date;
  quietMs: number;
}): Promise<void> {
  const { knex, registry, unknownAfterMs, now, quietMs } = options;
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const { checkIds, collectorIds, describe } = describer(
    registry,
    now.toISOString().slice(0, 10),
  );
  const found: Row[] = await knex('wa_account_unknown as u')
    .join('wa_account as a', 'a.account_id', 'u.account_id')
    .whereNull('u.told_at')
    .where(query =>
      query
        .where(check =>
          check.where('u.kind', 'check').whereIn('u.name', checkIds),
        )
        .orWhere(collector =>
          collector
            .where('u.kind', 'collector')
            .whereIn('u.name', collectorIds),
        ),
    )
    .where('u.since', '<', before(unknownAfterMs))
    .whereNotNull('a.owner_ref')
    .whereNot('a.state', 'failed')
    .orderBy(['a.owner_ref', 'u.account_id', 'u.kind', 'u.name'])
    .limit(LIMIT)
    .select('u.*', 'a.owner_ref', 'a.name as account_name');
  const ripeSince = before(unknownAfterMs + (quietMs > 0 ? SETTLE_MS : 0));
  const days = Math.floor(unknownAfterMs / 86_400_000);
  for (const [owner, rows] of groupBy(found, row => row.owner_ref ?? '')) {
    // what becomes too old in the same minutes is one message
    if (rows.some(row => row.since > ripeSince)) {
      continue;
    }
    await knex.transaction(async trx => {
      let marked = 0;
      const places = groupBy(rows, row => `${row.account_id} ${row.kind}`);
      for (const ofPlace of places.values()) {
        const { account_id, kind } = ofPlace[0];
        for (const part of chunked(ofPlace.map(({ name }) => name))) {
          marked += await trx<AccountUnknownRow>('wa_account_unknown')
            .where({ account_id, kind })
            .whereIn('name', part)
            .whereNull('told_at')
            .update({ told_at: now.toISOString() });
        }
      }
      ensureMine(marked, rows.length);
      await putMessage({
        trx,
        recipientRef: owner,
        topic: 'well-architected-unknown',
        text: composeAccountUnknown({
          unknowns: rows.map(describe),
          days,
        }),
        reason: `${someOf(
          rows.map(
            row =>
              `${row.kind} ${row.name} of account ${row.account_id} has been unknown since ${row.since}`,
          ),
        )}.`,
        now,
      });
    });
  }
}
