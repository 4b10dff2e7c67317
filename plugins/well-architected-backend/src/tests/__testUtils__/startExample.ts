/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
  LoggerService,
  RootLoggerService,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import wellArchitectedModuleAws from 'backstage-plugin-well-architected-backend-module-aws';
import { AnswerInput } from 'backstage-plugin-well-architected-common';
import {
  Inventory,
  wellArchitectedAccountsExtensionPoint,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import request from 'supertest';
import { until } from '../../__testUtils__/until';
import wellArchitectedPlugin from '../../index';
import {
  DEVELOPMENT,
  ENTITY_REF,
  EXAMPLE_CATALOG,
  PRODUCTION,
} from './exampleCatalog';
import { RECORDED_AT, readExample } from './readExample';

const MINUTE_MS = 60_000;
const API = '/api/well-architected';
/** Path of the entity below that of the plugin. */
export const ORDERS_API = '/entities/component/default/orders-api';

/** Freezes the date, and nothing else, at minutes after the recording. */
export function setMinute(minutes: number) {
  jest.useFakeTimers({
    now: Date.parse(RECORDED_AT) + minutes * MINUTE_MS,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}

/** An error is all that a log would print of it, not `{}`. */
const withStack = (_: string, value: unknown) =>
  value instanceof Error ? `${value.stack} ${value.cause ?? ''}` : value;

function loggerInto(lines: string[]): RootLoggerService {
  const write = (...parts: unknown[]) => {
    lines.push(
      parts.map(part => JSON.stringify(part, withStack) ?? '').join(' '),
    );
  };
  const logger: LoggerService = {
    error: write,
    warn: write,
    info: write,
    debug: write,
    child: () => logger,
  };
  return logger;
}

/** The whole plugin over the real-world example. */
export interface Example {
  /** GET below the plugin's path; throws for anything but 200. */
  get<T = unknown>(path: string): Promise<T>;
  getText(path: string): Promise<string>;
  agent: ReturnType<typeof request>;
  /** Every path that was asked for, with the answer's text. */
  answers: Map<string, string>;
  logs: string[];
  sent: NotificationSendOptions[];
  /** What the accounts answer from now on. */
  accounts: Map<string, Inventory | Error>;
  /** Answers an attested check, and waits for the score. */
  answer(checkId: string, input: AnswerInput): Promise<void>;
  /** Reads both accounts again, and waits for the score. */
  readAgain(minute: number): Promise<void>;
  /** Waits until every entity is scored with what is known. */
  scored(): Promise<void>;
  /** Sends what is to be sent. */
  notify(minute: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the backend with the plugin and the AWS module; the accounts answer
 * with what was recorded, the date stands still at minutes after that.
 */
export async function startExample(options: {
  knex: Knex;
  /** More entities, or others of the same name. */
  entities?: Entity[];
  wellArchitected?: object;
  /** None: the accounts are read with the AWS module. */
  accounts?: [string, Inventory | Error][];
  /** Services instead of the usual ones, and more modules. */
  features?: BackendFeature[];
  /** How long to wait for one state; milliseconds. */
  patienceMs?: number;
}): Promise<Example> {
  const { knex, entities = [], patienceMs = 30_000 } = options;
  setMinute(1);
  const logs: string[] = [];
  const sent: NotificationSendOptions[] = [];
  const answers = new Map<string, string>();
  const accounts = new Map<string, Inventory | Error>(
    options.accounts ?? [
      [PRODUCTION, await readExample(PRODUCTION)],
      [DEVELOPMENT, await readExample(DEVELOPMENT)],
    ],
  );
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const reader = createBackendModule({
    pluginId: 'well-architected',
    moduleId: 'recorded-accounts',
    register(env) {
      env.registerInit({
        deps: { sources: wellArchitectedAccountsExtensionPoint },
        async init({ sources }) {
          sources.addReader({
            readInventory: async ({ accountId }) => {
              const inventory = accounts.get(accountId);
              if (inventory instanceof Error) {
                throw inventory;
              }
              return inventory;
            },
          });
        },
      });
    },
  });
  const names = new Set(entities.map(e => `${e.kind}/${e.metadata.name}`));
  const backend = await startTestBackend({
    features: [
      wellArchitectedPlugin,
      wellArchitectedModuleAws,
      reader,
      mockServices.rootConfig.factory({
        data: {
          wellArchitected: {
            accounts: [
              {
                id: PRODUCTION,
                environment: 'production',
                regions: ['eu-west-1'],
              },
              {
                id: DEVELOPMENT,
                environment: 'development',
                regions: ['eu-west-1'],
              },
            ],
            ...options.wellArchitected,
          },
        },
      }),
      mockServices.database.factory({ knex }),
      mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn }) => {
          tasks.set(id, fn);
        },
      }).factory,
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => loggerInto(logs),
      }),
      catalogServiceMock.factory({
        entities: [
          ...EXAMPLE_CATALOG.filter(
            e => !names.has(`${e.kind}/${e.metadata.name}`),
          ),
          ...entities,
        ],
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async message => {
            sent.push(message);
          },
        }),
      }),
      ...(options.features ?? []),
    ],
  });
  const run = async (id: string) =>
    tasks.get(`well-architected-${id}`)?.(new AbortController().signal);

  const untilHere = (what: string, reached: () => Promise<boolean>) =>
    until(what, reached, {
      forMs: patienceMs,
      details: () => `log:\n${logs.join('\n')}`,
    });
  const scored = () =>
    untilHere('every entity is scored', async () => {
      const links = await knex('wa_entity_account as l')
        .join('wa_account as a', 'a.account_id', 'l.account_id')
        .select('l.scored_revision', 'a.revision', 'a.state');
      const unscored = await knex('wa_entity as e')
        .leftJoin('wa_scorecard as s', 's.entity_ref', 'e.entity_ref')
        .whereNull('s.entity_ref')
        .select('e.entity_ref');
      return (
        links.length > 0 &&
        unscored.length === 0 &&
        links.every(
          link =>
            ['ok', 'partial', 'failed'].includes(link.state) &&
            link.scored_revision === link.revision,
        )
      );
    });
  const agent = request(backend.server);
  const getText = async (path: string) => {
    const answer = await agent.get(`${API}${path}`);
    answers.set(path, answer.text);
    if (answer.status !== 200) {
      throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    }
    return answer.text;
  };
  await run('catalog');
  await scored();
  return {
    agent,
    answers,
    logs,
    sent,
    accounts,
    getText,
    get: async path => JSON.parse(await getText(path)),
    scored,
    answer: async (checkId, input) => {
      const evaluatedAt = async () => {
        const row = await knex('wa_scorecard')
          .where('entity_ref', ENTITY_REF)
          .first('evaluated_at');
        return row.evaluated_at;
      };
      const before = await evaluatedAt();
      setMinute(2);
      await agent
        .put(`${API}${ORDERS_API}/answers/${checkId}`)
        .send(input)
        .expect(200);
      await untilHere(
        'the answer is scored',
        async () => (await evaluatedAt()) > before,
      );
    },
    readAgain: async minute => {
      setMinute(minute);
      const runs = () =>
        knex('wa_account').orderBy('account_id').pluck('run_id');
      const before = await runs();
      await agent.post(`${API}${ORDERS_API}/refresh`).expect(202);
      await untilHere('both accounts are read again', async () => {
        const now = await runs();
        return now.every((id, account) => id !== before[account]);
      });
      await scored();
    },
    notify: async minute => {
      setMinute(minute);
      await run('notify');
    },
    stop: () => backend.stop(),
  };
}
