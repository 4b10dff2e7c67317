/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { Answer, Observation } from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  AssessedAccount,
  EntityFacts,
  REGION_TYPE,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { AccountRow, AnswerRow } from '../database/tables';
import { toHistories } from '../history/toHistories';
import { toAnswer } from '../database/toAnswer';
import { Registry } from '../registry/createRegistry';
import { EntityScopeAccount, ScopedEntity } from '../scope/types';
import { EntityFormRow } from '../scopeForm/types';
import { oldestReading, problemsOf, wereAllTried } from './problemsOf';
import { readChoosable } from './readChoosable';
import { readWorldRows, WorldRows } from './readWorldRows';
import { scopeGaps } from './scopeGaps';
import {
  readResources,
  ResourceIdentity,
  ScopedResource,
  selectResources,
} from './selectResources';
import { selectionOf } from './selectionOf';

/** Spelling of the catalog, which checks compare with. */
const KINDS: Record<string, string> = {
  component: 'Component',
  system: 'System',
  api: 'API',
  resource: 'Resource',
};
const RESOURCE_NAMES = 5;

/** Everything that is known about an entity, and when it was true. */
export interface EntityWorld {
  rows: WorldRows;
  /** In the context that counts, the scope form included. */
  entity: ScopedEntity;
  row: EntityFormRow;
  /** Accounts in scope that are configured. */
  accounts: AccountRow[];
  /** In scope, of the accounts that can be used. */
  resources: ScopedResource[];
  facts: EntityFacts;
  /** Oldest complete reading that the facts rest on. */
  evidenceAt?: string;
  /** No account in scope still waits for its first reading. */
  everyAccountTried: boolean;
  /** Changes whenever the facts would be read differently. */
  fingerprint: string;
}

export interface ReadEntityWorldOptions {
  knex: Knex;
  entityRef: string;
  registry: Registry;
  now: Date;
  /** Milliseconds; infinite for accounts that are recordings. */
  staleAfterMs: (accountId: string) => number;
  majorWasteUsd: number;
}

/** What the facts depend on, as far as others can change it. */
export function fingerprintOf(options: {
  scopeHash: string;
  /** Null where nobody saved a scope form. */
  formVersion: number | null;
  /** Of the confirmed form of its System. */
  systemFormVersion: number | null;
  accounts: Pick<AccountRow, 'account_id' | 'revision'>[];
}): string {
  const { scopeHash, formVersion, systemFormVersion, accounts } = options;
  return JSON.stringify([
    scopeHash,
    formVersion,
    systemFormVersion,
    accounts.map(row => `${row.account_id}@${row.revision}`).sort(),
  ]);
}

function toAnswers(rows: AnswerRow[]): Record<string, Answer> {
  return Object.fromEntries(rows.map(row => [row.check_id, toAnswer(row)]));
}

function describeResources(resources: ScopedResource[]) {
  const real = resources.filter(
    ({ type }) => type !== ACCOUNT_TYPE && type !== REGION_TYPE,
  );
  const resourceCounts: Record<string, number> = {};
  for (const { type } of real) {
    resourceCounts[type] = (resourceCounts[type] ?? 0) + 1;
  }
  const resourceNames = real
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b))
    .slice(0, RESOURCE_NAMES);
  return { resourceCounts, resourceNames };
}

/** Resources and observations of the accounts that can be used. */
async function readObserved(
  options: ReadEntityWorldOptions & { identities?: ResourceIdentity[] },
  rows: WorldRows,
  accounts: AccountRow[],
): Promise<{ resources: ScopedResource[]; observations: Observation[] }> {
  const { knex, registry, identities } = options;
  const { entity, unreadTags } = rows;
  const { selectors, regions: declaredRegions } = entity.scope;
  const byTags = Object.keys(selectors.tags).length > 0;
  const resources: ScopedResource[] = [];
  const observations: Observation[] = [];
  for (const account of accounts) {
    const accountId = account.account_id;
    const selection = { knex, ...selectionOf({ rows, account }) };
    const selected = identities
      ? await readResources({
          ...selection,
          identities: identities.filter(row => row.account_id === accountId),
        })
      : await selectResources(selection);
    for (const resource of selected) {
      resources.push(resource);
      for (const observation of JSON.parse(
        resource.observations,
      ) as Observation[]) {
        observations.push(observation);
      }
    }
    observations.push(
      ...scopeGaps({
        checks: registry.enabled,
        accountId,
        declaredRegions,
        configuredRegions: JSON.parse(account.regions),
        byTags,
        unreadTags: unreadTags.filter(row => row.account_id === accountId),
      }),
    );
  }
  return { resources, observations };
}

/**
 * Reads everything that concluding an entity needs: its scope and context, the
 * accounts, what was observed on its resources, and the answers of people. The
 * number of statements is small and does not grow with the installation.
 *
 * @param options.rows - what was read of it together with other entities
 * @throws NotFoundError when the entity is not known.
 */
export async function readEntityWorld(
  options: ReadEntityWorldOptions & {
    rows?: WorldRows;
    identities?: ResourceIdentity[];
  },
): Promise<EntityWorld> {
  const { knex, entityRef, now, majorWasteUsd } = options;
  const rows =
    options.rows ??
    (await readWorldRows({ ...options, entityRefs: [entityRef] })).get(
      entityRef,
    );
  if (!rows) {
    throw new NotFoundError(`No entity ${entityRef} is under review`);
  }
  const { row, entity, accounts, answers } = rows;
  const byId = new Map(accounts.map(account => [account.account_id, account]));
  const { problems, usable } = problemsOf({ ...options, rows });
  const observed = await readObserved(options, rows, usable);
  const histories = toHistories({
    watched: options.registry.watched,
    watches: rows.watches,
    failures: rows.failures,
    accounts: usable,
    declaredRegions: entity.scope.regions,
    observations: observed.observations,
  });
  const named = [
    ...entity.scope.accounts,
    ...(entity.scope.refused ?? []).map(id => ({ id })),
  ];
  const assessed: AssessedAccount[] = named.map(
    ({ id, environment }: EntityScopeAccount) => ({
      id,
      name: byId.get(id)?.name ?? id,
      environment: environment ?? byId.get(id)?.environment ?? undefined,
    }),
  );
  const evidenceAt = oldestReading(usable);
  const regions =
    entity.scope.regions.length > 0
      ? entity.scope.regions
      : [...new Set(accounts.flatMap(a => JSON.parse(a.regions) as string[]))];
  return {
    rows,
    resources: observed.resources,
    entity,
    row,
    accounts,
    facts: {
      entity: {
        ref: entity.entityRef,
        kind: KINDS[entity.kind] ?? entity.kind,
        name: entity.name,
        type: entity.type,
        lifecycle: entity.lifecycle,
        ownerRef: entity.ownerRef,
        ownerExists: entity.ownerExists,
        annotations: entity.annotations,
        links: entity.links,
      },
      context: entity.context,
      accounts: assessed,
      regions,
      accountProblems: problems,
      ...describeResources(observed.resources),
      choosable: await readChoosable({
        knex,
        checks: options.registry.enabled,
        resources: observed.resources,
      }),
      observations: observed.observations,
      histories,
      answers: toAnswers(answers),
      now,
      evidenceAt,
      majorWasteUsd,
    },
    evidenceAt,
    everyAccountTried: wereAllTried(accounts),
    fingerprint: fingerprintOf({
      scopeHash: row.scope_hash,
      formVersion: row.form_version,
      systemFormVersion: row.system_form_version,
      accounts,
    }),
  };
}
