/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DueDays } from 'backstage-plugin-well-architected-common';
import { CheckParameters } from 'backstage-plugin-well-architected-node';
import { RefreshLimits } from '../refreshLimit/types';

/** An account as configured. */
export interface AccountConfig {
  id: string;
  name: string;
  environment?: string;
  ownerRef?: string;
  regions: string[];
  /** Refs of whom entities may be of that use it; absent for all. */
  allowed?: { owners: string[]; systems: string[]; domains: string[] };
}

/** Something that an administrator turned off, and why. */
export interface TurnedOff {
  id: string;
  reason: string;
}

/** What an administrator chose among checks, sources and pillars. */
export interface SelectionConfig {
  checks: {
    disabled: TurnedOff[];
    regrade: { id: string; risk: string; reason: string }[];
    parameters: Record<string, CheckParameters>;
    /** First day on which a check counts, by its id. */
    countsFrom: Record<string, string>;
  };
  /** What open findings get that nobody settled anything about. */
  actions?: { dueDays: DueDays };
  sources: { disabled: TurnedOff[] };
  pillars: { disabled: TurnedOff[] };
}

/** When owners get their weekly digest. */
export interface DigestConfig {
  enabled: boolean;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  hour: number;
  minute: number;
  /** IANA name. */
  timezone: string;
}

/** Settings of the plugin; durations are in milliseconds. */
export interface WellArchitectedConfig extends SelectionConfig {
  worker: boolean;
  api: boolean;
  accounts: AccountConfig[];
  schedule: {
    frequencyMs: number;
    timeoutMs: number;
    catalogSyncMs: number;
    concurrency: number;
    scoreConcurrency: number;
  };
  staleAfterMs: number;
  majorWasteUsd: number;
  refresh: RefreshLimits;
  notifications: {
    enabled: boolean;
    coalesceAbove: number;
    debounceMs: number;
    unknownAfterMs: number;
    timeoutMs: number;
    digest: DigestConfig;
  };
  retention: {
    dailyMs: number;
    transitionsMs: number;
    notificationsMs: number;
  };
  recordings?: { directory: string; shiftToToday: boolean };
}
