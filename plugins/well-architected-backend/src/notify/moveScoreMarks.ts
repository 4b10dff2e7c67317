/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/** Columns that a mark takes over from the score. */
const TAKEN: Record<string, string> = {
  score_low: 'score_low',
  score: 'score',
  catalogue_version: 'catalogue_version',
  at: 'evaluated_at',
};

/**
 * Keeps the scores that drops are measured against: the best one since the
 * last drop that was told. Entities get theirs once they have a baseline. With
 * another catalogue a score is another figure, so it starts from there. A
 * fixed number of statements, whatever the number of entities.
 */
export async function moveScoreMarks(options: { knex: Knex }): Promise<void> {
  const { knex } = options;
  await knex.raw(
    `insert into wa_score_mark (entity_ref, ${Object.keys(TAKEN).join(', ')})
     select s.entity_ref, ${Object.values(TAKEN)
       .map(column => `s.${column}`)
       .join(', ')}
     from wa_scorecard s
     join wa_baseline b on b.entity_ref = s.entity_ref
     where not exists (
       select 1 from wa_score_mark m where m.entity_ref = s.entity_ref
     )`,
  );
  const current = (column: string) =>
    knex('wa_scorecard as s')
      .whereRaw('s.entity_ref = wa_score_mark.entity_ref')
      .select(`s.${column}`);
  await knex('wa_score_mark')
    .whereExists(
      knex('wa_scorecard as s')
        .whereRaw('s.entity_ref = wa_score_mark.entity_ref')
        .where(better =>
          better
            .whereRaw('s.score_low > wa_score_mark.score_low')
            .orWhereRaw(
              's.catalogue_version <> wa_score_mark.catalogue_version',
            ),
        )
        .select(knex.raw('1')),
    )
    .update(
      Object.fromEntries(
        Object.entries(TAKEN).map(([column, source]) => [
          column,
          current(source),
        ]),
      ),
    );
}
