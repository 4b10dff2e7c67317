/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  Overview,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ResultRow, ScorecardRow } from '../../database/tables';
import { Registry } from '../../registry/createRegistry';
import { ReadCriteria } from '../authorize/readCriteria';
import { scoredEntities } from './scoredEntities';
import { toCheckResult } from './toCheckResult';

const SHOWN = 10;
/** Read a few more, as the catalog may hide some of them from the caller. */
const READ = 50;

type NewestRow = ResultRow & Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>;

/** The open HIGH risks that began last, newest first. */
export async function loadNewestRisks(options: {
  knex: Knex;
  criteria: ReadCriteria;
  within?: EntityFilter;
  registry: Registry;
  visible: (refs: string[]) => Promise<Set<string>>;
}): Promise<Overview['newest']> {
  const { registry, visible } = options;
  const rows: NewestRow[] = await scoredEntities(options)
    .join('wa_result', 'wa_result.entity_ref', 'wa_entity.entity_ref')
    .where({ 'wa_result.state': 'fail', 'wa_result.risk': 'HIGH' })
    .orderBy([
      { column: 'wa_result.since', order: 'desc' },
      { column: 'wa_result.entity_ref' },
      { column: 'wa_result.check_id' },
    ])
    .limit(READ)
    .select(
      'wa_result.*',
      'wa_scorecard.evaluated_at',
      'wa_scorecard.evidence_at',
    );
  const shown = await visible(rows.map(row => row.entity_ref));
  return rows
    .filter(row => shown.has(row.entity_ref))
    .slice(0, SHOWN)
    .map(row => ({
      ...toCheckResult({
        row,
        check: registry.all.get(row.check_id),
        scorecard: row,
      }),
      entityRef: row.entity_ref,
    }));
}
