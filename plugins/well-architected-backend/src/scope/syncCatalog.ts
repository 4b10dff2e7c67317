/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { CatalogFacts, readCatalogFacts } from './readCatalogFacts';
import { permitAccounts, PermitsAccount } from './permitAccounts';
import { readCatalogPages } from './readCatalogPages';
import { removeUnseenEntities } from './removeUnseenEntities';
import { resolveScope } from './resolveScope';
import { saveEntities } from './saveEntities';
import { saveGroups } from './saveGroups';

/** Kinds that are reviewed. */
export const REVIEWED_KINDS = ['component', 'system', 'api', 'resource'];
/** Kinds that others inherit their scope from. */
const SOURCE_KINDS = ['system', 'domain', 'resource'];

interface SyncOptions {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  signal: AbortSignal;
  now: () => Date;
  /** Which accounts entities may use; all of them where absent. */
  permits?: PermitsAccount;
}

async function readAll(
  options: SyncOptions,
  kinds: string[],
): Promise<Entity[]> {
  const all: Entity[] = [];
  for await (const page of readCatalogPages({ ...options, kinds })) {
    all.push(...page);
  }
  return all;
}

/** Which of these owners the catalog has; groups are known already. */
async function findOwners(
  options: SyncOptions,
  groups: ReadonlySet<string>,
  facts: CatalogFacts[],
): Promise<Set<string>> {
  const refs = [...new Set(facts.flatMap(fact => fact.ownerRef ?? []))];
  const found = new Set(refs.filter(ref => groups.has(ref)));
  for (const users of chunked(refs.filter(ref => !ref.startsWith('group:')))) {
    const { items } = await options.catalog.getEntitiesByRefs(
      { entityRefs: users, fields: ['kind'] },
      { credentials: await options.auth.getOwnServiceCredentials() },
    );
    items.forEach((item, index) => item && found.add(users[index]));
  }
  return found;
}

/** An entity without owner and scope has nobody to tell and nothing to tell. */
const isReviewed = (entity: {
  ownerRef?: string;
  scope: { accounts: unknown[]; refused?: unknown[] };
}) =>
  entity.ownerRef !== undefined ||
  entity.scope.accounts.length > 0 ||
  entity.scope.refused !== undefined;

/**
 * Brings the plugin's copy of the catalog up to date: mark and sweep, page by
 * page. Entities that are gone take all their rows along, but only after every
 * page was read, so that a failing catalog never empties the tables. Neither
 * does one that has nothing at all, such as one whose database is new.
 *
 * Every Component, System, API and Resource with an owner or a scope is kept.
 * One without an AWS account in its scope gets a tab that shows how to declare
 * it, and does not enter the figures of owners and organisation.
 */
export async function syncCatalog(
  options: SyncOptions,
): Promise<{ kept: number; removed: number }> {
  const { knex, signal, now } = options;
  const seenAt = now().toISOString();

  const groups = await readAll(options, ['group']);
  await saveGroups({ knex, groups, seenAt });
  const groupRefs = new Set<string>(await knex('wa_group').pluck('group_ref'));
  const sources = new Map(
    (await readAll(options, SOURCE_KINDS))
      .map(readCatalogFacts)
      .map(facts => [facts.entityRef, facts]),
  );

  let kept = 0;
  const pages = readCatalogPages({ ...options, kinds: REVIEWED_KINDS });
  for await (const page of pages) {
    const facts = page.map(readCatalogFacts);
    const owners = await findOwners(options, groupRefs, facts);
    const entities = facts
      .map(fact =>
        permitAccounts(
          resolveScope({
            facts: fact,
            sources,
            ownerExists:
              fact.ownerRef !== undefined && owners.has(fact.ownerRef),
          }),
          options.permits,
        ),
      )
      .filter(isReviewed);
    await saveEntities({ knex, entities, seenAt });
    kept += entities.length;
  }
  if (kept + groups.length + sources.size === 0) {
    const [{ known }] = await knex('wa_entity').count({ known: '*' });
    if (Number(known) > 0) {
      throw new Error(
        `The catalog is empty, and ${known} entities are known: none of them is removed`,
      );
    }
  }
  const removed = await removeUnseenEntities({
    knex,
    seenBefore: seenAt,
    signal,
  });
  return { kept, removed };
}
