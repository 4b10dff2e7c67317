/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { once } from 'node:events';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
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
  let server: Server;
  let status = 200;
  let asked: string | undefined;

  beforeAll(async () => {
    const app = express();
    app.get('/.backstage/scheduler/v1/tasks', (req, res) => {
      asked = req.headers.authorization;
      res.status(status).json({ tasks: [TICK] });
    });
    server = app.listen(0);
    await once(server, 'listening');
  });

  afterAll(async () => {
    server.close();
    await once(server, 'close');
  });

  const read = () => {
    const { port } = server.address() as AddressInfo;
    return readTasks({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://localhost:${port}`,
      }),
    });
  };

  it('tells last and next run, in UTC, asked with a token of its own', async () => {
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
    expect(asked).toMatch(/^Bearer /);
  });

  it('fails when the scheduler does', async () => {
    status = 503;
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
