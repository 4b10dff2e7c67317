/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { OwnerSummary, Page } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { GroupRow } from '../../database/tables';
import { Registry } from '../../registry/createRegistry';
import { ReadCriteria } from '../authorize/readCriteria';
import { pageByKeys, Sort, takePage } from '../keyset';
import { loadOwnerDetails, OwnerDetails } from './loadOwnerDetails';
import { RiskCountSums, withOwnerSums } from './ownerSums';
import { toRiskCounts } from './countColumns';
import { toPillarSummaries } from './toPillarSummaries';
import { likeAnywhere } from './whereEntityFilter';

interface OwnerRow
  extends RiskCountSums,
    Pick<GroupRow, 'title' | 'parent_ref'> {
  owner_ref: string;
  entities: number | string;
  score_low: number | string;
}

const SORT: Sort = {
  name: 'owners',
  keys: [
    { sql: 'wa_sums.score_low', direction: 'asc', type: 'number' },
    { sql: 'wa_sums.owner_ref', direction: 'asc', type: 'string' },
  ],
};

function toSummary(
  row: OwnerRow,
  details: OwnerDetails,
  pillarsOff: Registry['pillarsOff'] | undefined,
): OwnerSummary {
  const change = details.changes.get(row.owner_ref);
  const sparkline = details.sparklines.get(row.owner_ref);
  return {
    ownerRef: row.owner_ref,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.parent_ref === null ? {} : { parentRef: row.parent_ref }),
    entities: Number(row.entities),
    low: Number(row.score_low),
    ...(change === undefined ? {} : { change30d: change }),
    ...(sparkline ? { sparkline } : {}),
    counts: toRiskCounts(row),
    pillars: toPillarSummaries(
      details.pillars.get(row.owner_ref) ?? [],
      pillarsOff,
    ),
    includes: details.includes.get(row.owner_ref) ?? [],
  };
}

/**
 * One page of owners, worst first. A group sums its own entities and those of
 * all groups below it. Eight statements, however many entities there are.
 */
export async function listOwners(options: {
  knex: Knex;
  criteria: ReadCriteria;
  now: Date;
  /** Pillars that the administrator turned off. */
  pillarsOff?: Registry['pillarsOff'];
  text?: string;
  limit: number;
  cursor?: string;
}): Promise<Page<OwnerSummary>> {
  const { limit, text } = options;
  const matching = () => {
    const query = withOwnerSums(options)
      .from('wa_sums')
      .leftJoin('wa_group', 'wa_group.group_ref', 'wa_sums.owner_ref');
    if (text) {
      const pattern = likeAnywhere(text);
      query.where(named =>
        named
          .whereRaw(`wa_sums.owner_ref like ? escape '!'`, [pattern])
          .orWhereRaw(`lower(wa_group.title) like ? escape '!'`, [pattern]),
      );
    }
    return query;
  };
  const query = matching().select(
    'wa_sums.*',
    'wa_group.title',
    'wa_group.parent_ref',
  );
  pageByKeys({ ...options, query, sort: SORT });
  const page = takePage<OwnerRow>({ rows: await query, sort: SORT, limit });
  const [{ total }] = await matching().count({ total: '*' });
  const details = await loadOwnerDetails({
    ...options,
    ownerRefs: page.rows.map(row => row.owner_ref),
  });
  return {
    items: page.rows.map(row => toSummary(row, details, options.pillarsOff)),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: Number(total),
  };
}
