/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CampaignEntities } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { FindingDayQuery, findingsOnDay } from './findingsOnDay';

/**
 * Query of the refs of entities that a campaign asked something of on a day.
 * An entity passes when nothing but passes is left; what does not apply is
 * left out.
 */
export function campaignEntitiesOnDay(
  options: Omit<FindingDayQuery, 'filter'> & { which: CampaignEntities },
): Knex.QueryBuilder {
  const { knex, which } = options;
  const results = findingsOnDay({
    ...options,
    filter: { state: ['pass', 'fail', 'unknown', 'waived'] },
  }).select('wa_result.entity_ref', 'wa_result.state_of_day as state');
  const query = knex
    .from(results.as('c'))
    .groupBy('c.entity_ref')
    .select('c.entity_ref');
  const others = `sum(case when c.state = 'pass' then 0 else 1 end)`;
  return which === 'all'
    ? query
    : query.havingRaw(`${others} ${which === 'passing' ? '=' : '>'} 0`);
}
