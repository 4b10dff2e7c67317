/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * When whom or what a fresh reading was asked for, so that the limit on it
 * holds whichever replica answers.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_refresh', table => {
    table.comment('Requests for fresh readings that were let through lately');
    table
      .string('subject_kind', 8)
      .notNullable()
      .comment('entity, account or user');
    table.string('subject').notNullable().comment('Ref or number');
    table
      .text('moments')
      .notNullable()
      .comment('JSON string[] of ISO 8601, the oldest first');
    table
      .timestamp('last_at', { useTz: true })
      .notNullable()
      .comment('Of the newest; rows are removed by it');
    table.primary(['subject_kind', 'subject']);
    table.index(['last_at'], 'wa_refresh_last_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_refresh');
};
