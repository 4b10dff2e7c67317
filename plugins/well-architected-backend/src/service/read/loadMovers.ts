/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntityMover,
  Overview,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ReadRows } from '../../reading/readUnchanged';
import { ReadCriteria } from '../authorize/readCriteria';
import { CHANGE_SQL, changeRows } from './changeOfSums';

const SHOWN = 5;
/** Read a few more, as the catalog may hide some of them from the caller. */
const READ = 25;

interface MoverRow {
  entity_ref: string;
  title: string | null;
  owner_ref: string | null;
  score_was: number;
  score_is: number;
  high_was: number;
  high_is: number;
  /** Null in the one row that stands where nothing moved. */
  way: 'up' | 'down' | null;
  mean_change: number | string | null;
}

const SCORE_CHANGE = 'score_is - score_was';
const HIGH_CHANGE = 'high_is - high_was';

/** By the score, and where that is the same by the open HIGH risks. */
const UP = {
  where: `${SCORE_CHANGE} > 0 or (${SCORE_CHANGE} = 0 and ${HIGH_CHANGE} < 0)`,
  order: `${SCORE_CHANGE} desc, ${HIGH_CHANGE} asc, entity_ref`,
};
const DOWN = {
  where: `${SCORE_CHANGE} < 0 or (${SCORE_CHANGE} = 0 and ${HIGH_CHANGE} > 0)`,
  order: `${SCORE_CHANGE} asc, ${HIGH_CHANGE} desc, entity_ref`,
};

const toMover = (row: MoverRow): EntityMover => ({
  entityRef: row.entity_ref,
  ...(row.title === null ? {} : { title: row.title }),
  ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
  low: row.score_is,
  change: row.score_is - row.score_was,
  high: row.high_is,
  highChange: row.high_is - row.high_was,
});

/** The first entities of one way, with what all of them changed by. */
const ranked = (
  knex: Knex,
  way: 'up' | 'down',
  by: typeof UP,
): Knex.QueryBuilder =>
  knex
    .from('wa_changed')
    .whereRaw(`(${by.where})`)
    .select(
      'wa_changed.*',
      knex.raw('? as way', [way]),
      knex.raw(`row_number() over (order by ${by.order}) as place`),
    );

/**
 * The entities whose score or HIGH risks changed most between two days, for
 * the better and for the worse, and the change of the mean over all of them;
 * undefined where none is compared. One statement.
 */
export async function loadMovers(options: {
  knex: Knex;
  read: ReadRows;
  criteria: ReadCriteria;
  within?: EntityFilter;
  days: { from: string; to: string };
  visible: (refs: string[]) => Promise<Set<string>>;
}): Promise<{ change?: number; movers: Overview['movers'] }> {
  const { knex, read, visible } = options;
  const rows = await read<MoverRow>(
    knex
      .with(
        'wa_changed',
        changeRows(options).select('wa_entity.entity_ref', 'wa_entity.title'),
      )
      .with(
        'wa_way',
        knex.unionAll([ranked(knex, 'up', UP), ranked(knex, 'down', DOWN)]),
      )
      .from(
        knex
          .from('wa_changed')
          .select(knex.raw(`${CHANGE_SQL} as mean_change`))
          .as('wa_mean'),
      )
      .leftJoin('wa_way', way =>
        way.on('wa_way.place', '<=', knex.raw('?', [READ])),
      )
      .orderBy('wa_way.place')
      .select('wa_way.*', 'wa_mean.mean_change'),
  );
  const shown = await visible(
    rows.flatMap(row => (row.entity_ref === null ? [] : [row.entity_ref])),
  );
  const take = (way: MoverRow['way']) =>
    rows
      .filter(row => row.way === way && shown.has(row.entity_ref))
      .slice(0, SHOWN)
      .map(toMover);
  const change = rows[0]?.mean_change ?? null;
  return {
    ...(change === null ? {} : { change: Number(change) }),
    movers: { up: take('up'), down: take('down') },
  };
}
