/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { ScheduledTask } from 'backstage-plugin-well-architected-common';
import { z } from 'zod';

const PLUGIN = 'well-architected';

const state = z
  .object({
    status: z.string(),
    startsAt: z.string(),
    lastRunEndedAt: z.string(),
    lastRunError: z.string(),
  })
  .partial()
  .nullish();

const answer = z.object({
  tasks: z.array(
    z.object({
      taskId: z.string(),
      settings: z.object({ cadence: z.string().optional() }).nullish(),
      taskState: state,
    }),
  ),
});

const UNITS = [86_400, 3_600, 60, 1];

/** Seconds of an ISO 8601 duration of days to seconds; of others undefined. */
function secondsOf(cadence = ''): number | undefined {
  const found =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(
      cadence,
    );
  return found
    ? UNITS.reduce((sum, unit, i) => sum + unit * Number(found[i + 1] ?? 0), 0)
    : undefined;
}

/** ISO 8601 in UTC, whatever the offset. */
const moment = (text: string) => new Date(text).toISOString();

/** The scheduler keeps errors as JSON. */
function messageOf(error: string): string {
  try {
    const { message } = JSON.parse(error);
    return typeof message === 'string' ? message : error;
  } catch {
    return error;
  }
}

/** What the scheduler answers, in our words. Pure. */
export function toTasks(body: unknown): ScheduledTask[] {
  return answer.parse(body).tasks.map(({ taskId, settings, taskState }) => {
    const everySeconds = secondsOf(settings?.cadence);
    const { status, startsAt, lastRunEndedAt, lastRunError } = taskState ?? {};
    return {
      id: taskId,
      running: status === 'running',
      ...(everySeconds ? { everySeconds } : {}),
      ...(lastRunEndedAt ? { lastEndedAt: moment(lastRunEndedAt) } : {}),
      ...(startsAt ? { nextAt: moment(startsAt) } : {}),
      ...(lastRunError ? { lastError: messageOf(lastRunError) } : {}),
    };
  });
}

/**
 * The tasks of this plugin with their last and next run, from the interface
 * that Backstage's scheduler offers for it: its service tells their names
 * only. A replica that is no worker has none.
 *
 * @throws ResponseError when the scheduler does not answer.
 */
export async function readTasks(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<ScheduledTask[]> {
  const { auth, discovery } = options;
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: PLUGIN,
  });
  const base = await discovery.getBaseUrl(PLUGIN);
  const response = await fetch(`${base}/.backstage/scheduler/v1/tasks`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return toTasks(await response.json());
}
