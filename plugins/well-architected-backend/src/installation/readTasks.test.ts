/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { readTasks, toTasks } from './readTasks';

const TICK = {
  taskId: 'well-architected-tick',
  pluginId: 'well-architected',
  scope: 'global',
  settings: { version: 2, cadence: 'PT15S' },
  taskState: {
    status: 'idle',
    startsAt: '2026-11-20T13:00:05.000+01:00',
    lastRunEndedAt: '2026-11-20T12:59:50.000+01:00',
    lastRunError: JSON.stringify({ name: 'Error', message: 'No catalog' }),
  },
  workerState: null,
};

describe('readTasks', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const read = () =>
    readTasks({
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
  const URL = '*/api/well-architected/.backstage/scheduler/v1/tasks';

  it('tells last and next run, in UTC', async () => {
    server.use(http.get(URL, () => HttpResponse.json({ tasks: [TICK] })));
    expect(await read()).toEqual([
      {
        id: 'well-architected-tick',
        running: false,
        everySeconds: 15,
        lastEndedAt: '2026-11-20T11:59:50.000Z',
        nextAt: '2026-11-20T12:00:05.000Z',
        lastError: 'No catalog',
      },
    ]);
  });

  it('fails when the scheduler does', async () => {
    server.use(http.get(URL, () => new HttpResponse(null, { status: 503 })));
    await expect(read()).rejects.toThrow('503');
  });

  it.each([
    ['P1D', 86_400],
    ['PT24H', 86_400],
    ['PT1H30M', 5_400],
    ['PT0.5S', undefined],
    ['*/5 * * * *', undefined],
    [undefined, undefined],
  ])('understands the cadence %s', (cadence, everySeconds) => {
    const [task] = toTasks({
      tasks: [{ ...TICK, settings: { cadence } }],
    });
    expect(task.everySeconds).toBe(everySeconds);
  });

  it('knows tasks that never ran or are running', () => {
    expect(
      toTasks({
        tasks: [
          { ...TICK, settings: null, taskState: null },
          { ...TICK, taskState: { status: 'running', lastRunError: 'plain' } },
        ],
      }),
    ).toEqual([
      { id: 'well-architected-tick', running: false },
      {
        id: 'well-architected-tick',
        running: true,
        everySeconds: 15,
        lastError: 'plain',
      },
    ]);
  });
});
