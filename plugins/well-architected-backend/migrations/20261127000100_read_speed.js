/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * What pages of the organisation are read from; see docs/adr/0008.
 */

/** As many as there are buckets of work, and one. */
const PARTS = 65;

/** The worst first; lists page through it in this order. */
const RANK = `case level when 'at-risk' then 0 when 'not-assessed' then 1 when 'needs-attention' then 2 when 'good' then 3 else 4 end`;

/** @param {string} state */
const count = state => `sum(case when r.state = '${state}' then 1 else 0 end)`;
/** @param {string} what */
const failing = what =>
  `sum(case when r.state = 'fail' then ${what} else 0 end)`;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_version', table => {
    table.comment(
      'Counts what was written; the sum of all parts is the version',
    );
    table.smallint('part').primary();
    table.integer('version').notNullable().defaultTo(0);
  });
  await knex('wa_version').insert(
    Array.from({ length: PARTS }, (_, part) => ({ part, version: 0 })),
  );

  await knex.schema.createTable('wa_check_sum', table => {
    table.comment('Results of entities with a scope, summed up by owner');
    table
      .string('owner_ref')
      .notNullable()
      .comment('Empty where there is none');
    table.string('check_id', 127).notNullable();
    table.string('risk', 8).notNullable();
    table.string('pillar', 32).notNullable();
    table.string('evidence_kind', 24).notNullable();
    for (const state of [
      'failing',
      'unknown',
      'passing',
      'waived',
      'not_applicable',
    ]) {
      table.integer(state).notNullable();
    }
    table.integer('resources').notNullable().comment('That fail');
    table
      .integer('wasting')
      .notNullable()
      .comment('Failing results that tell of waste');
    table
      .bigInteger('waste_micros')
      .notNullable()
      .comment('USD a month / 1,000,000');
    table.primary(['check_id', 'owner_ref', 'risk', 'pillar', 'evidence_kind']);
    table.index(['owner_ref'], 'wa_check_sum_owner_idx');
  });
  await knex.raw(`insert into wa_check_sum (owner_ref, check_id, risk, pillar,
      evidence_kind, failing, unknown, passing, waived, not_applicable,
      resources, wasting, waste_micros)
    select coalesce(e.owner_ref, ''), r.check_id, r.risk, r.pillar,
      r.evidence_kind, ${['fail', 'unknown', 'pass', 'waived', 'not-applicable']
        .map(count)
        .join(', ')},
      ${failing('r.failed')},
      ${failing('case when r.monthly_waste_usd is null then 0 else 1 end')},
      ${failing(
        'coalesce(cast(round(r.monthly_waste_usd * 1000000) as bigint), 0)',
      )}
    from wa_result r join wa_entity e on e.entity_ref = r.entity_ref
    where e.has_scope
    group by coalesce(e.owner_ref, ''), r.check_id, r.risk, r.pillar, r.evidence_kind`);

  await knex.raw(
    `create index wa_scorecard_rank_idx on wa_scorecard ((${RANK}), score_low, entity_ref)`,
  );
  await knex.schema.alterTable('wa_result', table => {
    table.dropIndex(['state', 'risk', 'since'], 'wa_result_state_idx');
    table.index(
      ['state', 'since', 'entity_ref', 'check_id', 'risk', 'pillar'],
      'wa_result_age_idx',
    );
    table.index(
      ['state', 'risk', 'since', 'entity_ref', 'check_id', 'pillar'],
      'wa_result_risk_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('wa_result', table => {
    table.dropIndex([], 'wa_result_risk_idx');
    table.dropIndex([], 'wa_result_age_idx');
    table.index(['state', 'risk', 'since'], 'wa_result_state_idx');
  });
  await knex.raw('drop index wa_scorecard_rank_idx');
  await knex.schema.dropTable('wa_check_sum');
  await knex.schema.dropTable('wa_version');
};
