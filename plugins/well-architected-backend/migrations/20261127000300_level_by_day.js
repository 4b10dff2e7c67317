/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * The level of an entity on each day. It cannot be told from the figures of
 * the day: due dates, waivers and what was declared not applicable decide too.
 * Days from before have none.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_score_day', table => {
    table
      .string('level', 20)
      .nullable()
      .comment('Of an entity as a whole; null before it was kept');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_score_day', table => {
    table.dropColumn('level');
  });
};
