/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import {
  AccountConnection,
  ConnectError,
} from 'backstage-plugin-well-architected-node';
import { classifyError } from './classifyError';
import { ClientSettings, createClients } from './createClients';
import { DeclaredActions } from './declaredActions';
import { describeError } from './describeError';
import { createCallObserver } from './observeCalls';
import { readMetricData } from './readMetricData';
import { createCallSharer } from './shareCalls';

const DEFAULT_REGION = 'us-east-1';

/**
 * Opens a connection to an account and verifies that the credentials belong to
 * it, so that no account is ever reviewed under the name of another.
 *
 * @throws ConnectError `ASSUME_ROLE_FAILED` with one sentence for the owner of
 * the account.
 */
export async function createConnection(options: {
  accountId: string;
  regions: string[];
  settings: ClientSettings;
  declared: DeclaredActions;
  /** Operations that several collectors list with, asked once; none by default. */
  shared?: ReadonlySet<string>;
}): Promise<AccountConnection> {
  const { accountId, regions, settings, declared, shared } = options;
  const observer = createCallObserver();
  const region = regions[0] ?? DEFAULT_REGION;

  // This client caches the credentials; the others share its cache instead of
  // assuming the role once for each of them.
  const opener = createClients({ settings, observer });
  const sts = opener.client(STSClient, { region });
  const clients = createClients({
    settings: { ...settings, credentials: sts.config.credentials },
    observer,
    sharer: shared && createCallSharer(shared),
  });
  const close = () => {
    clients.close();
    opener.close();
  };
  const refuse = (message: string) => {
    close();
    return new ConnectError({ reason: 'ASSUME_ROLE_FAILED', message });
  };

  let actual: string | undefined;
  try {
    const identity = await sts.send(new GetCallerIdentityCommand({}));
    actual = identity.Account;
  } catch (error) {
    throw refuse(
      `No access to account ${accountId}: ${describeError(error).sentence}`,
    );
  }
  if (actual !== accountId) {
    throw refuse(
      `The credentials for account ${accountId} belong to account ${actual}`,
    );
  }

  const classify = (error: unknown) =>
    classifyError({ error, call: observer.callOf(error), declared });
  return {
    accountId,
    client: clients.client,
    classify,
    apiCalls: observer.counts,
    failedCalls: observer.failures,
    metricData: ({ region: at, ...query }) =>
      readMetricData({
        ...query,
        client: clients.client(CloudWatchClient, { region: at }),
        classify,
      }),
    close,
  };
}
