/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountState,
  BatchGetAccountStatusCommand,
  Inspector2Client,
} from '@aws-sdk/client-inspector2';
import { UnknownError } from 'backstage-plugin-well-architected-node';
import { oncePerClient } from '../support/oncePerClient';

/** What Amazon Inspector scans in one Region of an account. */
export interface InspectorStatus {
  account: boolean;
  ec2: boolean;
  ecr: boolean;
  lambda: boolean;
}

const readAccounts = oncePerClient(
  (client: Inspector2Client, accountId: string) =>
    client.send(new BatchGetAccountStatusCommand({ accountIds: [accountId] })),
);

const isOn = (state: AccountState['state']) => state?.status === 'ENABLED';

/**
 * Whether Inspector is enabled for an account, and for what. Read once for all
 * collectors of an account and Region.
 *
 * @throws UnknownError when the answer does not tell about this account.
 */
export async function readInspectorStatus(
  client: Inspector2Client,
  accountId: string,
): Promise<InspectorStatus> {
  const { accounts = [], failedAccounts = [] } = await readAccounts(
    client,
    accountId,
  );
  const account = accounts.find(a => a.accountId === accountId);
  if (!account) {
    const failed = failedAccounts.find(a => a.accountId === accountId);
    throw new UnknownError({
      reason: 'API_ERROR',
      message: `Inspector does not tell its status for account ${accountId}: ${
        failed?.errorMessage ?? failed?.errorCode ?? 'it is not in the answer'
      }`,
    });
  }
  return {
    account: isOn(account.state),
    ec2: isOn(account.resourceState?.ec2),
    ecr: isOn(account.resourceState?.ecr),
    lambda: isOn(account.resourceState?.lambda),
  };
}
