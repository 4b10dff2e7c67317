/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Accepted risks: a waiver as it stands, and every step of its life.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_waiver', table => {
    table.comment('Accepted risks, and requests for them');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 128).notNullable();
    table
      .string('risk', 8)
      .notNullable()
      .comment('Of the finding at the request; no higher one is covered');
    table.string('state', 16).notNullable();
    table
      .text('resources')
      .nullable()
      .comment('JSON list of ARNs or ids; null for the whole finding');
    table.text('reason').notNullable();
    table.text('link').nullable();
    table
      .string('expires', 10)
      .notNullable()
      .comment('Last day, YYYY-MM-DD in UTC');
    table.string('requested_by', 255).notNullable();
    table.string('requested_at', 32).notNullable();
    table.string('decided_by', 255).nullable();
    table
      .string('reminded_at', 32)
      .nullable()
      .comment('When the owner was told that it ends soon');
    table.integer('version').notNullable();
    table.index(['entity_ref', 'check_id'], 'wa_waiver_entity_idx');
    table.index(['state', 'expires'], 'wa_waiver_state_idx');
  });

  await knex.schema.createTable('wa_waiver_event', table => {
    table.comment('History of waivers');
    table.string('id', 36).primary();
    table
      .string('waiver_id', 36)
      .notNullable()
      .references('id')
      .inTable('wa_waiver')
      .onDelete('CASCADE');
    table.integer('version').notNullable().comment('That it led to');
    table.string('at', 32).notNullable();
    table.string('state', 16).notNullable().comment('That it led to');
    table.string('actor', 255).nullable().comment('Null for a rule');
    table.text('note').nullable();
    table.unique(['waiver_id', 'version'], {
      indexName: 'wa_waiver_event_version_uq',
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_waiver_event');
  await knex.schema.dropTable('wa_waiver');
};
