/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Page,
  Waiver,
  WaiverFilter,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { checksNamed } from '../findings/matchingFindings';
import { PillarColumn } from '../permissions/whereConditions';
import { Registry } from '../registry/createRegistry';
import { ReadCriteria } from '../service/authorize/readCriteria';
import { pageByKeys, Sort, takePage } from '../service/keyset';
import { scoredEntities } from '../service/read/scoredEntities';
import {
  whereEntityFilter,
  whereEntityNamed,
} from '../service/read/whereEntityFilter';
import { loadWaivers } from './loadWaivers';
import { ListedWaiverRow } from './types';

const SORT: Sort = {
  name: 'waivers',
  keys: [
    { sql: 'wa_waiver.expires', direction: 'asc', type: 'string' },
    { sql: 'wa_waiver.id', direction: 'asc', type: 'string' },
  ],
};

/**
 * One page of the waivers of entities, and of the pillars, that the caller may
 * read; the ones that end first, first. Three statements, and two without the
 * total.
 */
export async function listWaivers(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  criteria: ReadCriteria;
  filter: WaiverFilter;
  limit: number;
  cursor?: string;
  /** Do not count all that match. */
  uncounted?: boolean;
}): Promise<Page<Waiver>> {
  const { knex, filter, limit, registry } = options;
  const checks = [...registry.all.values()];
  const pillarColumn: PillarColumn = {
    name: 'wa_waiver.check_id',
    valuesOf: pillar =>
      checks.filter(check => check.pillar === pillar).map(({ id }) => id),
  };
  const matching = () => {
    const query = scoredEntities({ ...options, pillarColumn }).join(
      'wa_waiver',
      'wa_waiver.entity_ref',
      'wa_entity.entity_ref',
    );
    if (filter.state) {
      query.whereIn('wa_waiver.state', filter.state);
    }
    // risk and text are of the waiver, not of a finding of the entity
    const { state: _state, risk, text, check: _check, ...ofEntity } = filter;
    whereEntityFilter({ query, knex, filter: ofEntity });
    if (risk) {
      query.whereIn('wa_waiver.risk', risk);
    }
    if (text) {
      query.andWhere(named => {
        named.whereIn('wa_waiver.check_id', checksNamed(registry, text));
        named.orWhere(entity => whereEntityNamed(entity, text));
      });
    }
    if (filter.check) {
      query.whereIn('wa_waiver.check_id', filter.check);
    }
    if (filter.expiresBy) {
      query.where('wa_waiver.expires', '<=', filter.expiresBy);
    }
    return query;
  };
  const query = matching().select('wa_waiver.*', 'wa_entity.owner_ref');
  pageByKeys({ ...options, query, sort: SORT });
  const { rows, nextCursor } = takePage<ListedWaiverRow>({
    rows: await query,
    sort: SORT,
    limit,
  });
  const items = await loadWaivers({ ...options, rows });
  const page = { items, ...(nextCursor ? { nextCursor } : {}) };
  if (options.uncounted) {
    return page;
  }
  const [{ total }] = await matching().count({ total: '*' });
  return { ...page, totalItems: Number(total) };
}
