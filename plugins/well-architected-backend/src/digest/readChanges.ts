/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Risk } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { DigestFacts } from './types';

const WEEK_MS = 7 * 86_400_000;

type Counted = { owner_ref: string; risk: Risk; total: number | string };

/** How many findings of each owner were opened and resolved in a week. */
export async function readChanges(options: {
  knex: Knex;
  owners: string[];
  now: Date;
}): Promise<(owner: string) => Pick<DigestFacts, 'opened' | 'resolved'>> {
  const { knex, owners, now } = options;
  const inWeek = () =>
    knex('wa_transition')
      .whereIn('owner_ref', owners)
      .where('at', '>', new Date(now.getTime() - WEEK_MS).toISOString());
  const opened: Counted[] = await inWeek()
    .where('to_state', 'fail')
    .where(query =>
      query
        .whereNull('from_state')
        .orWhereNot('from_state', 'fail')
        .orWhereRaw('from_risk <> risk'),
    )
    .groupBy('owner_ref', 'risk')
    .select('owner_ref', 'risk')
    .count({ total: '*' });
  const resolved: Counted[] = await inWeek()
    .where('from_state', 'fail')
    .whereIn('to_state', ['pass', 'not-applicable'])
    .groupBy('owner_ref', 'from_risk')
    .select('owner_ref', { risk: 'from_risk' })
    .count({ total: '*' });
  const countOf = (rows: Counted[], owner: string) => {
    const total = (risk: Risk) =>
      Number(
        rows.find(row => row.owner_ref === owner && row.risk === risk)?.total ??
          0,
      );
    return { high: total('HIGH'), medium: total('MEDIUM') };
  };
  return owner => ({
    opened: countOf(opened, owner),
    resolved: countOf(resolved, owner),
  });
}
