/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// @ts-check

/*
 * Sums by check for those who filter by kind, type or lifecycle, which most
 * entities may meet; see docs/adr/0008. They begin with what is there.
 */

/** @param {string} state */
const count = state => `sum(case when r.state = '${state}' then 1 else 0 end)`;
/** @param {string} what */
const failing = what =>
  `sum(case when r.state = 'fail' then ${what} else 0 end)`;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('wa_kind_sum', table => {
    table.comment(
      'Results of entities with a scope, summed up by owner, kind, type and lifecycle',
    );
    table
      .string('owner_ref')
      .notNullable()
      .comment('Empty where there is none');
    table.string('kind', 63).notNullable();
    table.string('type').notNullable().comment('Empty where there is none');
    table
      .string('lifecycle')
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
    table.primary([
      'owner_ref',
      'check_id',
      'kind',
      'type',
      'lifecycle',
      'risk',
      'pillar',
      'evidence_kind',
    ]);
  });
  await knex.raw(`insert into wa_kind_sum (owner_ref, kind, type, lifecycle,
      check_id, risk, pillar, evidence_kind, failing, unknown, passing, waived,
      not_applicable, resources, wasting, waste_micros)
    select coalesce(e.owner_ref, ''), e.kind, coalesce(e.type, ''),
      coalesce(e.lifecycle, ''), r.check_id, r.risk, r.pillar,
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
    group by coalesce(e.owner_ref, ''), e.kind, coalesce(e.type, ''),
      coalesce(e.lifecycle, ''), r.check_id, r.risk, r.pillar, r.evidence_kind`);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('wa_kind_sum');
};
