/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What happened: one row per day and subject for trends, one row per change of
 * a state. Transitions are the outbox of notifications at the same time, so
 * that a change and the wish to tell about it are written together.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_score_day', table => {
    table.comment('Score of one subject on one day');
    table.string('day', 10).notNullable().comment('YYYY-MM-DD in UTC');
    table
      .string('subject_type', 8)
      .notNullable()
      .comment('entity, owner, system, domain or org');
    table
      .string('subject_ref', 255)
      .notNullable()
      .comment('Entity ref; the word org for the whole organisation');
    table.string('pillar', 32).notNullable().comment('Or overall');
    table.integer('score_low').notNullable().comment('Mean, floored');
    table.integer('score_high').notNullable();
    table.integer('coverage').notNullable();
    table.integer('count_high').notNullable();
    table.integer('count_medium').notNullable();
    table.integer('count_low').notNullable();
    table.integer('count_accepted').notNullable();
    table.integer('count_unknown').notNullable();
    table.integer('entities').notNullable().comment('1 for an entity');
    table.string('catalogue_version', 32).notNullable();
    table
      .boolean('counted')
      .notNullable()
      .comment('The entity had a scope and enters the sums of that day');
    table
      .string('owner_ref', 255)
      .nullable()
      .comment('Of an entity: its owner on that day');
    table.string('system_ref', 255).nullable().comment('As of that day');
    table.string('domain_ref', 255).nullable().comment('As of that day');
    table.primary(['subject_type', 'subject_ref', 'pillar', 'day']);
    table.index(['day', 'subject_type'], 'wa_score_day_day_idx');
  });

  await knex.schema.createTable('wa_transition', table => {
    table.comment('Changes of a check state; outbox of notifications');
    table.string('id', 36).primary();
    table
      .string('subject_type', 8)
      .notNullable()
      .comment('entity, or account for findings about a whole account');
    table
      .string('subject_ref', 255)
      .notNullable()
      .comment('Entity ref or account id');
    table.string('owner_ref', 255).nullable().comment('Owner at that moment');
    table.string('check_id', 127).notNullable();
    table.string('pillar', 32).notNullable();
    table.string('from_state', 16).nullable().comment('Null for the first');
    table.string('to_state', 16).notNullable();
    table.string('from_risk', 8).nullable();
    table.string('risk', 8).notNullable();
    table.text('message').notNullable().comment('Of the new result');
    table.string('at', 30).notNullable();
    table.string('run_id', 36).notNullable();
    table
      .string('direction', 16)
      .nullable()
      .comment('appeared or resolved for a HIGH risk, else null');
    table
      .string('notify_state', 16)
      .notNullable()
      .comment('none, pending, sent or superseded');
    table
      .string('notify_batch', 36)
      .nullable()
      .comment('Message it was put into; a re-send uses the same');
    table.string('notified_at', 30).nullable();
    table.index(['subject_ref', 'check_id', 'at'], 'wa_transition_subject_idx');
    table.index(['notify_state', 'at'], 'wa_transition_outbox_idx');
    table.index(['at'], 'wa_transition_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_transition');
  await knex.schema.dropTable('wa_score_day');
};
