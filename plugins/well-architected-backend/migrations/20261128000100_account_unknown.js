/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What the readings of an account could not tell about it, and since when, so
 * that its owner is told of what stays so.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_account_unknown', table => {
    table.comment('What the last readings of an account could not tell');
    table.string('account_id', 12).notNullable();
    table
      .string('kind', 9)
      .notNullable()
      .comment('check (about the whole account) or collector');
    table.string('name', 127).notNullable().comment('Id of either');
    table
      .string('since', 30)
      .notNullable()
      .comment('First of the readings that could not, with none since');
    table.text('message').notNullable().comment('Why, as of the last one');
    table.string('told_at', 30).nullable().comment('When the owner was told');
    table.primary(['account_id', 'kind', 'name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_account_unknown');
};
