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
import { ReadCriteria } from '../authorize/readCriteria';
import { changeRows } from './changeOfSums';

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
}

const SCORE_CHANGE = 'score_is - score_was';
const HIGH_CHANGE = 'high_is - high_was';

/** By the score, and where that is the same by the open HIGH risks. */
const WAYS = {
  up: {
    where: `${SCORE_CHANGE} > 0 or (${SCORE_CHANGE} = 0 and ${HIGH_CHANGE} < 0)`,
    order: `${SCORE_CHANGE} desc, ${HIGH_CHANGE} asc, entity_ref`,
  },
  down: {
    where: `${SCORE_CHANGE} < 0 or (${SCORE_CHANGE} = 0 and ${HIGH_CHANGE} > 0)`,
    order: `${SCORE_CHANGE} asc, ${HIGH_CHANGE} desc, entity_ref`,
  },
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

/**
 * The entities whose score or HIGH risks changed most between two days, for
 * the better and for the worse. Two statements.
 */
export async function loadMovers(options: {
  knex: Knex;
  criteria: ReadCriteria;
  within?: EntityFilter;
  days: { from: string; to: string };
  visible: (refs: string[]) => Promise<Set<string>>;
}): Promise<Overview['movers']> {
  const { knex, visible } = options;
  const read = (way: keyof typeof WAYS): Promise<MoverRow[]> =>
    knex
      .from(
        changeRows(options)
          .select('wa_entity.entity_ref', 'wa_entity.title')
          .as('wa_changed'),
      )
      .whereRaw(`(${WAYS[way].where})`)
      .orderByRaw(WAYS[way].order)
      .limit(READ) as unknown as Promise<MoverRow[]>;
  const up = await read('up');
  const down = await read('down');
  const shown = await visible([...up, ...down].map(row => row.entity_ref));
  const take = (rows: MoverRow[]) =>
    rows
      .filter(row => shown.has(row.entity_ref))
      .slice(0, SHOWN)
      .map(toMover);
  return { up: take(up), down: take(down) };
}
