/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Events for other plugins that were written with what made them true and wait
 * for their delivery. Empty whenever everything is delivered.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_event', table => {
    table.comment('Outbox: events that were not delivered yet');
    table.bigIncrements('seq').comment('Order in which they are delivered');
    table.string('id', 36).notNullable().unique().comment('UUID of the event');
    table.string('topic', 64).notNullable();
    table.text('payload').notNullable().comment('JSON of the topic');
    table.string('at', 30).notNullable().comment('ISO 8601');
    table
      .string('held_until', 30)
      .notNullable()
      .comment('ISO 8601: a replica delivers it, or it waits after a failure');
    table.integer('attempts').notNullable().defaultTo(0);
    table.index(['held_until', 'seq'], 'wa_event_due_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_event');
};
