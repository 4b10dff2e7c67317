/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Completed reviews, each with what it froze, and what named persons
 * acknowledged about pillars that a review could not prove enough of.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_milestone', table => {
    table.comment('Completed reviews');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.integer('number').notNullable().comment('Of the review, from 1');
    table.string('name', 100).notNullable();
    table.string('author', 255).notNullable();
    table.string('at', 32).notNullable();
    table.string('evaluated_at', 32).notNullable();
    table.integer('score_low').notNullable();
    table.integer('score_high').notNullable();
    table.integer('coverage').notNullable();
    table.string('level', 24).notNullable();
    table.text('counts').notNullable().comment('JSON RiskCounts');
    table.string('catalogue_version', 64).notNullable();
    table.string('lens_version', 32).notNullable();
    table
      .string('standing_hash', 40)
      .notNullable()
      .comment('Tells whether anything has changed since');
    table
      .binary('payload')
      .notNullable()
      .comment('JSON Standing, compressed with gzip');
    table.unique(['entity_ref', 'number'], {
      indexName: 'wa_milestone_number_uq',
    });
    table.unique(['entity_ref', 'name'], { indexName: 'wa_milestone_name_uq' });
  });

  await knex.schema.createTable('wa_acknowledgement', table => {
    table.comment('Every version of what was acknowledged about pillars');
    table.string('entity_ref', 255).notNullable();
    table.integer('review').notNullable().comment('Number of the review');
    table.string('pillar', 32).notNullable();
    table.integer('version').notNullable();
    table.text('text').notNullable();
    table.string('author', 255).notNullable();
    table.string('at', 32).notNullable();
    table.primary(['entity_ref', 'review', 'pillar', 'version']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_acknowledgement');
  await knex.schema.dropTable('wa_milestone');
};
