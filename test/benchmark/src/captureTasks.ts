/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackendFeature,
  coreServices,
  createServiceFactory,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';

/** Tasks of a backend that run when they are asked to, not by schedule. */
export interface CapturedTasks {
  /** Scheduler for the backend. */
  feature: BackendFeature;
  ids(): string[];
  /** Runs a task now; nothing where it was never scheduled. */
  run(id: string): Promise<void>;
}

export function captureTasks(): CapturedTasks {
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const schedule = async (task: {
    id: string;
    fn: SchedulerServiceTaskFunction;
  }) => {
    tasks.set(task.id, task.fn);
  };
  return {
    feature: createServiceFactory({
      service: coreServices.scheduler,
      deps: {},
      factory: () => ({
        scheduleTask: schedule,
        triggerTask: async () => {},
        createScheduledTaskRunner: () => ({ run: schedule }),
        getScheduledTasks: async () => [],
        cancelTask: async () => {},
      }),
    }),
    ids: () => [...tasks.keys()],
    run: async id => tasks.get(id)?.(new AbortController().signal),
  };
}
