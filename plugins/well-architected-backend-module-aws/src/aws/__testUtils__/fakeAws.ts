/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer, IncomingMessage } from 'node:http';
import { AddressInfo } from 'node:net';

/** One request as an AWS service sees it. */
export interface FakeCall {
  /** From the query protocol, the JSON target, or the path. */
  operation: string;
  host: string;
  path: string;
  body: string;
  userAgent: string;
  authorization: string;
}

/** What the service answers; a text is sent as it is. */
export interface FakeAnswer {
  status?: number;
  body: string | object;
  headers?: Record<string, string>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The answer of sts:GetCallerIdentity for an account. */
export const callerIdentity = (accountId: string): FakeAnswer => ({
  body: `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::${accountId}:user/reader</Arn><UserId>AIDA</UserId><Account>${accountId}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
  headers: { 'content-type': 'text/xml' },
});

/**
 * A server on this machine that answers AWS calls with whatever `answer` says.
 */
export async function startFakeAws(
  answer: (call: FakeCall) => FakeAnswer | undefined,
): Promise<{ url: string; calls: FakeCall[]; stop(): Promise<void> }> {
  const calls: FakeCall[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const target = request.headers['x-amz-target'];
    const call: FakeCall = {
      operation:
        (typeof target === 'string' ? target.split('.').pop() : undefined) ??
        /(?:^|&)Action=(\w+)/.exec(body)?.[1] ??
        /\/operation\/(\w+)/.exec(request.url ?? '')?.[1] ??
        '',
      host: request.headers.host ?? '',
      path: request.url ?? '',
      userAgent: request.headers['user-agent'] ?? '',
      authorization: request.headers.authorization ?? '',
      body,
    };
    calls.push(call);
    const found = answer(call) ?? { status: 501, body: 'not faked' };
    response.writeHead(found.status ?? 200, found.headers);
    response.end(
      typeof found.body === 'string' ? found.body : JSON.stringify(found.body),
    );
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    stop: () =>
      new Promise<void>(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
