/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Agent, get } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import { timed } from '../statistics';

/** Asks once and gives back the answer. */
export async function askAs(
  user: string,
  url: string,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    headers: { authorization: mockCredentials.user.header(user) },
  });
  const text = await answer.text();
  if (answer.status !== 200) {
    throw new Error(`${url} answered ${answer.status}: ${text}`);
  }
  return JSON.parse(text);
}

/**
 * Asks, and lets the answer go by: with little work in this process, which
 * shares the processor with what is measured.
 */
function askBriefly(agent: Agent, url: string, user: string): Promise<void> {
  const headers = { authorization: mockCredentials.user.header(user) };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, answer => {
      answer.on('error', reject);
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
      answer.resume();
    }).on('error', reject);
  });
}

/**
 * So many clients, each of which asks again as soon as it is answered, or
 * after a pause, until the time is over; milliseconds of every request.
 */
export async function driveClients(options: {
  clients: number;
  /** Milliseconds. */
  time: number;
  /** Mean pause of a client between two requests, in milliseconds. */
  pause?: number;
  url: (client: number) => string;
  user: (client: number) => string;
}): Promise<number[]> {
  const { clients, time, pause = 0, url, user } = options;
  const taken: number[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const end = performance.now() + time;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      do {
        if (pause > 0) {
          const wait = pause * 2 * Math.random();
          await new Promise(resolve => setTimeout(resolve, wait));
        }
        taken.push(
          await timed(() => askBriefly(agent, url(client), user(client))),
        );
      } while (performance.now() < end);
    }),
  );
  agent.destroy();
  return taken;
}
