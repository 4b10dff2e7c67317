/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { riskRank } from './findingSort';
import { FindingQuery } from './matchingFindings';
import { STATE_COLUMNS, sumsThatTell } from './sumsThatTell';

const sum = (column: string) => `sum(wa_entity.${column})`;
const STATES = Object.values(STATE_COLUMNS);
const ANY = STATES.map(name => `wa_entity.${name}`).join(' + ');

/**
 * Query of the sums by check over the results that match, from the sums that
 * are kept along with the results: as `sumsByCheck`, without reading a single
 * result. Undefined where only these can tell.
 */
export function addedCheckSums(
  options: FindingQuery,
): Knex.QueryBuilder | undefined {
  const { knex } = options;
  const rank = riskRank('wa_entity.risk');
  return sumsThatTell(options)
    ?.whereRaw(`${ANY} > 0`)
    .groupBy('wa_entity.check_id')
    .select(
      'wa_entity.check_id',
      knex.raw('min(wa_entity.pillar) as pillar'),
      knex.raw('min(wa_entity.evidence_kind) as evidence_kind'),
      knex.raw(
        `coalesce(min(case when wa_entity.failing > 0 then ${rank} end), min(${rank})) as risk_rank`,
      ),
      ...STATES.map(name => knex.raw(`${sum(name)} as ??`, [name])),
      knex.raw(`${sum('resources')} as resources`),
      knex.raw(
        `count(distinct case when wa_entity.failing > 0 and wa_entity.owner_ref <> '' then wa_entity.owner_ref end) as owners`,
      ),
      knex.raw(
        `case when ${sum('wasting')} > 0 then ${sum(
          'waste_micros',
        )} / 1000000.0 end as waste`,
      ),
    );
}
