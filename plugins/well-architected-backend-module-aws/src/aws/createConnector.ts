/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AwsCredentialsManager,
  DefaultAwsCredentialsManager,
} from '@backstage/integration-aws-node';
import { PricingClient } from '@aws-sdk/client-pricing';
import { Config } from '@backstage/config';
import {
  AccountConnector,
  ConnectError,
} from 'backstage-plugin-well-architected-node';
import { createPriceReader } from '../pricing/createPriceReader';
import { readPricing } from '../pricing/readPricing';
import { createConnection } from './createConnection';
import { DeclaredActions } from './declaredActions';
import { describeError } from './describeError';

/** The Price List API has an endpoint in few Regions. */
const PRICES_REGION = 'us-east-1';

/**
 * Opens connections with the credentials that `aws.accounts` of the app-config
 * has for each account, as every AWS plugin of Backstage does.
 *
 * @param options.onProblem - told what does not stop a review, such as prices
 * that could not be read
 * @throws InputError for configuration that is not valid
 */
export function createConnector(options: {
  config: Config;
  declared: DeclaredActions;
  /** Operations that several collectors list with. */
  shared?: ReadonlySet<string>;
  credentials?: AwsCredentialsManager;
  onProblem?: (message: string) => void;
}): AccountConnector {
  const { config, declared, shared, onProblem = () => {} } = options;
  const prices =
    readPricing(config) === 'api'
      ? createPriceReader({ onProblem })
      : undefined;
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
      const connection = await createConnection({
        accountId,
        regions,
        declared,
        shared,
        settings: {
          credentials: credentials.sdkCredentialProvider,
          maxAttempts: aws?.getOptionalNumber('maxAttempts'),
          maxSockets: aws?.getOptionalNumber('maxSockets'),
        },
      });
      await prices?.refresh({
        client: connection.client(PricingClient, { region: PRICES_REGION }),
        regions,
      });
      return connection;
    },
  };
}
