/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ScheduledTask,
  WorkPressure,
} from 'backstage-plugin-well-architected-common';
import { WellArchitectedConfig } from '../config/types';
import { WorkFigures } from '../work/types';

/** What only the running backend knows of itself. */
export interface InstallationSources {
  /** This replica takes work. */
  worker: boolean;
  schedule: Pick<
    WellArchitectedConfig['schedule'],
    'frequencyMs' | 'timeoutMs' | 'catalogSyncMs'
  >;
  /** Milliseconds after which evidence is too old to be counted. */
  staleAfterMs: number;
  /** Parameters of checks as they are configured. */
  parameters: WellArchitectedConfig['checks']['parameters'];
  /** How far the workers are behind. */
  pressure(): Promise<WorkPressure[]>;
  /** Kinds of work with their figures. */
  queues(): Promise<(WorkFigures & { kind: string })[]>;
  tasks(): Promise<ScheduledTask[]>;
}
