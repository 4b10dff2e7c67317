/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import {
  ACCOUNT,
  DAY,
  testAccount,
  testInventory,
} from '../../../__testUtils__/testEngine';
import { testRegistry } from '../../../__testUtils__/testChecks';
import { findDueAccounts } from '../../../collect/findDueAccounts';
import { runAccount } from '../../../collect/runAccount';
import { saveAccounts } from '../../../collect/saveAccounts';
import { AccountRow } from '../../../database/tables';
import { EventOutbox } from '../../../events/EventOutbox';
import { rollUpDay } from '../../../history/rollUpDay';
import { Notifier } from '../../../notify/Notifier';
import { syncCatalog } from '../../../scope/syncCatalog';
import { findDueEntities } from '../../../score/findDueEntities';
import { prepareScores } from '../../../score/prepareScores';
import { scoreAndSave } from '../../../score/scoreAndSave';
import { endWaivers, leaveForTomorrow, runCalendar } from './calendar';

export const OTHER = '444455556666';
export const FIRST_DAY = '2026-11-20T06:00:00.000Z';
export const SECOND_DAY = '2026-11-21T07:00:00.000Z';
/** Accounts of another day are due after this. */
const FREQUENCY_MS = 6 * 3_600_000;

/** What left the portal. */
export interface Sent {
  messages: { recipient: string; scope?: string; title: string }[];
  events: { topic: string; eventId: string; about: string }[];
}

const quiet: LoggerService = {
  error() {},
  warn() {},
  info() {},
  debug() {},
  child: () => quiet,
};

const entity = (
  kind: string,
  name: string,
  account?: string,
  owner = 'team-orders',
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    namespace: 'default',
    annotations: account
      ? {
          'aws.amazon.com/account-id': account,
          'aws.amazon.com/well-architected-tags': `component=${name}`,
        }
      : {},
  },
  spec: kind === 'Group' ? { type: 'team' } : { type: 'service', owner },
});

/** On the second day one entity has moved to another owner, one is gone. */
const catalogOf = (second: boolean): Entity[] => [
  entity('Group', 'team-orders'),
  entity('Group', 'team-shop'),
  entity('Component', 'orders', ACCOUNT),
  entity('Component', 'carts', ACCOUNT, second ? 'team-shop' : 'team-orders'),
  entity('Component', 'stock', OTHER),
  ...(second ? [] : [entity('Component', 'gone', OTHER)]),
];

/** The part of the catalog's service that the plugin uses. */
function catalogWith(entities: Entity[]): CatalogService {
  return {
    async queryEntities(request: { filter?: { kind?: string | string[] } }) {
      const kinds = [request.filter?.kind ?? []].flat();
      const items = entities.filter(({ kind }) =>
        kinds.includes(kind.toLocaleLowerCase('en-US')),
      );
      return { items, totalItems: items.length, pageInfo: {} };
    },
    async getEntitiesByRefs({ entityRefs }: { entityRefs: string[] }) {
      return { items: entityRefs.map(() => undefined) };
    },
  } as unknown as CatalogService;
}

const auth = {
  getOwnServiceCredentials: async () => ({
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'service', subject: 'test' },
  }),
} as unknown as AuthService;

const table = (name: string, backup: boolean) => ({
  id: `${name}-table`,
  backup,
  arn: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/${name}`,
  tags: { component: name },
});

/** On the second day one risk is new, one is gone, and one key is found. */
function inventoryOf(options: {
  accountId: string;
  second: boolean;
  at: string;
  more: number;
  calendar: boolean;
}) {
  const { accountId, second, at, more, calendar } = options;
  return testInventory({
    at,
    accountId,
    tables:
      accountId === ACCOUNT
        ? [
            table('orders', !second),
            table('carts', second),
            ...(second ? [{ id: 'root-key' }] : []),
            ...Array.from({ length: second ? more : 0 }, (_, i) =>
              table(`more-${i}`, true),
            ),
          ]
        : [table('stock', true), table('gone', false)],
    // one Region of it may not be read, on both days
    ...(calendar && accountId === OTHER
      ? {
          regions: ['eu-west-1', 'eu-central-1'],
          problems: [
            {
              collector: 'test-table',
              region: 'eu-central-1',
              status: 'denied' as const,
              reason: 'Denied',
            },
          ],
        }
      : {}),
  });
}

/**
 * One turn of the engine at this moment: the catalog, the accounts that are
 * due, the entities that are due, the sums of the day, messages and events. It
 * finds what to do in the tables alone, as a backend does that was just
 * started, so it may be run again after it broke off anywhere.
 */
export async function runTurn(options: {
  knex: Knex;
  /** Whatever leaves the portal is put here, one by one. */
  send: {
    message(message: Sent['messages'][number]): void;
    event(event: Sent['events'][number]): void;
  };
  at: string;
  /** Resources that the second day has in addition. */
  more?: number;
  /** Also what is done once a day: campaigns, digest, unclaimed, waivers. */
  calendar?: boolean;
}): Promise<void> {
  const { knex, send, at, more = 0, calendar = false } = options;
  const now = new Date(at);
  const second = at >= SECOND_DAY;
  const signal = new AbortController().signal;
  const registry = testRegistry();
  const shared = { knex, registry, majorWasteUsd: 500, notify: true };
  await saveAccounts({
    knex,
    accounts: [
      testAccount(),
      testAccount({ id: OTHER, name: 'shop-staging', environment: 'staging' }),
    ],
  });
  await syncCatalog({
    knex,
    catalog: catalogWith(catalogOf(second)),
    auth,
    signal,
    now: () => now,
  });
  const { catalogueVersion } = registry;
  const due = await findDueAccounts({
    knex,
    catalogueVersion,
    now,
    frequencyMs: FREQUENCY_MS,
    timeoutMs: DAY,
  });
  // what broke off, and what the queue would try again
  const broken = await knex<AccountRow>('wa_account')
    .whereIn('state', ['running', 'failed'])
    .pluck('account_id');
  for (const accountId of [...new Set([...due, ...broken])].sort()) {
    await runAccount({
      ...shared,
      accountId,
      read: async () => inventoryOf({ accountId, second, at, more, calendar }),
      signal,
      now: () => now,
    });
  }
  const world = { knex, registry, now };
  const ended = calendar ? await endWaivers(world) : [];
  const dueEntities = await findDueEntities({
    knex,
    catalogueVersion,
    now,
    maxAgeMs: DAY,
    limit: 100,
  });
  const toScore = [...ended, ...dueEntities.map(row => row.entity_ref)];
  const scoring = { ...shared, now, staleAfterMs: () => 7 * DAY };
  const { prepared } = await prepareScores({
    ...scoring,
    entityRefs: [...new Set(toScore)],
  });
  for (const [entityRef, read] of prepared) {
    await scoreAndSave({ ...scoring, entityRef, prepared: read });
  }
  await rollUpDay({ knex, day: at.slice(0, 10) });
  if (calendar && second) {
    await runCalendar(world);
  } else if (calendar) {
    await leaveForTomorrow(world);
  }
  const deliverAt = (later: number) =>
    new EventOutbox({
      knex,
      logger: quiet,
      now: () => new Date(now.getTime() + later),
      events: {
        subscribe: async () => {},
        publish: async ({ topic, eventPayload }) => {
          const payload = eventPayload as Record<string, string>;
          send.event({
            topic,
            eventId: payload.eventId,
            about: `${payload.entityRef ?? payload.accountId} ${
              payload.checkId ?? ''
            }`,
          });
        },
      },
    }).deliver();
  await deliverAt(0);
  // a former process may have held one for a minute
  await deliverAt(120_000);
  const notifier = new Notifier({
    knex,
    registry,
    logger: quiet,
    notifications: {
      send: async ({ recipients, payload }) => {
        send.message({
          recipient:
            recipients.type === 'entity' ? String(recipients.entityRef) : '',
          scope: payload.scope,
          title: payload.title,
        });
      },
    },
    debounceMs: 3_600_000,
    coalesceAbove: 2,
    unknownAfterMs: calendar ? DAY : 3 * DAY,
    timeoutMs: 60_000,
  });
  await notifier.sendPending({ now, quietMs: 0, signal });
  // a former process had claimed what it was about to send, for two minutes
  const later = new Date(now.getTime() + 180_000);
  await notifier.sendPending({ now: later, quietMs: 0, signal });
}
