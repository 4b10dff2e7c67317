/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer, IncomingMessage, request } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Bench } from './measurement';

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function ask(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(url ?? '/', target),
      { method, headers },
      async answer => {
        const { statusCode: status = 500, headers: given } = answer;
        resolve({ status, headers: given, body: await bodyOf(answer) });
      },
    );
    asked.once('error', reject).end(body);
  });
}

/** Answers of a server, kept and given again after a fixed time. */
export interface Replay {
  url: string;
  /** Milliseconds that every answer takes from now on. */
  answerAfter(milliseconds: number): void;
  /** Requests since the last question, and those that were not known. */
  counts(): { requests: number; unknown: number };
}

/**
 * A server that asks another one for what it does not know yet, so that a
 * second reading waits for the latency that is given and for nothing else.
 */
export async function startReplay(
  bench: Bench,
  target: string,
): Promise<Replay> {
  const known = new Map<string, Answer>();
  let latency = 0;
  let requests = 0;
  let unknown = 0;
  const server = createServer(async (asked, response) => {
    const body = await bodyOf(asked);
    const key = [
      asked.method,
      asked.url,
      asked.headers['x-amz-target'],
      /\/([a-z0-9-]+\/[a-z0-9-]+)\/aws4_request/.exec(
        asked.headers.authorization ?? '',
      )?.[1],
      body.toString(),
    ].join('\n');
    requests += 1;
    const [found] = await Promise.all([
      known.get(key),
      latency > 0 ? setTimeout(latency) : undefined,
    ]);
    if (!found) {
      unknown += 1;
    }
    const answer = found ?? (await ask(target, asked, body));
    known.set(key, answer);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  bench.cleanUp(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerAfter: milliseconds => {
      latency = milliseconds;
    },
    counts() {
      const counts = { requests, unknown };
      requests = 0;
      unknown = 0;
      return counts;
    },
  };
}
