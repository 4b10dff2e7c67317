/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnknownReason } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { readShownMessages } from '../moment/readShownMessages';
import { Registry } from '../registry/createRegistry';
import { entityTabPath } from './entityTabPath';
import { ensureMine } from './ensureMine';
import { putMessage } from './putMessage';
import { countOf, listOf, plain, someOf } from './text';
import { MessageText } from './types';

const LIMIT = 5_000;
/** What becomes too old in this time is one message. */
export const SETTLE_MS = 600_000;
/** The owner of an entity cannot end these. */
const NOT_TOLD: UnknownReason[] = ['NO_ACCOUNT', 'TURNED_OFF'];

interface Row {
  entity_ref: string;
  owner_ref: string;
  name: string;
  title: string | null;
  check_id: string;
  message: string;
  since: string;
}

/** Writes the message about checks of one owner that stay unknown. Pure. */
function textOf(
  rows: Row[],
  days: number,
  titleOf: (checkId: string) => string,
  shown: (row: Row) => string,
): MessageText {
  const [first] = rows;
  const entities = [...new Set(rows.map(row => row.entity_ref))];
  const where =
    entities.length === 1
      ? first.title ?? first.name
      : countOf(entities.length, 'entity', 'entities');
  const linkOf = (row: Row) => `${entityTabPath(row.entity_ref)}?state=unknown`;
  return {
    title: `${countOf(
      rows.length,
      'check',
    )} for HIGH risks of ${where} unknown for more than ${countOf(
      days,
      'day',
    )}`,
    description: `Nobody knows whether there is a risk: ${someOf(
      rows.map(row => titleOf(row.check_id)),
    )}.`,
    link:
      entities.length === 1
        ? linkOf(first)
        : `/well-architected/entities?owner=${encodeURIComponent(
            first.owner_ref,
          )}`,
    severity: 'normal',
    body: listOf(
      rows.map(
        row =>
          `**${plain(titleOf(row.check_id))}** ([${plain(
            row.title ?? row.name,
          )}](${linkOf(row)})), since ${row.since.slice(0, 10)}: ${plain(
            shown(row),
          )}`,
      ),
    ),
  };
}

/**
 * Puts into the outbox which checks for HIGH risks have been unknown for too
 * long, once for each time that they became unknown, all of an owner in one
 * message. What is about a whole account is left to the owner of the account.
 *
 * @param options.unknownAfterMs - how long is too long
 */
export async function tellUnknown(options: {
  knex: Knex;
  registry: Pick<Registry, 'all' | 'enabled'>;
  unknownAfterMs: number;
  now: Date;
  quietMs: number;
}): Promise<void> {
  const { knex, registry, unknownAfterMs, now, quietMs } = options;
  const high = new Set(
    registry.enabled.filter(({ risk }) => risk === 'HIGH').map(({ id }) => id),
  );
  const found: Row[] = await knex('wa_result as r')
    .join('wa_entity as e', 'e.entity_ref', 'r.entity_ref')
    .where('r.state', 'unknown')
    .where(
      'r.since',
      '<',
      new Date(now.getTime() - unknownAfterMs).toISOString(),
    )
    .where(query =>
      query.whereNull('r.unknown_told').orWhereRaw('r.unknown_told <> r.since'),
    )
    .whereNotIn('r.reason', NOT_TOLD)
    .whereIn('r.check_id', [...high])
    .where('r.account_finding', false)
    .where('e.has_scope', true)
    .whereNotNull('e.owner_ref')
    .orderBy(['e.owner_ref', 'r.entity_ref', 'r.check_id'])
    .limit(LIMIT)
    .select(
      'r.entity_ref',
      'e.owner_ref',
      'e.name',
      'e.title',
      'r.check_id',
      'r.message',
      'r.since',
    );
  const shown = await readShownMessages({ knex, rows: found });
  const titleOf = (id: string) => registry.all.get(id)?.title ?? id;
  const days = Math.floor(unknownAfterMs / 86_400_000);
  const ripeSince = new Date(
    now.getTime() - unknownAfterMs - (quietMs > 0 ? SETTLE_MS : 0),
  ).toISOString();
  const busy = new Set(
    found.filter(row => row.since > ripeSince).map(row => row.owner_ref),
  );
  for (const owner of new Set(found.map(row => row.owner_ref))) {
    if (busy.has(owner)) {
      continue;
    }
    const rows = found.filter(row => row.owner_ref === owner);
    await knex.transaction(async trx => {
      let marked = 0;
      for (const entityRef of new Set(rows.map(row => row.entity_ref))) {
        const ids = rows
          .filter(row => row.entity_ref === entityRef)
          .map(row => row.check_id);
        for (const part of chunked(ids)) {
          marked += await trx('wa_result')
            .where({ entity_ref: entityRef, state: 'unknown' })
            .whereIn('check_id', part)
            .where(query =>
              query
                .whereNull('unknown_told')
                .orWhereRaw('unknown_told <> since'),
            )
            .update({ unknown_told: trx.ref('since') });
        }
      }
      ensureMine(marked, rows.length);
      await putMessage({
        trx,
        recipientRef: owner,
        topic: 'well-architected-unknown',
        text: textOf(rows, days, titleOf, shown),
        reason: `${someOf(
          rows.map(
            row =>
              `${row.check_id} of ${row.entity_ref} has been unknown since ${row.since}`,
          ),
        )}.`,
        now,
      });
    });
  }
}
