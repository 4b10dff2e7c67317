/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import {
  AccountRow,
  AnswerRow,
  CheckWatchRow,
  CollectionRow,
  FailureRow,
} from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { fromEntityRow } from '../scope/entityRow';
import { ScopedEntity } from '../scope/types';
import { applyForm } from '../scopeForm/applyForm';
import { entitiesWithForm, formsOf } from '../scopeForm/entitiesWithForm';
import { EntityFormRow } from '../scopeForm/types';
import { failureKey } from '../history/failureKey';
import { ScopedResource, selectWhole } from './selectResources';

/** What is known about an entity, besides the resources in its scope. */
export interface WorldRows {
  row: EntityFormRow;
  /** In the context that counts, the scope form included. */
  entity: ScopedEntity;
  /** Accounts in scope that are configured. */
  accounts: AccountRow[];
  /** Of these accounts: where tags could not be read. */
  unreadTags: CollectionRow[];
  /** Of these accounts: since when failures are kept. */
  watches: CheckWatchRow[];
  /** Since when watched checks fail, by `failureKey`; of other accounts too. */
  failures: ReadonlyMap<string, string>;
  /** The accounts as a whole, and their Regions that could not be read. */
  whole: ScopedResource[];
  answers: AnswerRow[];
}

function grouped<R>(rows: R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) {
      group.push(row);
    } else {
      groups.set(key, [row]);
    }
  }
  return groups;
}

async function readOfAccounts(options: {
  knex: Knex;
  registry: Registry;
  entities: ScopedEntity[];
}) {
  const { knex, registry, entities } = options;
  const idsOf = (some: ScopedEntity[]) => [
    ...new Set(some.flatMap(({ scope }) => scope.accounts.map(a => a.id))),
  ];
  const accountIds = idsOf(entities);
  const byTags = idsOf(
    entities.filter(e => Object.keys(e.scope.selectors.tags).length > 0),
  );
  const accounts: AccountRow[] = [];
  const unreadTags: CollectionRow[] = [];
  const watches: CheckWatchRow[] = [];
  const failures = new Map<string, string>();
  const whole: ScopedResource[] = [];
  for (const part of chunked(accountIds)) {
    accounts.push(
      ...(await knex<AccountRow>('wa_account').whereIn('account_id', part)),
    );
    whole.push(...(await selectWhole(knex, part)));
    if (registry.watched.length > 0) {
      watches.push(
        ...(await knex<CheckWatchRow>('wa_check_watch')
          .whereIn('account_id', part)
          .whereIn('check_id', registry.watched)),
      );
      const rows = await knex<FailureRow>('wa_failure')
        .whereIn('account_id', part)
        .whereIn('check_id', registry.watched);
      for (const row of rows) {
        failures.set(
          failureKey(row.account_id, row.check_id, row.resource_key),
          row.since,
        );
      }
    }
  }
  const tagCollectors = registry.collectors
    .filter(({ provides }) => provides === 'tags')
    .map(({ id }) => id);
  for (const part of chunked(byTags)) {
    unreadTags.push(
      ...(await knex<CollectionRow>('wa_collection')
        .whereIn('account_id', part)
        .whereIn('collector', tagCollectors)
        .whereNot('status', 'ok')),
    );
  }
  return { accounts, unreadTags, watches, failures, whole };
}

/**
 * Reads what entities rest on, besides the resources in their scope. The number
 * of statements is the same for one entity and for a hundred.
 *
 * @returns by entity ref; entities that are not known are missing
 */
export async function readWorldRows(options: {
  knex: Knex;
  entityRefs: string[];
  registry: Registry;
}): Promise<Map<string, WorldRows>> {
  const { knex, entityRefs } = options;
  const rows: EntityFormRow[] = await entitiesWithForm(knex).whereIn(
    'wa_entity.entity_ref',
    entityRefs,
  );
  const entities = new Map(
    rows.map(row => [
      row.entity_ref,
      applyForm({ entity: fromEntityRow(row), ...formsOf(row) }),
    ]),
  );
  const read = await readOfAccounts({
    ...options,
    entities: [...entities.values()],
  });
  const answers = grouped(
    await knex<AnswerRow>('wa_answer').whereIn('entity_ref', entityRefs),
    row => row.entity_ref,
  );
  const accountOf = (row: { account_id: string }) => row.account_id;
  const accounts = new Map(read.accounts.map(row => [row.account_id, row]));
  const unreadTags = grouped(read.unreadTags, accountOf);
  const watches = grouped(read.watches, accountOf);
  const whole = grouped(read.whole, accountOf);
  return new Map(
    rows.flatMap(row => {
      const entity = entities.get(row.entity_ref);
      const ids = new Set(entity?.scope.accounts.map(({ id }) => id));
      const ofAccounts = <R>(groups: Map<string, R[]>) =>
        [...ids].flatMap(id => groups.get(id) ?? []);
      return entity
        ? [
            [
              row.entity_ref,
              {
                row,
                entity,
                accounts: [...ids].flatMap(id => accounts.get(id) ?? []),
                unreadTags: ofAccounts(unreadTags),
                watches: ofAccounts(watches),
                failures: read.failures,
                whole: ofAccounts(whole),
                answers: answers.get(row.entity_ref) ?? [],
              },
            ] as const,
          ]
        : [];
    }),
  );
}
