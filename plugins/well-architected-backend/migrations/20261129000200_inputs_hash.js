/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What a score was made from, so that an entity of which nothing has changed
 * is not concluded once more.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_scorecard', table => {
    table
      .string('inputs_hash', 40)
      .nullable()
      .comment(
        'Of everything the results were concluded from, the UTC day included; null is concluded again',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_scorecard', table => {
    table.dropColumn('inputs_hash');
  });
};
