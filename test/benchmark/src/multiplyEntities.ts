/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../../../plugins/well-architected-backend/src/database/chunked';
import { addCheckSums } from '../../../plugins/well-architected-backend/src/sums/addCheckSums';
import { scopedEntity, entityRef, PER_ACCOUNT } from './organisation';

type Row = Record<string, unknown> & { entity_ref: string };

const TABLES = ['wa_scorecard', 'wa_pillar_score', 'wa_result', 'wa_baseline'];

/**
 * Gives every entity the score of the one with its place in the first account,
 * which the engine scored: their cells are alike.
 */
export async function multiplyEntities(options: {
  knex: Knex;
  entities: number;
}): Promise<void> {
  const { knex, entities } = options;
  for (const table of TABLES) {
    const byRef = new Map<string, Row[]>();
    for (const row of await knex<Row>(table)) {
      byRef.set(row.entity_ref, [...(byRef.get(row.entity_ref) ?? []), row]);
    }
    for (let i = PER_ACCOUNT; i < entities; i += 1) {
      const rows = (byRef.get(entityRef(i % PER_ACCOUNT)) ?? []).map(row => ({
        ...row,
        entity_ref: scopedEntity(i).entityRef,
      }));
      for (const part of chunked(rows)) {
        await knex(table).insert(part);
      }
    }
  }
  await knex('wa_check_sum').delete();
  await knex('wa_kind_sum').delete();
  await addCheckSums({ trx: knex, sign: 1 });
}

/** Copies the rows of this day to the days before it. */
export async function inventHistory(options: {
  knex: Knex;
  day: string;
  days: number;
}): Promise<void> {
  const { knex, day, days } = options;
  const columns = Object.keys(await knex('wa_score_day').columnInfo()).filter(
    column => column !== 'day',
  );
  const list = columns.join(', ');
  for (let back = 1; back < days; back += 1) {
    const before = new Date(Date.parse(day) - back * 86_400_000);
    await knex.raw(
      `insert into wa_score_day (day, ${list}) select ?, ${list} from wa_score_day where day = ?`,
      [before.toISOString().slice(0, 10), day],
    );
  }
}
