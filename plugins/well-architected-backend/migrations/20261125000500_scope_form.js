/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * The scope form: what people say about a workload beside its annotations.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_scope_form', table => {
    table.comment('Scope forms as they stand');
    table.string('entity_ref', 255).primary();
    table.text('content').notNullable().comment('JSON of the values');
    table
      .string('confirmed_at', 10)
      .nullable()
      .comment('Day of the last confirmation, YYYY-MM-DD');
    table.string('updated_by', 255).notNullable();
    table.string('updated_at', 32).notNullable();
    table.integer('version').notNullable();
  });

  await knex.schema.createTable('wa_scope_form_history', table => {
    table.comment('Every version of a scope form');
    table.string('entity_ref', 255).notNullable();
    table.integer('version').notNullable();
    table.text('content').notNullable();
    table.string('confirmed_at', 10).nullable();
    table.string('updated_by', 255).notNullable();
    table.string('updated_at', 32).notNullable();
    table.primary(['entity_ref', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_scope_form_history');
  await knex.schema.dropTable('wa_scope_form');
};
