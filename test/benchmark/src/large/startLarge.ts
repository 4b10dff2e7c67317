/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Bench } from '../measurement';
import { WorkRead } from './workRead';
import { LargeSize } from './size';

/** A database that `seedLarge` filled. */
export interface LargeDatabase {
  connection: string;
  prefix: string;
  size: LargeSize;
}

/** A request that the server makes to itself, to be counted. */
export interface Asked {
  path: string;
  user: string;
  /** Count the rows and blocks that its statements read, too. */
  rows?: boolean;
}

export interface Counted extends Partial<WorkRead> {
  ms: number;
  bytes: number;
  statements: number;
}

export interface LargeServer {
  url: string;
  count(asked: Asked): Promise<Counted>;
  /** Milliseconds of processor time that the process has taken so far. */
  cpu(): Promise<number>;
}

/** Starts the API over the database in a process that ends with the group. */
export async function startLarge(
  bench: Bench,
  database: LargeDatabase,
): Promise<LargeServer> {
  const child = fork(
    join(__dirname, 'serveLarge.ts'),
    [JSON.stringify(database)],
    {
      execArgv: process.execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
  const ended = once(child, 'exit');
  bench.cleanUp(async () => {
    child.kill();
    await ended;
  });
  const answer = async <T>(): Promise<T> => {
    for (;;) {
      const [message] = await Promise.race([
        once(child, 'message'),
        ended.then(() => {
          throw new Error('The server of the figures ended');
        }),
      ]);
      if (message.error) {
        throw new Error(message.error);
      }
      // others in the process may speak to this one, too
      if (message.answer) {
        return message.answer;
      }
    }
  };
  const { url } = await answer<{ url: string }>();
  return {
    url,
    count: async asked => {
      child.send(asked);
      return answer<Counted>();
    },
    cpu: async () => {
      child.send('cpu');
      return (await answer<{ cpu: number }>()).cpu;
    },
  };
}
