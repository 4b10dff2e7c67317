/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  comparePlanOrder,
  EFFORTS,
  PLAN_PILLAR_ORDER,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ResultRow } from '../database/tables';
import { readShownMessages } from '../moment/readShownMessages';
import { Registry } from '../registry/createRegistry';
import { DigestAction } from './types';

const ACTIONS = 3;
/** Read of each owner, to be put into the order of the plan. */
const CANDIDATES = 20;

type Row = Pick<
  ResultRow,
  | 'entity_ref'
  | 'check_id'
  | 'pillar'
  | 'risk'
  | 'effort'
  | 'message'
  | 'failed'
  | 'monthly_waste_usd'
> & { owner_ref: string; name: string; title: string | null };

/** SQL that gives the place of a column's value in a list of this plugin. */
const placeOf = (column: string, values: readonly string[]) =>
  `case ${column} ${values
    .map((value, place) => `when '${value}' then ${place}`)
    .join(' ')} end`;

/** The first open findings of each owner, in the order of the plan. */
export async function readNextActions(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  owners: string[];
}): Promise<(owner: string) => DigestAction[]> {
  const { knex, registry, owners } = options;
  const order = [
    placeOf('r.risk', RISKS),
    placeOf('r.pillar', PLAN_PILLAR_ORDER),
    placeOf('r.effort', EFFORTS),
    'r.failed desc',
    'r.entity_ref',
    'r.check_id',
  ].join(', ');
  const ranked = knex('wa_result as r')
    .join('wa_entity as e', 'e.entity_ref', 'r.entity_ref')
    .whereIn('e.owner_ref', owners)
    .where('e.has_scope', true)
    .where('r.state', 'fail')
    .select(
      'r.entity_ref',
      'r.check_id',
      'r.pillar',
      'r.risk',
      'r.effort',
      'r.message',
      'r.failed',
      'r.monthly_waste_usd',
      'e.owner_ref',
      'e.name',
      'e.title',
      knex.raw(
        `row_number() over (partition by e.owner_ref order by ${order}) as place`,
      ),
    );
  const rows: Row[] = await knex
    .from(ranked.as('ranked'))
    .where('place', '<=', CANDIDATES)
    .select('*');
  const shown = await readShownMessages({ knex, rows });
  const keyOf = (row: Row) => ({
    checkId: row.check_id,
    pillar: row.pillar,
    risk: row.risk,
    effort: row.effort,
    wafRisk: registry.all.get(row.check_id)?.wafRisk ?? row.risk,
    monthlySavingUsd: Number(row.monthly_waste_usd ?? 0),
    affected: Number(row.failed),
  });
  return owner =>
    rows
      .filter(row => row.owner_ref === owner)
      .sort(
        (a, b) =>
          comparePlanOrder(keyOf(a), keyOf(b)) ||
          a.entity_ref.localeCompare(b.entity_ref),
      )
      .slice(0, ACTIONS)
      .map(row => ({
        entityRef: row.entity_ref,
        entityName: row.title ?? row.name,
        checkId: row.check_id,
        pillar: row.pillar,
        risk: row.risk,
        message: shown(row),
      }));
}
