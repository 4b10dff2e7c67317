/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What was read from AWS, once per account, and what the checks saw in it.
 * A complete run replaces the rows of its account in one transaction.
 * Resources keep no raw data: only what scoring and pages need.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_account', table => {
    table.comment('State of each configured or recorded AWS account');
    table.string('account_id', 12).primary();
    table.text('name').notNullable();
    table.string('environment', 255).nullable();
    table.string('owner_ref', 255).nullable();
    table.text('regions').notNullable().comment('JSON list of Region codes');
    table
      .string('state', 16)
      .notNullable()
      .comment('never-read, running, ok, partial or failed');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Counts the runs that ended, complete or not');
    table.string('last_started_at', 30).nullable();
    table
      .string('last_complete_at', 30)
      .nullable()
      .comment('When the stored evidence was read');
    table
      .text('last_error')
      .nullable()
      .comment('Why the latest run ended early; null after a complete one');
    table
      .string('last_error_reason', 32)
      .nullable()
      .comment('UnknownReason of last_error');
    table.string('run_id', 36).nullable().comment('Latest run that started');
    table.text('api_calls').notNullable().comment('JSON calls by operation');
    table.integer('api_call_count').notNullable().defaultTo(0);
    table
      .string('catalogue_version', 32)
      .nullable()
      .comment('Checks that judged the stored evidence');
  });

  await knex.schema.createTable('wa_collection', table => {
    table.comment('How reading each collector in each Region went');
    table.string('account_id', 12).notNullable();
    table.string('collector', 127).notNullable();
    table.string('region', 32).notNullable().comment('Or global');
    table.string('resource_type', 127).notNullable();
    table.string('status', 24).notNullable().comment('CollectionState');
    table.text('reason').nullable();
    table.string('missing_action', 255).nullable();
    table.integer('resource_count').notNullable();
    table.string('read_at', 30).notNullable();
    table.primary(['account_id', 'collector', 'region']);
  });

  await knex.schema.createTable('wa_resource', table => {
    table.comment('Resources of the last complete run with their verdicts');
    table.string('account_id', 12).notNullable();
    table
      .string('resource_key', 40)
      .notNullable()
      .comment('Hash of type, Region and id');
    table
      .string('type', 127)
      .notNullable()
      .comment('AWS::::Account and AWS::::Region stand for the whole');
    table.string('region', 32).notNullable().comment('Or global');
    table.text('resource_id').notNullable();
    table.text('name').notNullable();
    table.string('arn', 1600).nullable();
    table.string('stack_name', 128).nullable().comment('CloudFormation stack');
    table.text('tags').notNullable().comment('JSON');
    table
      .text('observations')
      .notNullable()
      .comment('JSON Observation[]: every check on this resource');
    table
      .string('hash', 40)
      .notNullable()
      .comment('Of the row; an unchanged row is not written again');
    table.primary(['account_id', 'resource_key']);
    table.index(['account_id', 'type'], 'wa_resource_type_idx');
    table.index(['arn'], 'wa_resource_arn_idx');
    table.index(['account_id', 'stack_name'], 'wa_resource_stack_name_idx');
  });

  await knex.schema.createTable('wa_resource_tag', table => {
    table.comment('Tags, for scopes that are declared by tag');
    table.string('account_id', 12).notNullable();
    table.string('tag_key', 128).notNullable();
    table.string('tag_value', 256).notNullable();
    table.string('resource_key', 40).notNullable();
    table.primary(['account_id', 'tag_key', 'tag_value', 'resource_key']);
    table.index(['account_id', 'resource_key'], 'wa_resource_tag_resource_idx');
  });

  await knex.schema.createTable('wa_resource_parent', table => {
    table.comment('What a resource belongs to; it shares the scope of that');
    table.string('account_id', 12).notNullable();
    table.string('parent_arn', 1600).notNullable();
    table.string('resource_key', 40).notNullable();
    table.primary(['account_id', 'resource_key', 'parent_arn']);
    table.index(['account_id', 'parent_arn'], 'wa_resource_parent_arn_idx');
  });

  await knex.schema.createTable('wa_recording', table => {
    table.comment('Recordings that were replayed, so that none is twice');
    table.string('account_id', 12).notNullable();
    table.string('file', 255).notNullable();
    table.string('recorded_at', 30).notNullable();
    table
      .integer('shift_days')
      .notNullable()
      .comment('Days that were added to the dates of the recording');
    table.primary(['account_id', 'file']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_recording');
  await knex.schema.dropTable('wa_resource_parent');
  await knex.schema.dropTable('wa_resource_tag');
  await knex.schema.dropTable('wa_resource');
  await knex.schema.dropTable('wa_collection');
  await knex.schema.dropTable('wa_account');
};
