/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetadataBearer, MiddlewareStack } from '@smithy/types';
import { AccountConnection } from 'backstage-plugin-well-architected-node';
import { createConnection } from '../../aws/createConnection';
import { DeclaredActions } from '../../aws/declaredActions';
import { operationName } from '../../aws/operationName';
import { callerIdentity, startFakeAws } from '../../aws/__testUtils__/fakeAws';

interface WiredClient {
  config: { serviceId: string; region: () => Promise<string> };
  middlewareStack: MiddlewareStack<object, MetadataBearer>;
}

/** One attempt of a call, as it would go over the wire. */
export interface Attempt {
  /** `service:Operation`. */
  operation: string;
  region: string;
  input: Record<string, unknown>;
}

/** What stands for the network: an answer in the shapes of the SDK, or a throw. */
export type Wire = (attempt: Attempt) => object | Promise<object>;

/**
 * A connection whose clients are the real ones, with their retries and their
 * limits, and whose network is a function.
 */
export async function connectWired(options: {
  accountId: string;
  region: string;
  declared: DeclaredActions;
  wire: Wire;
}): Promise<AccountConnection> {
  const { accountId, region, declared, wire } = options;
  const aws = await startFakeAws(() => callerIdentity(accountId));
  const connection = await createConnection({
    accountId,
    regions: [region],
    declared,
    settings: {
      credentials: async () => ({ accessKeyId: 'AKIA', secretAccessKey: 's' }),
      endpointUrl: aws.url,
    },
  }).finally(aws.stop);
  const wired = new WeakSet<object>();
  return {
    ...connection,
    client: (clientClass, at) => {
      const client = connection.client(clientClass, at);
      attach(client as object as WiredClient);
      return client;
    },
  };

  function attach(client: WiredClient) {
    if (wired.has(client)) {
      return;
    }
    wired.add(client);
    client.middlewareStack.add(
      (_, { commandName = 'Unknown' }) =>
        async ({ input }) => {
          const { serviceId } = client.config;
          const output = await wire({
            operation: operationName({ serviceId, commandName }),
            region: await client.config.region(),
            input: input as Record<string, unknown>,
          });
          return { output: { $metadata: {}, ...output }, response: {} };
        },
      // inside of the retries, in the place of everything that follows
      { step: 'deserialize', priority: 'high', name: 'wire' },
    );
  }
}
