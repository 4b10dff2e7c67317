/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { STSClient } from '@aws-sdk/client-sts';
import { AwsCredentialIdentityProvider } from '@smithy/types';
import { ClientClass } from 'backstage-plugin-well-architected-node';
import { createPageGuard } from './guardPages';
import { CallObserver, SdkClient } from './observeCalls';
import { refuseForeignAnswers } from './refuseForeignAnswers';
import { CallSharer } from './shareCalls';

/** How the clients of one account talk to AWS. */
export interface ClientSettings {
  credentials?: AwsCredentialIdentityProvider;
  /** Instead of AWS, for emulators. `AWS_ENDPOINT_URL` has the same effect. */
  endpointUrl?: string;
  /** Attempts per call, the first one included. */
  maxAttempts?: number;
  /** Open connections to one host. */
  maxSockets?: number;
  /** Longest wait for a whole answer, in milliseconds. */
  requestTimeoutMs?: number;
  /** Pages of one list, after which it is taken for endless. */
  mostPages?: number;
}

/** Shared clients, one per class and Region. */
export interface Clients {
  client<C>(clientClass: ClientClass<C>, options: { region: string }): C;
  close(): void;
}

const DEFAULT_ATTEMPTS = 6;
const DEFAULT_SOCKETS = 40;
const DEFAULT_REQUEST_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * S3 Control puts the account into the host name, which no emulator has and
 * few machines could resolve. The account travels in a header as well.
 */
const withoutAccountInHostname = (url: string) => ({
  endpointProvider: () => ({ url: new URL(url) }),
  disableHostPrefix: true,
});

/** Creates clients on demand, all on the same pool of sockets. */
export function createClients(options: {
  settings: ClientSettings;
  observer: CallObserver;
  sharer?: CallSharer;
}): Clients {
  const { settings, observer, sharer } = options;
  const pool = {
    keepAlive: true,
    maxSockets: settings.maxSockets ?? DEFAULT_SOCKETS,
  };
  const httpAgent = new HttpAgent(pool);
  const httpsAgent = new HttpsAgent(pool);
  const emulator = settings.endpointUrl ?? process.env.AWS_ENDPOINT_URL;
  // A ready handler, since options alone would leave the Kinesis client with
  // HTTP/2, which neither emulators nor most proxies speak.
  const { requestHandler } = new STSClient({
    requestHandler: {
      httpAgent,
      httpsAgent,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      requestTimeout: settings.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  }).config;
  const configuration = {
    credentials: settings.credentials,
    ...(settings.endpointUrl ? { endpoint: settings.endpointUrl } : {}),
    // Emulators have no host name per bucket. Only the S3 client reads this.
    ...(emulator ? { forcePathStyle: true } : {}),
    retryMode: 'adaptive',
    maxAttempts: settings.maxAttempts ?? DEFAULT_ATTEMPTS,
    customUserAgent: 'backstage-well-architected',
    requestHandler,
  };

  const pages = createPageGuard(settings);
  const clients = new Map<unknown, Map<string, SdkClient>>();
  const create = (clientClass: unknown, region: string) => {
    const Class = clientClass as new (config: object) => SdkClient;
    const client = new Class({
      ...configuration,
      ...(emulator && Class.name === 'S3ControlClient'
        ? withoutAccountInHostname(emulator)
        : {}),
      region,
    });
    observer.observe(client);
    pages.guard(client);
    refuseForeignAnswers(client);
    sharer?.share(client);
    return client;
  };
  return {
    client(clientClass, { region }) {
      const ofClass = clients.get(clientClass) ?? new Map();
      const client = ofClass.get(region) ?? create(clientClass, region);
      clients.set(clientClass, ofClass.set(region, client));
      return client;
    },
    close() {
      clients.forEach(ofClass => ofClass.forEach(c => c.destroy()));
      clients.clear();
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}
