/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createDeferred } from '@backstage/types';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ConnectError } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { rollUpCampaigns } from '../campaigns/rollUpCampaign';
import { findInterruptedAccounts } from '../collect/findInterruptedAccounts';
import { InventorySources } from '../collect/readAccount';
import { ReadInventory } from '../collect/runAccount';
import { saveAccounts } from '../collect/saveAccounts';
import { WellArchitectedConfig } from '../config/types';
import { TransitionRow } from '../database/tables';
import { prune } from '../history/prune';
import { rollUpDay } from '../history/rollUpDay';
import { Metrics } from '../metrics/createMetrics';
import { secondsSince } from '../metrics/secondsSince';
import { Notifier } from '../notify/Notifier';
import { Recordings } from '../recordings/Recordings';
import { replayRecordings } from '../recordings/replayRecordings';
import { Registry } from '../registry/createRegistry';
import { createPermits } from '../scope/permitAccounts';
import { syncCatalog } from '../scope/syncCatalog';
import { findExpiredAnswers } from '../score/findExpiredAnswers';
import { PreparedScore } from '../score/prepareScores';
import { scoreAndSave } from '../score/scoreAndSave';
import { workOutUnclaimed } from '../unclaimed/workOutUnclaimed';
import { expireWaivers } from '../waivers/expireWaivers';
import { WorkGuard, WorkQueue } from '../work/types';
import { Announcer } from './createAnnouncer';
import { createLiveReader } from './createLiveReader';
import { createReplayStages } from './createReplayStages';
import { enqueueDue } from './enqueueDue';
import { knownAccounts } from './knownAccounts';
import { queueScheduled } from './queueScheduled';
import { runAnnounced } from './runAnnounced';
import { scoreBucket } from './scoreBucket';
import { ClaimsItem, CollectItem, ScoreItem, workKinds } from './workKinds';

const DAY_MS = 86_400_000;
/** Owners whose findings changed within this time wait for their message. */
const QUIET_MS = 30_000;

export interface EngineOptions {
  knex: Knex;
  config: WellArchitectedConfig;
  registry: Registry;
  sources: InventorySources;
  recordings?: Recordings;
  queue: WorkQueue;
  catalog: CatalogService;
  auth: AuthService;
  notifications: NotificationService;
  announcer: Announcer;
  metrics: Metrics;
  logger: LoggerService;
  now?: () => Date;
}

/**
 * The stages wired together: what each of them does is in their folders. Every
 * method is safe to be called again after it broke off.
 */
export class Engine {
  /** Resolves when the queue is open. */
  readonly started: Promise<void>;
  private readonly now: () => Date;
  private readonly open: () => void;
  /** What the queue is for. */
  readonly kinds: ReturnType<typeof workKinds>;
  private readonly recorded: Set<string>;
  private readonly notifier: Notifier;
  private readonly readLive: ReadInventory;

  constructor(private readonly options: EngineOptions) {
    const { config } = options;
    const started = createDeferred();
    this.started = started;
    this.open = started.resolve;
    this.now = options.now ?? (() => new Date());
    this.kinds = workKinds(config.schedule);
    this.recorded = new Set(options.recordings?.accountIds);
    this.readLive = createLiveReader(options);
    this.notifier = new Notifier({
      ...options,
      ...config.notifications,
      onAttempt: options.metrics.notification,
    });
  }

  /** Milliseconds after which evidence of an account is too old. */
  readonly staleAfterMs = (accountId: string): number =>
    this.recorded.has(accountId)
      ? Number.POSITIVE_INFINITY
      : this.options.config.staleAfterMs;

  /** Ids of accounts that are recordings. */
  get recordedAccounts(): string[] {
    return [...this.recorded];
  }

  /** Opens the queue; takes work only on replicas that are workers. */
  async start(): Promise<void> {
    const { knex, queue, config, recordings } = this.options;
    await queue.start(Object.values(this.kinds));
    await saveAccounts({
      knex,
      accounts: await knownAccounts({
        configured: config.accounts,
        recordings,
      }),
    });
    if (config.worker) {
      await queue.work(this.kinds.collect, (...work) => this.collect(...work));
      await queue.work(this.kinds.score, (...work) => this.score(...work));
      await queue.work(this.kinds.claims, (item, signal) =>
        this.claims(item, signal),
      );
      for (const accountId of await findInterruptedAccounts({ knex })) {
        if (!this.recorded.has(accountId)) {
          await this.requestCollect(accountId);
        }
      }
    }
    this.open();
  }

  async stop(): Promise<void> {
    await this.options.queue.stop();
  }

  /** Asks for a reading; false when it is waiting or running already. */
  requestCollect(accountId: string): Promise<boolean> {
    return this.options.queue.enqueue(this.kinds.collect, {
      key: accountId,
      item: { accountId },
    });
  }

  /** Asks for a score; false when it is waiting already. */
  requestScore(entityRef: string): Promise<boolean> {
    return this.options.queue.enqueue(this.kinds.score, {
      key: entityRef,
      item: { entityRef },
    });
  }

  async sync(signal: AbortSignal): Promise<{ kept: number; removed: number }> {
    const { config } = this.options;
    const result = await syncCatalog({
      ...this.options,
      now: this.now,
      permits: createPermits({
        accounts: config.accounts,
        recorded: this.recorded,
      }),
      signal,
    });
    this.options.logger.debug(
      `Catalog read: ${result.kept} entities kept, ${result.removed} removed`,
    );
    return result;
  }

  /** Puts what is due into the queue. */
  enqueueDue(): Promise<void> {
    const { registry, config } = this.options;
    return enqueueDue({
      ...this.options,
      kinds: this.kinds,
      schedule: config.schedule,
      catalogueVersion: registry.catalogueVersion,
      recorded: this.recorded,
      maxAgeMs: DAY_MS,
      now: this.now(),
    });
  }

  async rollUp(): Promise<void> {
    const { knex, registry } = this.options;
    const day = this.now().toISOString().slice(0, 10);
    await rollUpDay({ knex, day });
    await rollUpCampaigns({ knex, registry, day });
  }

  /** Has delivered to other plugins what waits for it. */
  publish(): void {
    this.options.announcer.events();
  }

  async notify(
    signal: AbortSignal,
    options: { now?: Date; quietMs?: number } = {},
  ): Promise<number> {
    const { knex, registry, config } = this.options;
    const { notifications } = config;
    if (!notifications.enabled) {
      return 0;
    }
    const now = options.now ?? this.now();
    // weeks and campaigns of a replay are over
    if (!options.now) {
      await queueScheduled({ knex, registry, notifications, now, signal });
    }
    return this.notifier.sendPending({
      now,
      quietMs: options.quietMs ?? QUIET_MS,
      signal,
    });
  }

  /** Ends waivers and answers whose time is over, and has that scored. */
  async expire(signal: AbortSignal): Promise<void> {
    const { knex } = this.options;
    const now = this.now();
    const entityRefs = [
      ...(await expireWaivers({ knex, now, signal })),
      ...(await findExpiredAnswers({ knex, now })),
    ];
    for (const entityRef of new Set(entityRefs)) {
      await this.requestScore(entityRef);
    }
  }

  async prune(signal: AbortSignal): Promise<void> {
    const { knex, config, logger } = this.options;
    const { days, transitions } = await prune({
      knex,
      now: this.now(),
      ...config.retention,
      signal,
    });
    logger.info(
      `History thinned: ${days} days and ${transitions} transitions removed`,
    );
  }

  /** Scores one entity now, as of this moment. */
  async scoreEntity(
    entityRef: string,
    now: Date,
    guard?: WorkGuard,
    prepared?: PreparedScore,
  ): Promise<TransitionRow[]> {
    const { knex, registry, config, announcer, metrics } = this.options;
    const begun = performance.now();
    const scored = (outcome: 'ok' | 'failed') =>
      metrics.scoring({ outcome, seconds: secondsSince(begun) });
    try {
      const transitions = await scoreAndSave({
        knex,
        entityRef,
        registry,
        now,
        guard,
        prepared,
        staleAfterMs: this.staleAfterMs,
        majorWasteUsd: config.majorWasteUsd,
        notify: config.notifications.enabled,
      });
      scored('ok');
      metrics.transitions(transitions);
      announcer.events();
      return transitions;
    } catch (error) {
      scored('failed');
      throw error;
    }
  }

  /** Whether recordings wait for their replay. */
  async hasReplay(): Promise<boolean> {
    const pending = await this.options.recordings?.pending();
    return pending !== undefined && pending.length > 0;
  }

  /** Runs the recordings that were not replayed yet through all stages. */
  async replay(signal: AbortSignal): Promise<number> {
    const { recordings, knex, logger } = this.options;
    if (!recordings) {
      return 0;
    }
    return replayRecordings({
      recordings,
      logger,
      signal,
      stages: createReplayStages({
        knex,
        signal,
        run: async (inventory, readAt) =>
          this.run(inventory.accountId, signal, {
            read: async () => inventory,
            readAt,
          }),
        score: (entityRef, now) => this.scoreEntity(entityRef, now),
        notify: now => this.notify(signal, { now, quietMs: 0 }),
      }),
    });
  }

  private run(
    accountId: string,
    signal: AbortSignal,
    source: { read: ReadInventory; readAt?: string; guard?: WorkGuard },
  ): Promise<void> {
    return runAnnounced({
      ...this.options,
      ...source,
      accountId,
      signal,
      now: this.now,
    });
  }

  /** Work item: reads an account, then scores what uses it. */
  private async collect(
    { accountId }: CollectItem,
    signal: AbortSignal,
    guard: WorkGuard,
  ): Promise<void> {
    const { recordings, logger } = this.options;
    try {
      if (recordings && this.recorded.has(accountId)) {
        const newest = await recordings.newest(accountId);
        const readAt = await recordings.readAt(newest);
        const read = async () => newest;
        await this.run(accountId, signal, { read, readAt, guard });
      } else {
        await this.run(accountId, signal, { read: this.readLive, guard });
      }
    } catch (error) {
      // trying again at once does not change credentials or configuration
      const isFinal =
        error instanceof ConnectError || error instanceof NotFoundError;
      if (!isFinal || signal.aborted) {
        throw error;
      }
      logger.warn(`Account ${accountId} was not read: ${error.message}`);
    } finally {
      if (!signal.aborted) {
        await this.enqueueDue();
      }
    }
  }

  /** Work item: finds the resources of an account that nobody claims. */
  private claims(
    { accountId }: ClaimsItem,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex, registry, config } = this.options;
    return workOutUnclaimed({
      knex,
      accountId,
      registry,
      majorWasteUsd: config.majorWasteUsd,
      now: this.now(),
      signal,
    });
  }

  /** Work item: scores an entity, or what is due in a bucket. */
  private async score(
    item: ScoreItem,
    signal: AbortSignal,
    guard: WorkGuard,
  ): Promise<void> {
    const { knex, config, registry, announcer, logger, metrics } = this.options;
    if ('entityRef' in item) {
      await this.scoreEntity(item.entityRef, this.now(), guard);
      announcer.signal({ type: 'scored', entityRefs: [item.entityRef] });
      return;
    }
    await scoreBucket({
      knex,
      bucket: item.bucket,
      catalogueVersion: registry.catalogueVersion,
      maxAgeMs: DAY_MS,
      now: this.now,
      signal,
      logger,
      registry,
      guard,
      staleAfterMs: this.staleAfterMs,
      majorWasteUsd: config.majorWasteUsd,
      score: (entityRef, at, prepared) =>
        this.scoreEntity(entityRef, at, guard, prepared),
      onScored: entityRefs => announcer.signal({ type: 'scored', entityRefs }),
      onUnchanged: metrics.unchanged,
    });
  }
}
