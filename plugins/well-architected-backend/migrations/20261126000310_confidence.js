/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What the evidence of an entity rests on, in columns of its own: the mean over
 * all entities is then a sum in SQL.
 */

const SHARES = ['observed', 'imported', 'attested'];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('wa_scorecard', table => {
    for (const name of SHARES) {
      table
        .smallint(`share_${name}`)
        .notNullable()
        .defaultTo(0)
        .comment('Percent of the applicable weight');
    }
  });
  const isSqlite = knex.client.config.client.includes('sqlite');
  /** @param {string} name */
  const shareOf = name =>
    isSqlite
      ? `json_extract(score, '$.confidence.${name}')`
      : `cast(score::json -> 'confidence' ->> '${name}' as smallint)`;
  // scores that stay as they are would otherwise never get theirs
  await knex('wa_scorecard').update(
    Object.fromEntries(
      SHARES.map(name => [
        `share_${name}`,
        knex.raw(`coalesce(${shareOf(name)}, 0)`),
      ]),
    ),
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_scorecard', table => {
    table.dropColumns(...SHARES.map(name => `share_${name}`));
  });
};
