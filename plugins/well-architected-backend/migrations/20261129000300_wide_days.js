/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * One row for a subject and a day instead of seven: the pillars become columns
 * of the row of the whole. Day by day, so that what is grouped at a time fits
 * into memory however long the history is.
 */

const PILLARS = [
  'operational-excellence',
  'security',
  'reliability',
  'performance-efficiency',
  'cost-optimization',
  'sustainability',
];
const MEANS = ['score_low', 'score_high', 'coverage'];
const COUNTS = [
  'count_high',
  'count_medium',
  'count_low',
  'count_accepted',
  'count_unknown',
];
const FIGURES = [...MEANS, ...COUNTS];
const KEY = ['day', 'subject_type', 'subject_ref'];
/** Said once for all parts. */
const SHARED = [
  'entities',
  'catalogue_version',
  'counted',
  'owner_ref',
  'system_ref',
  'domain_ref',
];

/** @param {string} pillar @param {string} figure */
const columnOf = (pillar, figure) => `${pillar.replaceAll('-', '_')}_${figure}`;

/** @param {import('knex').Knex} knex */
const isPostgres = knex => knex.client.config.client === 'pg';

/** @param {import('knex').Knex.CreateTableBuilder} table */
function addKey(table) {
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
}

/** @param {import('knex').Knex.CreateTableBuilder} table */
function addShared(table) {
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
  table
    .string('level', 20)
    .nullable()
    .comment('Of an entity as a whole; null before it was kept');
}

/**
 * Fills a new table with what the present one has, and puts it in its place.
 *
 * @param {import('knex').Knex} knex
 * @param {object} options
 * @param {string[]} options.primary
 * @param {string[]} options.index
 * @param {(table: import('knex').Knex.CreateTableBuilder) => void} options.columns
 * @param {string} options.into - the columns that are filled
 * @param {string} options.select - of the rows of one day
 */
async function rebuild(knex, { primary, index, columns, into, select }) {
  if (isPostgres(knex)) {
    // a replica of the version before must not write what would be lost
    await knex.raw('lock table wa_score_day in exclusive mode');
  }
  await knex.schema.createTable('wa_score_day_new', table => {
    columns(table);
    // an index that is made afterwards takes a fraction of the time, where
    // a table can be given a key afterwards
    if (!isPostgres(knex)) {
      table.primary(primary);
    }
  });
  const read = await knex.raw(
    'select distinct day from wa_score_day order by day',
  );
  for (const { day } of isPostgres(knex) ? read.rows : read) {
    await knex.raw(`insert into wa_score_day_new (${into}) ${select}`, [day]);
  }
  await knex.schema.dropTable('wa_score_day');
  await knex.schema.renameTable('wa_score_day_new', 'wa_score_day');
  await knex.schema.alterTable('wa_score_day', table => {
    if (isPostgres(knex)) {
      table.primary(primary, { constraintName: 'wa_score_day_pkey' });
    }
    table.index(index, 'wa_score_day_day_idx');
  });
  if (isPostgres(knex)) {
    await knex.raw('analyze wa_score_day');
  }
}

/** @param {import('knex').Knex.CreateTableBuilder} table */
function wideColumns(table) {
  addKey(table);
  for (const figure of FIGURES) {
    const column = MEANS.includes(figure)
      ? table.smallint(figure)
      : table.integer(figure);
    column.notNullable().comment('Of the whole');
  }
  for (const pillar of PILLARS) {
    for (const figure of FIGURES) {
      const name = columnOf(pillar, figure);
      const column = MEANS.includes(figure)
        ? table.smallint(name)
        : table.integer(name);
      column.nullable().comment('Null where the pillar has no score');
    }
  }
  addShared(table);
}

/** @param {import('knex').Knex.CreateTableBuilder} table */
function narrowColumns(table) {
  addKey(table);
  table.string('pillar', 32).notNullable().comment('Or overall');
  for (const figure of FIGURES) {
    table.integer(figure).notNullable();
  }
  addShared(table);
}

/** @param {string} column @param {string} part */
const only = (column, part) =>
  `max(${column}) filter (where pillar = '${part}')`;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const shared = SHARED.filter(name => name !== 'counted');
  await rebuild(knex, {
    columns: wideColumns,
    primary: ['subject_type', 'subject_ref', 'day'],
    index: ['day', 'subject_type', 'owner_ref'],
    into: [
      ...KEY,
      ...FIGURES,
      ...PILLARS.flatMap(pillar => FIGURES.map(name => columnOf(pillar, name))),
      ...shared,
      'level',
      'counted',
    ].join(', '),
    // of a part that has no row of the whole nothing was ever shown; the
    // entities of an owner lie side by side, as they are read
    select: `select ${[
      ...KEY,
      ...[...FIGURES].map(name => only(name, 'overall')),
      ...PILLARS.flatMap(pillar => FIGURES.map(name => only(name, pillar))),
      ...[...shared, 'level'].map(name => only(name, 'overall')),
      `max(case when counted then 1 else 0 end) filter (where pillar = 'overall') = 1`,
    ].join(', ')} from wa_score_day where day = ?
      group by ${KEY.join(', ')}
      having count(*) filter (where pillar = 'overall') > 0
      order by subject_type, max(owner_ref), subject_ref`,
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  /** @param {string} figure */
  const ofPart = figure =>
    `case part.pillar when 'overall' then ${figure} ${PILLARS.map(
      pillar => `when '${pillar}' then ${columnOf(pillar, figure)}`,
    ).join(' ')} end`;
  await rebuild(knex, {
    columns: narrowColumns,
    primary: ['subject_type', 'subject_ref', 'pillar', 'day'],
    index: ['day', 'subject_type', 'pillar', 'owner_ref'],
    into: [...KEY, 'pillar', ...FIGURES, ...SHARED, 'level'].join(', '),
    select: `select ${[
      ...KEY,
      'part.pillar',
      ...FIGURES.map(ofPart),
      ...SHARED,
      `case part.pillar when 'overall' then level end`,
    ].join(', ')} from wa_score_day
      cross join (${['overall', ...PILLARS]
        .map(part => `select '${part}' as pillar`)
        .join(' union all ')}) as part
      where day = ? and ${ofPart('score_low')} is not null`,
  });
};
