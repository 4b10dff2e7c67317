/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Which replica works on which item of the queue, and when it was last heard
 * of, so that the work of one that died is taken over soon. Moments are those
 * of the database: the clocks of replicas may differ. Unused on SQLite, where
 * one process does all work.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_lease', table => {
    table.comment('Work items that a replica works on');
    table.string('job_id', 36).primary().comment('UUID of the queue');
    table
      .string('token', 36)
      .notNullable()
      .comment('UUID: who does not know it writes nothing any more');
    table.string('replica', 36).notNullable().comment('UUID of the process');
    table
      .timestamp('renewed_at', { useTz: true })
      .notNullable()
      .comment('When the replica was last heard of');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_lease');
};
