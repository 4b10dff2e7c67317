/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page, PartSummary } from 'backstage-plugin-well-architected-common';
import { Registry } from '../../registry/createRegistry';
import { ReadRows } from '../../reading/readUnchanged';
import { pageByKeys, Sort, takePage } from '../keyset';
import { toRiskCounts } from './countColumns';
import { loadPartDetails, PartDetails } from './loadPartDetails';
import { PartKind, PartSource, RiskCountSums, withPartSums } from './partSums';
import { toPillarSummaries } from './toPillarSummaries';
import { likeAnywhere } from './whereEntityFilter';

interface PartRow extends RiskCountSums {
  part_ref: string;
  title: string | null;
  parent_ref: string | null;
  entities: number | string;
  score_low: number | string;
  total: number | string;
}

/** A part with the parts below it that it sums too. */
export type ListedPart = PartSummary & { includes: string[] };

const SORT: Sort = {
  name: 'parts',
  keys: [
    { sql: 'wa_named.score_low', direction: 'asc', type: 'number' },
    { sql: 'wa_named.part_ref', direction: 'asc', type: 'string' },
  ],
};

/** Where a title is found, and what the part belongs to. */
const ABOUT: Record<PartKind, { table: string; ref: string; parent: string }> =
  {
    owner: { table: 'wa_group', ref: 'group_ref', parent: 'about.parent_ref' },
    system: {
      table: 'wa_entity',
      ref: 'entity_ref',
      parent: 'wa_sums.domain_ref',
    },
    domain: { table: 'wa_entity', ref: 'entity_ref', parent: 'null' },
  };

function toSummary(
  row: PartRow,
  details: PartDetails,
  pillarsOff: Registry['pillarsOff'] | undefined,
): ListedPart {
  const change = details.changes.get(row.part_ref);
  const sparkline = details.sparklines.get(row.part_ref);
  return {
    ref: row.part_ref,
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.parent_ref === null ? {} : { parentRef: row.parent_ref }),
    entities: Number(row.entities),
    low: Number(row.score_low),
    ...(change === undefined ? {} : { change30d: change }),
    ...(sparkline ? { sparkline } : {}),
    counts: toRiskCounts(row),
    pillars: toPillarSummaries(
      details.pillars.get(row.part_ref) ?? [],
      pillarsOff,
    ),
    includes: details.includes.get(row.part_ref) ?? [],
  };
}

/**
 * One page of owners, systems or domains with the sums of their entities,
 * worst first. A group sums its own entities and those of all groups below
 * it. Five statements at most, however many entities there are.
 */
export async function listParts(
  options: PartSource & {
    read: ReadRows;
    now: Date;
    /** Pillars that the administrator turned off. */
    pillarsOff?: Registry['pillarsOff'];
    text?: string;
    limit: number;
    cursor?: string;
  },
): Promise<Page<ListedPart>> {
  const { knex, read, by, limit, text } = options;
  const { table, ref, parent } = ABOUT[by];
  const query = withPartSums(options)
    .with('wa_named', named => {
      named
        .from('wa_sums')
        .leftJoin(`${table} as about`, `about.${ref}`, 'wa_sums.part_ref')
        .select(
          'wa_sums.*',
          'about.title',
          knex.raw(`${parent} as parent_ref`),
          // counted before the page is cut out
          knex.raw('count(*) over () as total'),
        );
      if (text) {
        const pattern = likeAnywhere(text);
        named.where(either =>
          either
            .whereRaw(`wa_sums.part_ref like ? escape '!'`, [pattern])
            .orWhereRaw(`lower(about.title) like ? escape '!'`, [pattern]),
        );
      }
    })
    .from('wa_named')
    .select('wa_named.*');
  pageByKeys({ ...options, query, sort: SORT });
  const page = takePage<PartRow>({
    rows: await read<PartRow>(query),
    sort: SORT,
    limit,
  });
  const details = await loadPartDetails({
    ...options,
    refs: page.rows.map(row => row.part_ref),
  });
  return {
    items: page.rows.map(row => toSummary(row, details, options.pillarsOff)),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: Number(page.rows[0]?.total ?? 0),
  };
}
