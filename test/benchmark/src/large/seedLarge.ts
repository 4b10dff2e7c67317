/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { saveAccounts } from '../../../../plugins/well-architected-backend/src/collect/saveAccounts';
import { chunked } from '../../../../plugins/well-architected-backend/src/database/chunked';
import { GroupRow } from '../../../../plugins/well-architected-backend/src/database/tables';
import { saveEntities } from '../../../../plugins/well-architected-backend/src/scope/saveEntities';
import { registry } from '../catalogue';
import { largeAccount, largeEntity, largeGroups } from './largeEntities';
import { LargeSize } from './size';
import { seedDays } from './seedDays';
import { seedPeople } from './seedPeople';
import { seedScores } from './seedScores';

async function seedAccounts(options: {
  knex: Knex;
  size: LargeSize;
  at: string;
}): Promise<void> {
  const { knex, size, at } = options;
  await saveAccounts({
    knex,
    accounts: Array.from({ length: size.accounts }, (_, index) =>
      largeAccount(index),
    ),
  });
  await knex('wa_account').update({
    state: 'ok',
    revision: 1,
    last_started_at: at,
    last_complete_at: at,
    catalogue_version: registry.catalogueVersion,
  });
  const collectors = registry.collectors.map(({ id, type }) => [id, type]);
  await knex.raw(
    `insert into wa_collection (account_id, collector, region, resource_type, status, missing_action, resource_count, read_at)
     select a.account_id, c.id, 'eu-west-1', c.type,
       case when abs(hashtext(a.account_id || c.id)) % 200 = 0 then 'denied' else 'ok' end,
       case when abs(hashtext(a.account_id || c.id)) % 200 = 0 then split_part(c.id, '.', 1) || ':List' end,
       abs(hashtext(c.id || a.account_id)) % 40, ?
     from wa_account a cross join (values ${collectors
       .map(() => '(?, ?)')
       .join(', ')}) as c (id, type)`,
    [at, ...collectors.flat()],
  );
}

/**
 * Fills an empty, migrated database of PostgreSQL with an organisation of this
 * size and its history, straight in SQL: minutes, not days. Every text and
 * figure is the same in every run but for the dates, which end today.
 */
export async function seedLarge(options: {
  knex: Knex;
  size: LargeSize;
  now?: Date;
  say: (line: string) => void;
}): Promise<void> {
  const { knex, size, say, now = new Date() } = options;
  const at = now.toISOString();
  say(`${size.entities} entities, ${size.accounts} accounts`);
  await seedAccounts({ knex, size, at });
  for (const part of chunked(largeGroups(size, at))) {
    await knex<GroupRow>('wa_group').insert(part);
  }
  await saveEntities({
    knex,
    seenAt: at,
    entities: Array.from({ length: size.entities }, (_, index) =>
      largeEntity(index, size),
    ),
  });
  say(`${size.entities * registry.enabled.length} results`);
  await seedScores({ ...options, now });
  await knex('wa_entity_account').update({ scored_revision: 1 });
  say('actions, waivers and transitions');
  await seedPeople({ knex, now });
  say(`${size.days} days of history`);
  await seedDays({ ...options, now });
  say('vacuum and statistics');
  await knex.raw('vacuum analyze');
}
