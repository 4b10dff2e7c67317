/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What people choose for each resource when they answer, and what a resource is
 * within its type, which such choices are judged by.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_answer', table => {
    table
      .text('choices')
      .nullable()
      .comment('JSON AnswerChoice[]; null where nothing was chosen');
  });
  await knex.schema.alterTable('wa_answer_history', table => {
    table.text('choices').nullable();
  });
  await knex.schema.alterTable('wa_resource', table => {
    table
      .string('variant', 127)
      .nullable()
      .comment('Such as the engine of a database; null where the type says it');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_resource', table => {
    table.dropColumn('variant');
  });
  await knex.schema.alterTable('wa_answer_history', table => {
    table.dropColumn('choices');
  });
  await knex.schema.alterTable('wa_answer', table => {
    table.dropColumn('choices');
  });
};
