/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Latest state of every entity: constant size, one row per (entity, check),
 * written only when the result changed. Answers of people live here too.
 */

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 */
function riskCounts(table) {
  table.integer('count_high').notNullable().comment('Open HIGH findings');
  table.integer('count_medium').notNullable();
  table.integer('count_low').notNullable();
  table.integer('count_accepted').notNullable().comment('Waived findings');
  table.integer('count_unknown').notNullable();
  table.integer('count_not_applicable').notNullable();
  table.integer('count_pass').notNullable();
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_result', table => {
    table.comment('Latest result of each check for each entity');
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('pillar', 32).notNullable();
    table.string('state', 16).notNullable().comment('CheckState');
    table.string('risk', 8).notNullable().comment('HIGH, MEDIUM or LOW');
    table.string('risk_class', 32).notNullable();
    table.string('effort', 8).notNullable();
    table.string('basis', 16).notNullable();
    table.string('evidence_kind', 24).notNullable();
    table.text('message').notNullable();
    table.string('reason', 32).nullable().comment('Of unknown: UnknownReason');
    table.integer('failed').notNullable().comment('Subjects that failed');
    table.integer('unknown').notNullable();
    table.integer('total').notNullable().comment('Subjects that were judged');
    table.double('monthly_waste_usd').nullable();
    table
      .boolean('account_finding')
      .notNullable()
      .comment('About the whole account, owned by its owner');
    table.boolean('not_applicable_by_person').notNullable();
    table
      .text('detail')
      .notNullable()
      .comment('JSON: riskReasons, missingActions, evidence');
    table.string('since', 30).notNullable().comment('When this state began');
    table.string('hash', 40).notNullable().comment('Of all but since');
    table.primary(['entity_ref', 'check_id']);
    table.index(['state', 'risk', 'since'], 'wa_result_state_idx');
    table.index(['check_id', 'state'], 'wa_result_check_id_idx');
  });

  await knex.schema.createTable('wa_scorecard', table => {
    table.comment('Latest score of each entity');
    table.string('entity_ref', 255).primary();
    table.integer('score_low').notNullable().comment('The displayed score');
    table.integer('score_high').notNullable();
    table.integer('coverage').notNullable().comment('Percent that is known');
    table.boolean('provisional').notNullable();
    table.string('level', 24).notNullable();
    riskCounts(table);
    table.string('evaluated_at', 30).notNullable().comment('Last scored');
    table
      .string('evidence_at', 30)
      .nullable()
      .comment('Oldest complete reading it rests on; null without an account');
    table
      .string('scope_hash', 64)
      .notNullable()
      .comment('Of the entity when it was scored');
    table.string('catalogue_version', 32).notNullable();
    table.string('lens_version', 16).notNullable();
    table
      .text('resource_counts')
      .notNullable()
      .comment('JSON: resources in scope by type');
    table.text('score').notNullable().comment('JSON OverallScore');
    table.index(['level'], 'wa_scorecard_level_idx');
    table.index(['count_high', 'score_low'], 'wa_scorecard_worst_idx');
  });

  await knex.schema.createTable('wa_pillar_score', table => {
    table.comment('Latest score of each entity by pillar, for sums in SQL');
    table.string('entity_ref', 255).notNullable();
    table.string('pillar', 32).notNullable();
    table.integer('score_low').notNullable();
    table.integer('score_high').notNullable();
    table.integer('coverage').notNullable();
    table.boolean('enough_evidence').notNullable();
    riskCounts(table);
    table.primary(['entity_ref', 'pillar']);
  });

  await knex.schema.createTable('wa_baseline', table => {
    table.comment('First scored state of an entity, to measure against');
    table.string('entity_ref', 255).primary();
    table.string('name', 255).notNullable();
    table.string('at', 30).notNullable();
    table.integer('score_low').notNullable();
    table.integer('score_high').notNullable();
    table.text('score').notNullable().comment('JSON OverallScore');
  });

  await knex.schema.createTable('wa_answer', table => {
    table.comment('Current answer of people to an attested check');
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('value', 16).notNullable().comment('yes, no, not-applicable');
    table.text('text').nullable();
    table.text('link').nullable();
    table.string('author', 255).notNullable().comment('User entity ref');
    table.string('answered_at', 30).notNullable();
    table.string('expires_at', 30).notNullable();
    table.primary(['entity_ref', 'check_id']);
    table.index(['expires_at'], 'wa_answer_expires_at_idx');
  });

  await knex.schema.createTable('wa_answer_history', table => {
    table.comment('Every answer ever given, the current one included');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('check_id', 127).notNullable();
    table.string('value', 16).notNullable();
    table.text('text').nullable();
    table.text('link').nullable();
    table.string('author', 255).notNullable();
    table.string('answered_at', 30).notNullable();
    table.string('expires_at', 30).notNullable();
    table.index(
      ['entity_ref', 'check_id', 'answered_at'],
      'wa_answer_history_subject_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_answer_history');
  await knex.schema.dropTable('wa_answer');
  await knex.schema.dropTable('wa_baseline');
  await knex.schema.dropTable('wa_pillar_score');
  await knex.schema.dropTable('wa_scorecard');
  await knex.schema.dropTable('wa_result');
};
