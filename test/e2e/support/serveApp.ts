/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { distOf } from './paths';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const CONFIG = /(<script type="backstage\.io\/config">\[)/;

/**
 * Serves a built frontend from a port of its own, as a content delivery
 * network would: other origin than the backend, any unknown path is the app.
 *
 * @param options.config - laid over the configuration of the build
 */
export async function serveApp(options: {
  app: string;
  port: number;
  config: object;
}): Promise<Server> {
  const { app, port, config } = options;
  const dist = distOf(app);
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  if (!CONFIG.test(page)) {
    throw new Error(`packages/${app}/dist/index.html has no configuration`);
  }
  // Configurations merge in their order, and a later one wins.
  const [head, tail] = page.split('</script></head>');
  const last = JSON.stringify({ context: 'browser-suite', data: config });
  const html = `${head.replace(/\]\s*$/, `,${last}]`)}</script></head>${tail}`;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream';
    const file = join(dist, normalize(pathname));
    const body =
      extname(pathname) && file.startsWith(dist)
        ? await readFile(file).catch(() => undefined)
        : undefined;
    response.setHeader('content-type', body ? type : TYPES['.html']);
    response.end(body ?? html);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
