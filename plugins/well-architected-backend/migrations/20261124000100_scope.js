/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * The plugin's small copy of the catalog, so that owner roll-ups, filters and
 * permission conditions are plain SQL and no page asks the catalog per row.
 *
 * In every table of this plugin moments are ISO 8601 texts in UTC with
 * milliseconds and days are `YYYY-MM-DD`: they sort and compare the same way
 * on SQLite and PostgreSQL, and no driver turns them into local dates. JSON is
 * stored as text for the same reason.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_entity', table => {
    table.comment('Catalog entities that are reviewed, with their scope');
    table
      .string('entity_ref', 255)
      .primary()
      .comment('kind:namespace/name in lower case');
    table
      .smallint('bucket')
      .notNullable()
      .comment('Entities of one bucket are scored together');
    table.string('kind', 63).notNullable().comment('Lower case');
    table.string('namespace', 63).notNullable().comment('Lower case');
    table.string('name', 127).notNullable().comment('As written');
    table.text('title').nullable();
    table.string('type', 255).nullable().comment('spec.type');
    table.string('lifecycle', 255).nullable().comment('spec.lifecycle');
    table.string('owner_ref', 255).nullable().comment('Owner of today');
    table
      .boolean('owner_exists')
      .notNullable()
      .defaultTo(false)
      .comment('The owner is an entity of the catalog');
    table.string('system_ref', 255).nullable();
    table.string('domain_ref', 255).nullable().comment('Domain of the system');
    table
      .boolean('has_scope')
      .notNullable()
      .comment('Names an AWS account, itself or by inheritance');
    table
      .text('scope')
      .notNullable()
      .comment('JSON EntityScope: accounts, regions, selectors, origin');
    table.text('context').notNullable().comment('JSON WorkloadContext');
    table.text('problems').notNullable().comment('JSON AnnotationProblem[]');
    table.text('annotations').notNullable().comment('JSON, for entity checks');
    table.text('links').notNullable().comment('JSON, for entity checks');
    table
      .string('scope_hash', 64)
      .notNullable()
      .comment('Hash of all that scoring reads; a change asks for a new score');
    table
      .string('seen_at', 30)
      .notNullable()
      .comment('Sync that saw it last; older rows are swept');
    table.index(['bucket'], 'wa_entity_bucket_idx');
    table.index(['seen_at'], 'wa_entity_seen_at_idx');
    table.index(['owner_ref'], 'wa_entity_owner_ref_idx');
    table.index(['system_ref'], 'wa_entity_system_ref_idx');
    table.index(['domain_ref'], 'wa_entity_domain_ref_idx');
  });

  await knex.schema.createTable('wa_entity_account', table => {
    table.comment('Which accounts an entity uses');
    table.string('entity_ref', 255).notNullable();
    table.string('account_id', 12).notNullable();
    table
      .integer('scored_revision')
      .nullable()
      .comment('Revision of the account in the latest score');
    table.primary(['entity_ref', 'account_id']);
    table.index(['account_id'], 'wa_entity_account_account_id_idx');
  });

  await knex.schema.createTable('wa_group', table => {
    table.comment('Groups of the catalog, so that owners roll up in SQL');
    table.string('group_ref', 255).primary();
    table.string('parent_ref', 255).nullable();
    table.text('title').nullable();
    table.string('seen_at', 30).notNullable();
    table.index(['parent_ref'], 'wa_group_parent_ref_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_group');
  await knex.schema.dropTable('wa_entity_account');
  await knex.schema.dropTable('wa_entity');
};
