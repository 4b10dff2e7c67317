/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { runAccount } from '../../../plugins/well-architected-backend/src/collect/runAccount';
import { saveAccounts } from '../../../plugins/well-architected-backend/src/collect/saveAccounts';
import { AccountConfig } from '../../../plugins/well-architected-backend/src/config/types';
import { chunked } from '../../../plugins/well-architected-backend/src/database/chunked';
import { GroupRow } from '../../../plugins/well-architected-backend/src/database/tables';
import { saveEntities } from '../../../plugins/well-architected-backend/src/scope/saveEntities';
import { ScopedEntity } from '../../../plugins/well-architected-backend/src/scope/types';
import { prepareScores } from '../../../plugins/well-architected-backend/src/score/prepareScores';
import { scoreAndSave } from '../../../plugins/well-architected-backend/src/score/scoreAndSave';
import { registry } from './catalogue';
import { READ_AT, REGION, syntheticAccount } from './syntheticAccount';
import { cellTags, Turn } from './syntheticResources';

/** Entities that share an account; each has one cell of its resources. */
export const PER_ACCOUNT = 50;
const OWNERS = 50;
const MAJOR_WASTE_USD = 500;

export const accountIdOf = (index: number) => String(100_000_000_000 + index);

const ownerOf = (index: number) => `group:default/team-${index % OWNERS}`;

const entityName = (index: number) => `service-${index}`;

export const entityRef = (index: number) =>
  `component:default/${entityName(index)}`;

export const accountConfig = (index: number): AccountConfig => ({
  id: accountIdOf(index),
  name: `account-${index}`,
  environment: index % 2 === 0 ? 'production' : 'development',
  ownerRef: 'group:default/platform',
  regions: [REGION],
});

export const scopedEntity = (index: number): ScopedEntity => ({
  entityRef: entityRef(index),
  kind: 'component',
  namespace: 'default',
  name: entityName(index),
  type: 'service',
  lifecycle: 'production',
  ownerRef: ownerOf(index),
  ownerExists: true,
  systemRef: `system:default/system-${index % (OWNERS * 2)}`,
  domainRef: `domain:default/domain-${index % 10}`,
  scope: {
    accounts: [{ id: accountIdOf(Math.floor(index / PER_ACCOUNT)) }],
    regions: [],
    selectors: { tags: cellTags(index % PER_ACCOUNT), arns: [], stacks: [] },
    origin: {},
  },
  context: { criticality: 'standard' },
  problems: [],
  annotations: {},
  links: [],
});

/** Saves accounts, groups and entities, and what was read from the accounts. */
export async function saveOrganisation(options: {
  knex: Knex;
  entities: number;
  /** All by default; the others stay unread. */
  accountsRead?: number;
  /** ISO 8601. */
  readAt?: string;
}): Promise<void> {
  const { knex, entities, readAt = READ_AT } = options;
  const accounts = Array.from(
    { length: Math.ceil(entities / PER_ACCOUNT) },
    (_, index) => accountConfig(index),
  );
  await saveAccounts({ knex, accounts });
  const groups: GroupRow[] = Array.from({ length: OWNERS }, (_, index) => ({
    group_ref: ownerOf(index),
    parent_ref: index % 10 === 0 ? null : ownerOf(index - (index % 10)),
    title: null,
    slack_channel: null,
    seen_at: readAt,
  }));
  for (const part of chunked(groups)) {
    await knex<GroupRow>('wa_group').insert(part);
  }
  await saveEntities({
    knex,
    seenAt: readAt,
    entities: Array.from({ length: entities }, (_, i) => scopedEntity(i)),
  });
  const cells = Math.min(entities, PER_ACCOUNT);
  for (const { id } of accounts.slice(0, options.accountsRead)) {
    await readSynthetic({ knex, accountId: id, cells, readAt });
  }
}

/** One run of an account that answers with so many cells. */
export async function readSynthetic(options: {
  knex: Knex;
  accountId: string;
  cells: number;
  readAt: string;
  turn?: Turn;
}): Promise<void> {
  const { readAt, ...rest } = options;
  await runAccount({
    ...rest,
    readAt: () => readAt,
    read: async () => syntheticAccount(rest),
    registry,
    majorWasteUsd: MAJOR_WASTE_USD,
    notify: true,
    signal: new AbortController().signal,
    now: () => new Date(readAt),
  });
}

/** Scores one entity as the engine does. */
export async function scoreOne(options: {
  knex: Knex;
  entityRef: string;
  now: Date;
}): Promise<void> {
  await scoreAndSave({
    ...options,
    registry,
    staleAfterMs: () => Number.POSITIVE_INFINITY,
    majorWasteUsd: MAJOR_WASTE_USD,
    notify: true,
  });
}

/** Entities whose rows the engine reads at once. */
const PART = 50;
/** Buckets that the engine scores at a time, where nothing else is set. */
const LANES = 2;

/** Scores many entities as the engine scores its buckets. */
export async function scoreAll(options: {
  knex: Knex;
  entityRefs: string[];
  now: Date;
}): Promise<void> {
  const { knex, entityRefs, now } = options;
  const parts = chunked(entityRefs, PART);
  const lane = async () => {
    for (let part = parts.shift(); part; part = parts.shift()) {
      const settings = {
        knex,
        registry,
        now,
        staleAfterMs: () => Number.POSITIVE_INFINITY,
        majorWasteUsd: MAJOR_WASTE_USD,
      };
      const { prepared } = await prepareScores({
        ...settings,
        entityRefs: part,
      });
      for (const [ref, read] of prepared) {
        await scoreAndSave({
          ...settings,
          entityRef: ref,
          prepared: read,
          notify: true,
        });
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
