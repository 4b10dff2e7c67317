/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { REMINDER_DAYS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { DigestFacts } from './types';

const DAY_MS = 86_400_000;

type Counted = { owner_ref: string; total: number | string; first: string };

/** How many answers and accepted risks of each owner end within two weeks. */
export async function readEndingCounts(options: {
  knex: Knex;
  owners: string[];
  checkIds: string[];
  now: Date;
}): Promise<(owner: string) => DigestFacts['ending']> {
  const { knex, owners, checkIds, now } = options;
  const at = now.toISOString();
  const horizon = new Date(
    now.getTime() + REMINDER_DAYS * DAY_MS,
  ).toISOString();
  const countOf = (table: string, until: string): Promise<Counted[]> =>
    knex(`${table} as x`)
      .join('wa_entity as e', 'e.entity_ref', 'x.entity_ref')
      .whereIn('e.owner_ref', owners)
      .whereIn('x.check_id', checkIds)
      .modify(query => {
        if (table === 'wa_waiver') {
          query
            .where('x.state', 'approved')
            .where(`x.${until}`, '>=', at.slice(0, 10))
            .where(`x.${until}`, '<=', horizon.slice(0, 10));
        } else {
          query.where(`x.${until}`, '>', at).where(`x.${until}`, '<=', horizon);
        }
      })
      .groupBy('e.owner_ref')
      .select('e.owner_ref')
      .count({ total: '*' })
      .min({ first: `x.${until}` }) as unknown as Promise<Counted[]>;
  const answers = await countOf('wa_answer', 'expires_at');
  const waivers = await countOf('wa_waiver', 'expires');
  return owner => {
    const of = (rows: Counted[]) => rows.find(row => row.owner_ref === owner);
    const days = [of(answers)?.first, of(waivers)?.first]
      .flatMap(day => (day ? [day.slice(0, 10)] : []))
      .sort();
    return {
      answers: Number(of(answers)?.total ?? 0),
      waivers: Number(of(waivers)?.total ?? 0),
      ...(days.length > 0 ? { first: days[0] } : {}),
    };
  };
}
