/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Since when a resource fails a check, for checks whose history another check
 * asks for. `wa_resource` holds the latest reading only, and `wa_transition`
 * tells about entities, not about single resources.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_failure', table => {
    table.comment('Resources that fail a watched check, and since when');
    table.string('account_id', 12).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('resource_key', 40).notNullable().comment('As in wa_resource');
    table
      .string('since', 30)
      .notNullable()
      .comment('First of the readings that failed, with no pass since');
    table.primary(['account_id', 'check_id', 'resource_key']);
  });

  await knex.schema.createTable('wa_check_watch', table => {
    table.comment('Since when the failures of a check are kept');
    table.string('account_id', 12).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('region', 32).notNullable().comment('Region code or global');
    table
      .string('since', 30)
      .notNullable()
      .comment('First reading that could see the resources there');
    table.primary(['account_id', 'check_id', 'region']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_check_watch');
  await knex.schema.dropTable('wa_failure');
};
