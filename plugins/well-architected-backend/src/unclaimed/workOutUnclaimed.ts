/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  REGION_TYPE,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { readScopes } from '../collect/readScopes';
import { chunked } from '../database/chunked';
import { AccountRow, ResourceParentRow, ResourceRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { groupUnclaimed, KeyedResource } from './groupUnclaimed';
import { highRisksOf } from './highRisksOf';
import { saveUnclaimed } from './saveUnclaimed';
import { ClaimsRow, UnclaimedRow } from './types';

interface WorkOutOptions {
  knex: Knex;
  accountId: string;
  registry: Pick<Registry, 'all'>;
  majorWasteUsd: number;
  now: Date;
  signal: AbortSignal;
}

/** What the checks say of a resource, as far as it matters here. */
interface Judged {
  /** A check had something to say, other than that it does not apply. */
  judged: boolean;
  high: number;
}

const NOTHING: Judged = { judged: false, high: 0 };

async function readResources(
  knex: Knex,
  accountId: string,
): Promise<KeyedResource[]> {
  const rows = await knex<ResourceRow>('wa_resource')
    .where('account_id', accountId)
    .whereNotIn('type', [ACCOUNT_TYPE, REGION_TYPE])
    .orderBy('resource_key')
    .select('resource_key', 'region', 'arn', 'tags');
  const links = await knex<ResourceParentRow>('wa_resource_parent')
    .where('account_id', accountId)
    .select('resource_key', 'parent_arn');
  const parents = new Map<string, string[]>();
  for (const { resource_key: key, parent_arn: arn } of links) {
    parents.set(key, [...(parents.get(key) ?? []), arn]);
  }
  return rows.map(row => ({
    key: row.resource_key,
    region: row.region,
    tags: JSON.parse(row.tags),
    parents: parents.get(row.resource_key),
    ...(row.arn === null ? {} : { arn: row.arn }),
  }));
}

async function judge(
  options: WorkOutOptions,
  environment: string | undefined,
  keys: string[],
): Promise<Map<string, Judged>> {
  const { knex, accountId, signal } = options;
  const found = new Map<string, Judged>();
  for (const part of chunked(keys)) {
    signal.throwIfAborted();
    const rows = await knex<ResourceRow>('wa_resource')
      .where('account_id', accountId)
      .whereIn('resource_key', part)
      .select('resource_key', 'observations');
    for (const row of rows) {
      const observations: Observation[] = JSON.parse(row.observations);
      found.set(row.resource_key, {
        judged: observations.some(o => o.status !== 'not-applicable'),
        high: highRisksOf({ ...options, observations, environment }).length,
      });
    }
  }
  return found;
}

/**
 * Works out which resources of an account are in the scope of no entity, and
 * stores them for the pages. What no check looks at and nobody tagged is left
 * out: keys and roles of AWS itself, records of bills. What changes meanwhile
 * is noticed, as the account is then due again.
 */
export async function workOutUnclaimed(options: WorkOutOptions): Promise<void> {
  const { knex, accountId, now } = options;
  await knex<ClaimsRow>('wa_claims')
    .insert({ account_id: accountId, scope_revision: 0 })
    .onConflict('account_id')
    .ignore();
  const account: (AccountRow & Pick<ClaimsRow, 'scope_revision'>) | undefined =
    await knex('wa_account')
      .join('wa_claims', 'wa_claims.account_id', 'wa_account.account_id')
      .where('wa_account.account_id', accountId)
      .first('wa_account.*', 'wa_claims.scope_revision');
  if (!account) {
    // no longer configured
    await knex('wa_claims').where('account_id', accountId).delete();
    return;
  }
  const scopes = await readScopes({ knex, accountId });
  const resources = await readResources(knex, accountId);
  const tagged = new Set(
    resources.filter(({ tags }) => Object.keys(tags).length > 0),
  );
  const groups = groupUnclaimed({
    resources,
    scopes,
    configuredRegions: JSON.parse(account.regions),
  });
  const judged = await judge(
    options,
    account.environment ?? undefined,
    groups.flatMap(({ root, members }) => [root, ...members].map(r => r.key)),
  );
  const of = ({ key }: KeyedResource) => judged.get(key) ?? NOTHING;
  const rows = groups
    .map(({ root, members }) => ({ root, all: [root, ...members] }))
    .filter(({ all }) => all.some(r => tagged.has(r) || of(r).judged))
    .flatMap(({ root, all }) =>
      all.map(
        (resource): UnclaimedRow => ({
          account_id: accountId,
          resource_key: resource.key,
          root_key: root.key,
          count_high: of(resource).high,
          group_high:
            resource === root ? all.reduce((sum, r) => sum + of(r).high, 0) : 0,
          group_size: resource === root ? all.length - 1 : 0,
        }),
      ),
    );
  await saveUnclaimed({
    knex,
    accountId,
    rows,
    resources: resources.length,
    revision: account.revision,
    scopeRevision: account.scope_revision,
    at: now.toISOString(),
  });
}
