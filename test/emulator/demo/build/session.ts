/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { credentialsFor, Emulator, Proxy } from '../../index';
import { MetricModel } from '../metrics/MetricModel';
import { quietServices, Services } from './services';
import { noSizes, Sizes } from './sizes';

/** Tags of a resource. */
export type Tags = Record<string, string>;

/** One emulated account while it is being built. */
export interface Session {
  accountId: string;
  region: string;
  /** The moment of the recording. */
  now: Date;
  /** Settings of every SDK client of the account. */
  settings: {
    region: string;
    endpoint: string;
    forcePathStyle: boolean;
    credentials: { accessKeyId: string; secretAccessKey: string };
    maxAttempts: number;
  };
  metrics: MetricModel;
  /** Resources that AWS Backup protects: ARN and last recovery point. */
  backups: Map<string, { type: string; hoursAgo: number }>;
  /** Instances that run the Systems Manager agent. */
  managedInstances: string[];
  /** Tags by ARN that the emulator's tagging API does not tell. */
  tagged: Map<string, Tags>;
  /** Ids of instances by their name. */
  instances: Map<string, string[]>;
  /** What Compute Optimizer measures; see `measureSizes`. */
  sizes: Sizes;
  /** What services say that the emulator does not have. */
  services: Services;
  /** Databases with Performance Insights, and the load of their top statement. */
  performanceInsights: Map<string, number>;
  /** Auto Scaling groups that buy Spot capacity. */
  spotGroups: Set<string>;
  /** ECS services whose deployments roll back by themselves. */
  circuitBreakers: Set<string>;
  /** Moves the emulator's clock to so many days before the recording. */
  daysAgo(days: number): Promise<void>;
}

/** Starts building an account as it stands at `now`. */
export function openSession(options: {
  accountId: string;
  region: string;
  now: Date;
  emulator: Emulator;
  proxy: Proxy;
}): Session {
  const { accountId, region, now, emulator, proxy } = options;
  return {
    accountId,
    region,
    now,
    settings: {
      region,
      endpoint: proxy.url,
      forcePathStyle: true,
      credentials: credentialsFor(accountId),
      maxAttempts: 2,
    },
    metrics: new MetricModel(),
    backups: new Map(),
    managedInstances: [],
    tagged: new Map(),
    instances: new Map(),
    sizes: noSizes(),
    services: quietServices(),
    performanceInsights: new Map(),
    spotGroups: new Set(),
    circuitBreakers: new Set(),
    daysAgo: days =>
      emulator.setClock(new Date(now.getTime() - days * 86_400_000), {
        ticking: false,
      }),
  };
}

/** Tags in the form `[{ Key, Value }]`. */
export const tagList = (tags: Tags) =>
  Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));

/** Tags in the form `[{ key, value }]`. */
export const lowerTagList = (tags: Tags) =>
  Object.entries(tags).map(([key, value]) => ({ key, value }));
