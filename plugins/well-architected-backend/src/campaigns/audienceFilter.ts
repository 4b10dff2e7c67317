/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CampaignAudience,
  EntityFilter,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { whereEntityFilter } from '../service/read/whereEntityFilter';
import { CampaignRow } from './types';

/** The audience as a filter of entities. Pure. */
export const toEntityFilter = (audience: CampaignAudience): EntityFilter => ({
  owner: audience.owners,
  childGroups: true,
  system: audience.systems,
  domain: audience.domains,
  kind: audience.kinds,
  type: audience.types,
  lifecycle: audience.lifecycles,
});

/** The reviewed entities that a campaign is for. */
export function entitiesOf(options: {
  knex: Knex;
  campaign: Pick<CampaignRow, 'audience'>;
}): Knex.QueryBuilder {
  const { knex, campaign } = options;
  const query = knex('wa_entity').where('wa_entity.has_scope', true);
  whereEntityFilter({
    query,
    knex,
    filter: toEntityFilter(JSON.parse(campaign.audience)),
  });
  return query;
}

/** Results that count, and those that are announced, as one source. */
export function allResults(options: {
  knex: Knex;
  checkIds: string[];
}): Knex.QueryBuilder {
  const { knex, checkIds } = options;
  const of = (table: string) =>
    knex(table)
      .whereIn('check_id', checkIds)
      .select('entity_ref', 'check_id', 'state');
  return of('wa_result').unionAll([of('wa_announced')]);
}
