/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

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
  const end = performance.now() + time;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      do {
        if (pause > 0) {
          const wait = pause * 2 * Math.random();
          await new Promise(resolve => setTimeout(resolve, wait));
        }
        taken.push(
          await timed(async () => {
            const answer = await fetch(url(client), {
              headers: {
                authorization: mockCredentials.user.header(user(client)),
              },
            });
            await answer.arrayBuffer();
            if (answer.status !== 200) {
              throw new Error(`${url(client)} answered ${answer.status}`);
            }
          }),
        );
      } while (performance.now() < end);
    }),
  );
  return taken;
}
