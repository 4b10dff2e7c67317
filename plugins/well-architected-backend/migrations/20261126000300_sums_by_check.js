/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Sums by check over all entities read this index alone, not the wide rows of
 * the results. It begins with the columns of the index that it replaces.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_result', table => {
    table.dropIndex(['check_id', 'state'], 'wa_result_check_id_idx');
    table.index(
      [
        'check_id',
        'state',
        'risk',
        'entity_ref',
        'pillar',
        'evidence_kind',
        'failed',
        'monthly_waste_usd',
      ],
      'wa_result_sums_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_result', table => {
    table.dropIndex(['check_id', 'state'], 'wa_result_sums_idx');
    table.index(['check_id', 'state'], 'wa_result_check_id_idx');
  });
};
