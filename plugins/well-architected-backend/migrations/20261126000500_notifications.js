/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * One outbox for all messages, which is the log of what was sent at the same
 * time, and what owners were told last about scores, accounts and waivers.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_message', table => {
    table.comment('Outbox and log of notifications');
    table.string('id', 36).primary();
    table
      .string('message_key', 40)
      .notNullable()
      .unique({ indexName: 'wa_message_key_idx' })
      .comment('What must be told once; a second attempt is left out');
    table.string('recipient_ref', 255).notNullable();
    table.string('topic', 64).notNullable();
    table.string('scope', 255).notNullable().comment('A re-send updates');
    table.text('reason').notNullable().comment('Why it is sent');
    table.text('payload').notNullable().comment('JSON NotificationPayload');
    table
      .text('items')
      .nullable()
      .comment('JSON; looked at again before it leaves');
    table.string('state', 8).notNullable().comment('waiting, sent or dropped');
    table.string('created_at', 30).notNullable();
    table.string('due_at', 30).notNullable().comment('Of the next attempt');
    table
      .string('claimed_until', 30)
      .nullable()
      .comment('Somebody is sending it until then');
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('last_error').nullable();
    table.string('sent_at', 30).nullable();
    table.index(['state', 'created_at'], 'wa_message_state_idx');
    table.index(['recipient_ref', 'created_at'], 'wa_message_recipient_idx');
    table.index(['created_at', 'id'], 'wa_message_created_idx');
  });
  await knex.schema.createTable('wa_score_mark', table => {
    table.comment('Score that a drop is measured against');
    table.string('entity_ref', 255).primary();
    table.integer('score_low').notNullable();
    table.text('score').notNullable().comment('JSON OverallScore');
    table.string('catalogue_version', 32).notNullable();
    table.string('at', 30).notNullable();
    table
      .string('fell_at', 30)
      .nullable()
      .comment('Since when it is known to be much lower; null if it is not');
  });
  await knex.schema.createTable('wa_digest', table => {
    table.comment('Weeks whose digests were written for every owner');
    table.string('week', 8).primary().comment('ISO week such as 2026-W48');
    table.string('at', 30).notNullable();
  });
  await knex.schema.alterTable('wa_group', table => {
    table
      .string('slack_channel', 255)
      .nullable()
      .comment('Of the annotation; messages to the group go there too');
  });
  await knex.schema.alterTable('wa_transition', table => {
    table
      .boolean('first_look')
      .notNullable()
      .defaultTo(false)
      .comment('Found when the subject was reviewed for the first time');
    table.index(['notify_batch'], 'wa_transition_batch_idx');
  });
  await knex.schema.alterTable('wa_result', table => {
    table
      .string('unknown_told', 30)
      .nullable()
      .comment('Equals since when the owner was told that it is unknown');
  });
  await knex.schema.alterTable('wa_account', table => {
    table
      .string('told_state', 16)
      .nullable()
      .comment('unreadable or readable; null when nothing was told');
    table.string('told_at', 30).nullable().comment('Of the last unreadable');
  });
  await knex.schema.alterTable('wa_waiver', table => {
    table
      .string('ended_told_at', 30)
      .nullable()
      .comment('When it was settled to tell the owner that it has ended');
  });
  // what was settled and has not left yet is settled again
  const waiting = await knex('wa_reminder').select('entity_ref', 'items');
  for (const { entity_ref, items } of waiting) {
    for (const { kind, checkId, version } of JSON.parse(items)) {
      await (kind === 'answer'
        ? knex('wa_answer').where({ entity_ref, check_id: checkId })
        : knex('wa_waiver').where({ id: version })
      ).update({ reminded_at: null });
    }
  }
  await knex.schema.dropTable('wa_reminder');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.createTable('wa_reminder', table => {
    table.comment('Outbox: reminders that were settled and not sent yet');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('owner_ref', 255).notNullable();
    table.text('items').notNullable().comment('JSON list of what ends');
    table.string('created_at', 30).notNullable();
    table.index(['entity_ref'], 'wa_reminder_entity_idx');
  });
  // On SQLite knex makes the table anew to drop a column, and the end of the old
  // one takes along what happened to its waivers.
  await knex.raw('alter table ?? drop column ??', [
    'wa_waiver',
    'ended_told_at',
  ]);
  await knex.schema.alterTable('wa_account', table => {
    table.dropColumns('told_state', 'told_at');
  });
  await knex.schema.alterTable('wa_result', table => {
    table.dropColumn('unknown_told');
  });
  await knex.schema.alterTable('wa_transition', table => {
    table.dropIndex(['notify_batch'], 'wa_transition_batch_idx');
    table.dropColumn('first_look');
  });
  await knex.schema.alterTable('wa_group', table => {
    table.dropColumn('slack_channel');
  });
  await knex.schema.dropTable('wa_digest');
  await knex.schema.dropTable('wa_score_mark');
  await knex.schema.dropTable('wa_message');
};
