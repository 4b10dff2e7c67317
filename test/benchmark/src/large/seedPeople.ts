/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

const SOME = (share: number) =>
  `abs(hashtext(r.check_id || r.entity_ref)) % 100 < ${share}`;

/** What people settled: due dates of findings, and the accepted risks. */
export async function seedPeople(options: {
  knex: Knex;
  now: Date;
}): Promise<void> {
  const { knex, now } = options;
  const at = now.toISOString();
  const day = at.slice(0, 10);
  await knex.raw(
    `insert into wa_action (entity_ref, check_id, owner_ref, due_date, status, updated_by, updated_at, version)
     select r.entity_ref, r.check_id, e.owner_ref,
       to_char(?::date + (abs(hashtext(r.entity_ref)) % 120) - 30, 'YYYY-MM-DD'),
       'open', 'user:default/guest', ?, 1
     from wa_result r join wa_entity e on e.entity_ref = r.entity_ref
     where r.state = 'fail' and ${SOME(6)}`,
    [day, at],
  );
  await knex.raw(
    `insert into wa_waiver (id, entity_ref, check_id, risk, state, reason, expires, requested_by, requested_at, decided_by, version)
     select gen_random_uuid()::text, r.entity_ref, r.check_id, r.risk, 'approved',
       'Accepted until the service is replaced',
       to_char(?::date + 30 + (abs(hashtext(r.entity_ref)) % 300), 'YYYY-MM-DD'),
       'user:default/guest', ?, 'user:default/guest', 2
     from wa_result r where r.state = 'waived'`,
    [day, at],
  );
  await knex.raw(
    `insert into wa_transition (id, subject_type, subject_ref, owner_ref, check_id, pillar, from_state, to_state, from_risk, risk, message, at, run_id, direction, notify_state, first_look)
     select gen_random_uuid()::text, 'entity', r.entity_ref, e.owner_ref, r.check_id, r.pillar,
       'pass', r.state, r.risk, r.risk, r.message, r.since, 'seed', 'appeared', 'none', false
     from wa_result r join wa_entity e on e.entity_ref = r.entity_ref
     where r.state = 'fail'`,
  );
}
