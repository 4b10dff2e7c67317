/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './buildApp';
import { freePort } from './freePort';
import { ROOT } from './paths';
import { stopProcess } from './runProcess';
import { serveApp } from './serveApp';
import { startBackend } from './startBackend';
import { waitForData } from './waitForData';

const DATA_MS = 240_000;

/** A running demo portal in both frontend systems. */
export interface Portal {
  /** New frontend system, served by the backend itself. */
  appUrl: string;
  /** Old frontend system, from an origin of its own. */
  legacyUrl: string;
  stop(): Promise<void>;
}

const say = (line: string) => console.log(`browser suite: ${line}`);

/**
 * Builds both frontends, starts the demo backend on free ports with a folder
 * of data that ends with it, and waits for the replayed weeks.
 */
export async function startPortal(): Promise<Portal> {
  const logs = join(ROOT, 'node_modules/.cache/browser-suite-logs');
  const data = mkdtempSync(join(tmpdir(), 'well-architected-browser-suite-'));
  const removeData = () => rmSync(data, { recursive: true, force: true });
  process.once('exit', removeData);
  const [port, legacyPort] = [await freePort(), await freePort()];
  const appUrl = `http://localhost:${port}`;
  const legacyUrl = `http://localhost:${legacyPort}`;

  say('building the demo portal');
  // Before the backend, which serves what it finds at its start.
  await buildApp({ app: 'app', logs });
  say('starting its backend, and building the portal of the old system');
  const backend = startBackend({
    baseUrl: appUrl,
    port,
    origins: [legacyUrl],
    data,
    logs,
  });
  let stopping = false;
  const failed = backend.exited.then((code): never => {
    const tail = readFileSync(backend.log, 'utf8').split('\n').slice(-40);
    throw new Error(`The backend ended with ${code}:\n${tail.join('\n')}`);
  });
  failed.catch(error => stopping || say(error.message));
  const stopBackend = async () => {
    stopping = true;
    await stopProcess(backend);
    removeData();
  };
  try {
    await buildApp({ app: 'app-legacy', logs });
    say('waiting for the recorded weeks to be replayed');
    await waitForData({ baseUrl: appUrl, timeoutMs: DATA_MS, failed });
    const legacy = await serveApp({
      app: 'app-legacy',
      port: legacyPort,
      config: { app: { baseUrl: legacyUrl }, backend: { baseUrl: appUrl } },
    });
    return {
      appUrl,
      legacyUrl,
      stop: async () => {
        legacy.closeAllConnections();
        legacy.close();
        await stopBackend();
      },
    };
  } catch (error) {
    await stopBackend();
    throw error;
  }
}
