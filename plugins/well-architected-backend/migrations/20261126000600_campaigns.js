/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Campaigns with their progress by day, and results of checks that are
 * announced and do not count yet. The latter have a table of their own, so
 * that nothing that counts can see them.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_announced', table => {
    table.comment('Results of checks that count from a later day');
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('pillar', 32).notNullable();
    table.string('state', 16).notNullable();
    table.string('risk', 8).notNullable();
    table.text('message').notNullable();
    table.string('counts_from', 10).notNullable().comment('YYYY-MM-DD');
    table.primary(['entity_ref', 'check_id']);
    table.index(['check_id'], 'wa_announced_check_idx');
  });
  await knex.schema.createTable('wa_campaign', table => {
    table.comment('Sets of checks that are to pass until a day');
    table.string('id', 36).primary();
    table.string('name', 127).notNullable();
    table.text('description').notNullable();
    table.text('selection').notNullable().comment('JSON CampaignSelection');
    table
      .text('check_ids')
      .nullable()
      .comment('JSON; resolved when it started, null before');
    table.text('audience').notNullable().comment('JSON CampaignAudience');
    table.string('starts', 10).notNullable().comment('YYYY-MM-DD');
    table.string('due', 10).notNullable().comment('Last day, YYYY-MM-DD');
    table
      .integer('target_percent')
      .nullable()
      .comment('Of the entities that pass; null for no open finding');
    table.string('created_by', 255).notNullable();
    table.string('created_at', 30).notNullable();
    table.string('updated_by', 255).notNullable();
    table.string('updated_at', 30).notNullable();
    table.string('cancelled_at', 30).nullable();
    table.text('cancel_reason').nullable();
    table.string('start_told_at', 30).nullable();
    table.string('due_told_at', 30).nullable();
    table.integer('version').notNullable();
    table.index(['due', 'id'], 'wa_campaign_due_idx');
  });
  await knex.schema.createTable('wa_campaign_day', table => {
    table.comment('Progress of a campaign by day, in all and per owner');
    table.string('campaign_id', 36).notNullable();
    table.string('owner_ref', 255).notNullable().comment('Empty for all');
    table.string('day', 10).notNullable().comment('YYYY-MM-DD in UTC');
    table.integer('passing').notNullable().comment('Results, not entities');
    table.integer('failing').notNullable();
    table.integer('unknown').notNullable();
    table.integer('waived').notNullable();
    table
      .integer('entities')
      .notNullable()
      .comment('With at least one result that applies');
    table
      .integer('entities_passing')
      .notNullable()
      .comment('With nothing but passes');
    table.primary(['campaign_id', 'owner_ref', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_campaign_day');
  await knex.schema.dropTable('wa_campaign');
  await knex.schema.dropTable('wa_announced');
};
