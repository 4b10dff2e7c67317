/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { WireResponse } from './awsError';

/** Headers of one hop, or made new by the next. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

function withoutHop(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || HOP.includes(name)
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Sends a request on to the emulator, and reads the whole answer. */
export function forward(options: {
  target: string;
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}): Promise<WireResponse> {
  const { target, method, url, headers, body } = options;
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(target);
    const outgoing = httpRequest(
      {
        hostname,
        port,
        method,
        path: url,
        headers: { ...withoutHop(headers), 'content-length': body.length },
      },
      incoming => {
        const chunks: Buffer[] = [];
        incoming.on('data', chunk => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 502,
            headers: withoutHop(incoming.headers),
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
