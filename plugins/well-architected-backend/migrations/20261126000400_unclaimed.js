/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Which resources no entity claims. Worked out once when an account was read
 * or scopes that concern it changed, so that pages only read.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_claims', table => {
    table.comment('For what state of an account its claims were worked out');
    table.string('account_id', 12).primary();
    table
      .integer('scope_revision')
      .notNullable()
      .defaultTo(0)
      .comment('Counts the changes of scopes that concern the account');
    table
      .integer('seen_scope_revision')
      .nullable()
      .comment('The one that was looked at; another one is due');
    table
      .integer('seen_revision')
      .nullable()
      .comment('wa_account.revision that was looked at; another one is due');
    table.string('worked_out_at', 30).nullable();
    table.integer('resources').nullable().comment('Stored of the account');
    table.integer('unclaimed').nullable().comment('Without what belongs to it');
    table.integer('unclaimed_high').nullable().comment('Their HIGH risks');
  });
  await knex.schema.createTable('wa_unclaimed', table => {
    table.comment('Resources that are in the scope of no entity');
    table.string('account_id', 12).notNullable();
    table.string('resource_key', 40).notNullable();
    table
      .string('root_key', 40)
      .notNullable()
      .comment('Resource that it belongs to; its own key where to none');
    table
      .integer('count_high')
      .notNullable()
      .comment('Its own failing observations with a HIGH risk');
    table
      .integer('group_high')
      .notNullable()
      .comment('On roots: those of what belongs to it too; else 0');
    table
      .integer('group_size')
      .notNullable()
      .comment('On roots: resources that belong to it; else 0');
    table.primary(['account_id', 'resource_key']);
    table.index(['account_id', 'root_key'], 'wa_unclaimed_root_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_unclaimed');
  await knex.schema.dropTable('wa_claims');
};
