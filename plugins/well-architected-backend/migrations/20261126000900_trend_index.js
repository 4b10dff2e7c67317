/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Trends read the days of the entities of one owner, or the overall row of
 * each entity: the index of the days leads there, not only to the day.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_score_day', table => {
    table.dropIndex(['day', 'subject_type'], 'wa_score_day_day_idx');
    table.index(
      ['day', 'subject_type', 'pillar', 'owner_ref'],
      'wa_score_day_day_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_score_day', table => {
    table.dropIndex(
      ['day', 'subject_type', 'pillar', 'owner_ref'],
      'wa_score_day_day_idx',
    );
    table.index(['day', 'subject_type'], 'wa_score_day_day_idx');
  });
};
