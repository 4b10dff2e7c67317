/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
  EntitySummary,
  Page,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EntityRow, PillarScoreRow, ScorecardRow } from '../../database/tables';
import { Registry } from '../../registry/createRegistry';
import { ReadCriteria } from '../authorize/readCriteria';
import { ReadRows } from '../../reading/readUnchanged';
import { pageByKeys, Sort, SortKey, takePage } from '../keyset';
import { toRiskCounts } from './countColumns';
import { entitySorts } from './entitySorts';
import { groupBy } from './groupBy';
import { scoredEntities } from './scoredEntities';
import { toPillarSummaries } from './toPillarSummaries';
import { whereEntityFilter } from './whereEntityFilter';

type ListedRow = EntityRow & ScorecardRow;

const REF = 'wa_scorecard.entity_ref';

const SORTS: Record<EntitySort, SortKey[]> = {
  ...entitySorts({
    table: 'wa_scorecard',
    ref: REF,
    level: 'wa_scorecard.level',
  }),
  evaluatedAt: [
    { sql: 'wa_scorecard.evaluated_at', direction: 'desc', type: 'string' },
    { sql: REF, direction: 'asc', type: 'string' },
  ],
};

const COLUMNS = [
  'wa_entity.entity_ref',
  'wa_entity.kind',
  'wa_entity.title',
  'wa_entity.owner_ref',
  'wa_entity.system_ref',
  'wa_entity.lifecycle',
  'wa_entity.type',
  'wa_scorecard.level',
  'wa_scorecard.score_low',
  'wa_scorecard.score_high',
  'wa_scorecard.coverage',
  'wa_scorecard.provisional',
  'wa_scorecard.evaluated_at',
  'wa_scorecard.count_high',
  'wa_scorecard.count_medium',
  'wa_scorecard.count_low',
  'wa_scorecard.count_accepted',
  'wa_scorecard.count_unknown',
  'wa_scorecard.count_not_applicable',
  'wa_scorecard.count_pass',
];

const PILLAR_COLUMNS: (keyof PillarScoreRow)[] = [
  'entity_ref',
  'pillar',
  'score_low',
  'score_high',
  'coverage',
  'count_high',
  'count_medium',
  'count_low',
];

function toSummary(
  row: ListedRow,
  pillars: PillarScoreRow[],
  pillarsOff: Registry['pillarsOff'] | undefined,
): EntitySummary {
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
    ...(row.system_ref === null ? {} : { systemRef: row.system_ref }),
    ...(row.lifecycle === null ? {} : { lifecycle: row.lifecycle }),
    ...(row.type === null ? {} : { type: row.type }),
    level: row.level,
    low: row.score_low,
    high: row.score_high,
    coverage: row.coverage,
    provisional: Boolean(row.provisional),
    counts: toRiskCounts(row),
    pillars: toPillarSummaries(pillars, pillarsOff),
    evaluatedAt: row.evaluated_at,
  };
}

/** One page of entities. Three statements, however many entities there are. */
export async function listEntities(options: {
  knex: Knex;
  read: ReadRows;
  criteria: ReadCriteria;
  filter: EntityFilter;
  sort: EntitySort;
  /** Pillars that the administrator turned off. */
  pillarsOff?: Registry['pillarsOff'];
  limit: number;
  cursor?: string;
}): Promise<Page<EntitySummary>> {
  const { knex, read, filter, limit } = options;
  const sort: Sort = { name: options.sort, keys: SORTS[options.sort] };
  const matching = () => {
    const query = scoredEntities(options);
    whereEntityFilter({ query, knex, filter });
    return query;
  };
  const query = matching().select(COLUMNS);
  pageByKeys({ ...options, query, sort });
  const page = takePage<ListedRow>({ rows: await query, sort, limit });
  const [{ total }] = await read<{ total: number | string }>(
    matching().count({ total: '*' }),
  );
  const pillars = await read<PillarScoreRow>(
    knex('wa_pillar_score')
      .whereIn(
        'entity_ref',
        page.rows.map(row => row.entity_ref),
      )
      .select(PILLAR_COLUMNS),
  );
  const byEntity = groupBy(pillars, row => row.entity_ref);
  return {
    items: page.rows.map(row =>
      toSummary(row, byEntity.get(row.entity_ref) ?? [], options.pillarsOff),
    ),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: Number(total),
  };
}
