/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { callerIdentity } from '../../../plugins/well-architected-backend-module-aws/src/aws/__testUtils__/fakeAws';

/** How a network answers that is not well. */
export type Sickness =
  | 'silent'
  | 'closed'
  | 'cut'
  | 'web page'
  | 'web page 404';

const PAGE = '<!doctype html><html><body><h1>Sign in</h1></body></html>';

/** A network that is sick, but for the question whose account it is. */
export async function startSickNetwork(): Promise<{
  url: string;
  accountId: string;
  sickness: Sickness;
  stop(): Promise<void>;
}> {
  const network = {
    accountId: '',
    sickness: 'silent' as Sickness,
    url: '',
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', chunk => {
      body += chunk;
    });
    request.on('end', () => {
      if (body.includes('Action=GetCallerIdentity')) {
        const known = callerIdentity(network.accountId);
        response.writeHead(200, known.headers).end(known.body);
        return;
      }
      const [what, status = '200'] = network.sickness.split(/ (?=\d)/);
      switch (what) {
        case 'closed':
          request.socket.destroy();
          break;
        case 'cut':
          // neither JSON nor XML, and less than was promised
          response.writeHead(200, { 'content-length': '1000' });
          response.write('{"items": [<item', () => request.socket.destroy());
          break;
        case 'web page':
          response
            .writeHead(Number(status), { 'content-type': 'text/html' })
            .end(PAGE);
          break;
        default:
      }
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  network.url = `http://127.0.0.1:${port}`;
  return Object.assign(network, {
    stop: () =>
      new Promise<void>(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
