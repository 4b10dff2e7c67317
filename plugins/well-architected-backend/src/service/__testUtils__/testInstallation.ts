/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InstallationSources } from '../../installation/types';

/** A backend with a quiet queue and one task. */
export const testInstallation: InstallationSources = {
  worker: true,
  schedule: {
    frequencyMs: 86_400_000,
    timeoutMs: 3_600_000,
    catalogSyncMs: 600_000,
  },
  staleAfterMs: 7 * 86_400_000,
  parameters: { 'rel-test-backup': { days: 7 } },
  pressure: async () => [
    {
      kind: 'accounts',
      due: 12,
      dueSince: '2026-11-20T11:00:00.000Z',
      donePerHour: 24,
      catchUpSeconds: 1_800,
    },
    { kind: 'entities', due: 3, donePerHour: 0 },
  ],
  queues: async () => [
    {
      kind: 'well-architected-collect',
      waiting: 1,
      running: 1,
      waitingSince: '2026-11-20T11:59:00.000Z',
      retrying: 0,
      failed: 1,
      failures: [
        {
          key: '111122223333',
          at: '2026-11-20T11:00:00.000Z',
          error: 'The disk is full',
          attempts: 4,
          willRetry: false,
        },
      ],
    },
  ],
  tasks: async () => [
    {
      id: 'well-architected-tick',
      running: false,
      everySeconds: 15,
      lastEndedAt: '2026-11-20T11:59:50.000Z',
      nextAt: '2026-11-20T12:00:05.000Z',
    },
  ],
};
