/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Where a copied answer comes from, and reminders before answers and waivers
 * end.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_answer', table => {
    table
      .string('copied_from', 255)
      .nullable()
      .comment('Entity that it was given for first; null where it is this one');
    table
      .string('reminded_at', 30)
      .nullable()
      .comment('When it was settled to tell the owner that it ends soon');
  });
  await knex.schema.alterTable('wa_answer_history', table => {
    table.string('copied_from', 255).nullable();
  });
  await knex.schema.createTable('wa_reminder', table => {
    table.comment('Outbox: reminders that were settled and not sent yet');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('owner_ref', 255).notNullable();
    table.text('items').notNullable().comment('JSON list of what ends');
    table.string('created_at', 30).notNullable();
    table.index(['entity_ref'], 'wa_reminder_entity_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_reminder');
  await knex.schema.alterTable('wa_answer_history', table => {
    table.dropColumn('copied_from');
  });
  await knex.schema.alterTable('wa_answer', table => {
    table.dropColumns('copied_from', 'reminded_at');
  });
};
