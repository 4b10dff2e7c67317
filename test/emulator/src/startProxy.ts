/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { IncomingMessage, ServerResponse, createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { answerCall } from './answerCall';
import { WireResponse, awsError } from './awsError';
import { forward } from './forward';
import { AwsCall, identifyCall } from './identifyCall';
import { Rules, createRuleBook } from './ruleBook';

/** One attempt of a client, also those that a rule answered. */
export type CallRecord = Pick<
  AwsCall,
  'service' | 'operation' | 'region' | 'accessKeyId' | 'input'
> & { status: number };

/** A proxy in front of the emulator that counts calls and bends answers. */
export type Proxy = Rules & {
  /** The endpoint for AWS clients. */
  url: string;
  /** Environment variables that send every AWS SDK client here. */
  environment: Record<string, string>;
  /** Attempts per `service:Operation` since the start or `forget`. */
  calls(): Record<string, number>;
  /** Attempts in the order of their answers. */
  log(): CallRecord[];
  /** Forgets the recorded calls, keeps the rules. */
  forget(): void;
  stop(): Promise<void>;
};

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, answer: WireResponse) {
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(answer.body);
}

/** Starts the proxy on a free port of this machine, or on `port`. */
export async function startProxy(options: {
  target: string;
  port?: number;
}): Promise<Proxy> {
  const { target, port = 0 } = options;
  const { matching, ...rules } = createRuleBook();
  let counts = new Map<string, number>();
  let records: CallRecord[] = [];

  const answer = async (request: IncomingMessage): Promise<WireResponse> => {
    const { method = 'GET', url = '/', headers } = request;
    const body = await readBody(request);
    const call = identifyCall({ method, url, headers, body });
    if (!call) return forward({ target, method, url, headers, body });
    const name = `${call.service}:${call.operation}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const given = await answerCall({
      call,
      effects: matching(call),
      target,
      url,
    }).catch((error: Error) =>
      awsError(call, {
        status: 501,
        code: 'EmulatorProxyError',
        message: error.message,
      }),
    );
    const { service, operation, region, accessKeyId, input } = call;
    const { status } = given;
    records.push({ service, operation, region, accessKeyId, input, status });
    return given;
  };

  const server = createServer((request, response) => {
    answer(request).then(
      given => send(response, given),
      (error: Error) =>
        send(response, {
          status: 500,
          headers: { 'content-type': 'text/plain' },
          body: Buffer.from(`The emulator's proxy failed: ${error.message}`),
        }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${bound}`;
  return {
    ...rules,
    url,
    environment: {
      AWS_ENDPOINT_URL: url,
      // S3 Control puts the account before the host: no IP address allows it.
      AWS_ENDPOINT_URL_S3_CONTROL: `http://localhost:${bound}`,
    },
    calls: () =>
      Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    log: () => [...records],
    forget: () => {
      counts = new Map();
      records = [];
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
