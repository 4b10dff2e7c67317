/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckState, Risk } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ActionRow } from '../../actions/types';
import { chunked } from '../../database/chunked';
import { EntityRow, ResultRow, ScorecardRow } from '../../database/tables';
import { bumpVersion } from '../../reading/bumpVersion';
import { addCheckSums } from '../../sums/addCheckSums';

const DAY_MS = 86_400_000;
export const FINDINGS_NOW = '2026-11-20T12:00:00.000Z';
/** Reviewed entities, three to an owner and ten to a system. */
export const MANY = 120;

const ago = (days: number) =>
  new Date(Date.parse(FINDINGS_NOW) - days * DAY_MS).toISOString();

export const nameOfNth = (n: number) => `app-${String(n).padStart(3, '0')}`;
const ownerOf = (n: number) =>
  n % 10 === 9 ? null : `group:default/team-${Math.floor(n / 3)}`;

const entity = (n: number): EntityRow => ({
  entity_ref: `component:default/${nameOfNth(n)}`,
  bucket: 0,
  kind: n % 4 === 3 ? 'resource' : 'component',
  namespace: 'default',
  name: nameOfNth(n),
  title: n === 7 ? '=Seven' : null,
  type: n % 2 ? 'service' : 'website',
  lifecycle: 'production',
  owner_ref: ownerOf(n),
  owner_exists: true,
  system_ref: `system:default/system-${Math.floor(n / 10)}`,
  domain_ref: `domain:default/domain-${Math.floor(n / 60)}`,
  has_scope: n !== MANY,
  scope: '{}',
  context: '{}',
  problems: '[]',
  annotations: '{}',
  links: '[]',
  scope_hash: 'x',
  seen_at: ago(0),
});

const scorecard = (n: number): ScorecardRow => ({
  entity_ref: `component:default/${nameOfNth(n)}`,
  score_low: 50,
  score_high: 60,
  coverage: 90,
  share_observed: 80,
  share_imported: 0,
  share_attested: 10,
  provisional: false,
  level: 'at-risk',
  count_high: 1,
  count_medium: 0,
  count_low: 0,
  count_accepted: 0,
  count_unknown: 0,
  count_not_applicable: 0,
  count_pass: 0,
  evaluated_at: ago(0),
  evidence_at: ago(0),
  scope_hash: 'x',
  catalogue_version: '1',
  inputs_hash: null,
  lens_version: '1',
  resource_counts: '{}',
  score: '{}',
});

function result(
  n: number,
  checkId: string,
  overrides: Partial<ResultRow> & { state: CheckState; risk: Risk },
): ResultRow {
  return {
    entity_ref: `component:default/${nameOfNth(n)}`,
    check_id: checkId,
    pillar: checkId.startsWith('sec') ? 'security' : 'reliability',
    risk_class: 'data-loss',
    effort: 'Low',
    basis: 'observed',
    evidence_kind: 'aws-resource',
    message: `Message of ${nameOfNth(n)}`,
    reason: overrides.state === 'unknown' ? 'ACCESS_DENIED' : null,
    failed: overrides.state === 'fail' ? 1 + (n % 3) : 0,
    unknown: 0,
    total: 4,
    monthly_waste_usd: null,
    account_finding: false,
    not_applicable_by_person: false,
    detail: '{}',
    since: ago(n),
    hash: 'x',
    ...overrides,
  };
}

/** Backup fails for two of three; the root check is unknown, or waived. */
const resultsOf = (n: number): ResultRow[] => [
  result(n, 'rel-test-backup', {
    state: n % 3 === 0 ? 'pass' : 'fail',
    risk: n % 2 ? 'HIGH' : 'MEDIUM',
    monthly_waste_usd: n === 1 ? 12.5 : null,
  }),
  result(n, 'sec-test-root', {
    state: n % 5 === 0 ? 'waived' : 'unknown',
    risk: 'HIGH',
  }),
  result(n, 'rel-no-longer-there', { state: 'pass', risk: 'LOW' }),
];

/** Findings that were given a due date: every fourth, half of them overdue. */
const action = (n: number): ActionRow => ({
  entity_ref: `component:default/${nameOfNth(n)}`,
  check_id: 'rel-test-backup',
  owner_ref: 'user:default/ada',
  due_date: n % 8 === 0 ? '2026-11-19' : '2026-11-20',
  issue_url: null,
  status: 'open',
  note: null,
  updated_by: 'user:default/ada',
  updated_at: ago(1),
  version: 1,
});

/**
 * Writes 120 reviewed entities with 360 results, and one entity without a
 * scope that no list may show.
 */
export async function seedFindings(knex: Knex): Promise<void> {
  const all = Array.from({ length: MANY + 1 }, (_, n) => n);
  const insert = async (table: string, rows: object[]) => {
    for (const part of chunked(rows)) {
      await knex(table).insert(part);
    }
  };
  await insert('wa_entity', all.map(entity));
  await insert('wa_scorecard', all.map(scorecard));
  await insert('wa_result', all.flatMap(resultsOf));
  await addCheckSums({
    trx: knex,
    sign: 1,
    entityRefs: all.map(n => entity(n).entity_ref),
  });
  await insert('wa_action', all.filter(n => n % 4 === 0).map(action));
  await insert('wa_entity_account', [
    {
      entity_ref: `component:default/${nameOfNth(1)}`,
      account_id: '111122223333',
      scored_revision: null,
    },
  ]);
  await insert('wa_group', [
    {
      group_ref: 'group:default/division',
      parent_ref: null,
      title: 'Division',
      seen_at: ago(0),
    },
    {
      group_ref: 'group:default/team-1',
      parent_ref: 'group:default/division',
      title: 'Team One',
      seen_at: ago(0),
    },
  ]);
  await bumpVersion({ trx: knex });
}
