/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isError } from '@backstage/errors';
import { InstallationWork } from 'backstage-plugin-well-architected-common';
import { InstallationSources } from './types';

/** The queue and the scheduled tasks; the latter may fail on their own. */
export async function readWork(
  sources: Pick<InstallationSources, 'pressure' | 'queues' | 'tasks'>,
): Promise<InstallationWork> {
  const pressure = await sources.pressure();
  const queues = await sources.queues();
  try {
    return { pressure, queues, tasks: await sources.tasks() };
  } catch (error) {
    return {
      pressure,
      queues,
      tasks: [],
      tasksProblem: isError(error) ? error.message : String(error),
    };
  }
}
