/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AwsCredentialsManager,
  DefaultAwsCredentialsManager,
} from '@backstage/integration-aws-node';
import { Config } from '@backstage/config';
import {
  AccountConnector,
  ConnectError,
} from 'backstage-plugin-well-architected-node';
import { createConnection } from './createConnection';
import { DeclaredActions } from './declaredActions';
import { describeError } from './describeError';

/**
 * Opens connections with the credentials that `aws.accounts` of the app-config
 * has for each account, as every AWS plugin of Backstage does.
 */
export function createConnector(options: {
  config: Config;
  declared: DeclaredActions;
  credentials?: AwsCredentialsManager;
}): AccountConnector {
  const { config, declared } = options;
  const manager =
    options.credentials ?? DefaultAwsCredentialsManager.fromConfig(config);
  const aws = config.getOptionalConfig('wellArchitected.aws');
  return {
    async connect({ accountId, regions }) {
      const credentials = await manager
        .getCredentialProvider({ accountId })
        .catch(error => {
          throw new ConnectError({
            reason: 'ASSUME_ROLE_FAILED',
            message: `No credentials for account ${accountId}: ${
              describeError(error).sentence
            }`,
          });
        });
      return createConnection({
        accountId,
        regions,
        declared,
        settings: {
          credentials: credentials.sdkCredentialProvider,
          maxAttempts: aws?.getOptionalNumber('maxAttempts'),
          maxSockets: aws?.getOptionalNumber('maxSockets'),
        },
      });
    },
  };
}
