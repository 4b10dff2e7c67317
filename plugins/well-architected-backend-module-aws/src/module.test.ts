/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  AccountConnector,
  wellArchitectedAccountsExtensionPoint,
  wellArchitectedChecksExtensionPoint,
  wellArchitectedCollectorsExtensionPoint,
} from 'backstage-plugin-well-architected-node';
import { callerIdentity, startFakeAws } from './aws/__testUtils__/fakeAws';
import { checks } from './checks/index.generated';
import { collectors } from './collectors/index.generated';
import { wellArchitectedModuleAws } from './module';

const ACCOUNT = '111122223333';

/** Starts the module and gives what it handed to the extension points. */
async function startModule(config: object) {
  let connector: AccountConnector | undefined;
  const addChecks = jest.fn();
  const addCollectors = jest.fn();
  const backend = await startTestBackend({
    extensionPoints: [
      [wellArchitectedChecksExtensionPoint, { addChecks }],
      [wellArchitectedCollectorsExtensionPoint, { addCollectors }],
      [
        wellArchitectedAccountsExtensionPoint,
        {
          setConnector: (given: AccountConnector) => {
            connector = given;
          },
          addReader: () => {},
        },
      ],
    ],
    features: [
      wellArchitectedModuleAws,
      mockServices.rootConfig.factory({ data: config }),
    ],
  });
  await backend.stop();
  return { connector: connector!, addChecks, addCollectors };
}

describe('wellArchitectedModuleAws', () => {
  afterEach(() => {
    delete process.env.AWS_ENDPOINT_URL;
  });

  it('adds every check and every collector', async () => {
    const { addChecks, addCollectors } = await startModule({});
    expect(addChecks).toHaveBeenCalledWith(...checks);
    expect(addCollectors).toHaveBeenCalledWith(...collectors);
  });

  it('connects with the credentials of aws.accounts and AWS_ENDPOINT_URL', async () => {
    const aws = await startFakeAws(() => callerIdentity(ACCOUNT));
    process.env.AWS_ENDPOINT_URL = aws.url;
    const { connector } = await startModule({
      aws: {
        accounts: [
          {
            accountId: ACCOUNT,
            accessKeyId: 'AKIACONFIGURED',
            secretAccessKey: 'secret',
          },
        ],
      },
      wellArchitected: { aws: { maxAttempts: 2 } },
    });
    const connection = await connector.connect({
      accountId: ACCOUNT,
      regions: ['eu-west-1'],
    });
    connection.close();
    await aws.stop();
    expect(connection.accountId).toBe(ACCOUNT);
    expect(aws.calls.map(c => c.authorization)).toEqual([
      expect.stringContaining('AKIACONFIGURED'),
    ]);
  });

  it('refuses an account that has no credentials, naming it', async () => {
    const aws = await startFakeAws(() => callerIdentity(ACCOUNT));
    process.env.AWS_ENDPOINT_URL = aws.url;
    const { connector } = await startModule({
      aws: { mainAccount: { accessKeyId: 'AKIA', secretAccessKey: 's' } },
    });
    await expect(
      connector.connect({ accountId: '444455556666', regions: [] }),
    ).rejects.toMatchObject({
      name: 'ConnectError',
      reason: 'ASSUME_ROLE_FAILED',
      message:
        'No credentials for account 444455556666: There is no AWS integration that matches 444455556666. Please add a configuration for this AWS account.',
    });
    await aws.stop();
  });
});
