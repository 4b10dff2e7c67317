/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What people settled about the actions of a plan, and every change of it.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_action', table => {
    table.comment('Owner, due date and issue of actions, as they stand');
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 128).notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('due_date', 10).nullable().comment('YYYY-MM-DD');
    table.text('issue_url').nullable();
    table.string('status', 8).notNullable().comment('open or done');
    table.text('note').nullable();
    table.string('updated_by', 255).notNullable();
    table.string('updated_at', 32).notNullable();
    table.integer('version').notNullable();
    table.primary(['entity_ref', 'check_id']);
    table.index(['due_date', 'status'], 'wa_action_due_idx');
  });

  await knex.schema.createTable('wa_action_history', table => {
    table.comment('Every version of what was settled about an action');
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 128).notNullable();
    table.integer('version').notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('due_date', 10).nullable();
    table.text('issue_url').nullable();
    table.string('status', 8).notNullable();
    table.text('note').nullable();
    table.string('updated_by', 255).notNullable();
    table.string('updated_at', 32).notNullable();
    table.primary(['entity_ref', 'check_id', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_action_history');
  await knex.schema.dropTable('wa_action');
};
