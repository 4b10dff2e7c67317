/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { createConnector } from './createConnector';
import {
  callerIdentity,
  FakeCall,
  startFakeAws,
} from './__testUtils__/fakeAws';

const ACCOUNT = '111122223333';
const OTHER = '444455556666';
const ENDPOINT = 'AWS_ENDPOINT_URL';
const EXTERNAL_ID = 'portal-7f3a/orders';
const before = process.env[ENDPOINT];

afterEach(() => {
  if (before === undefined) {
    delete process.env[ENDPOINT];
  } else {
    process.env[ENDPOINT] = before;
  }
});

const parametersOf = (call: FakeCall) =>
  Object.fromEntries(new URLSearchParams(call.body));

/** The credentials that the fake STS gives away, by the role's account. */
const credentialsOf = (accountId: string) => ({
  headers: { 'content-type': 'text/xml' },
  body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIA${accountId}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
});

/** Connects as the backend does, by `aws` of the app-config. */
async function connect(options: {
  aws: object;
  accountId: string;
  /** External ids that the trust policy of the role asks for. */
  wanted?: string;
}) {
  const { aws: settings, accountId, wanted } = options;
  const aws = await startFakeAws(call => {
    if (call.operation !== 'AssumeRole') {
      return callerIdentity(
        /Credential=ASIA(\d+)/.exec(call.authorization)?.[1] ?? '',
      );
    }
    return parametersOf(call).ExternalId === wanted
      ? credentialsOf(accountId)
      : {
          status: 403,
          headers: { 'content-type': 'text/xml' },
          body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>User: arn:aws:iam::999900001111:user/portal is not authorized to perform: sts:AssumeRole</Message></Error></ErrorResponse>',
        };
  });
  process.env[ENDPOINT] = aws.url;
  try {
    const connector = createConnector({
      config: new ConfigReader({ aws: settings }),
      declared: new Map(),
    });
    const connection = await connector.connect({
      accountId,
      regions: ['eu-west-1'],
    });
    connection.close();
  } finally {
    await aws.stop();
  }
  return aws.calls
    .filter(({ operation }) => operation === 'AssumeRole')
    .map(parametersOf);
}

const main = { accessKeyId: 'AKIAPORTAL', secretAccessKey: 'secret' };

describe('the role of an account', () => {
  it('is assumed with the external id of its own configuration', async () => {
    const assumed = await connect({
      accountId: ACCOUNT,
      wanted: EXTERNAL_ID,
      aws: {
        mainAccount: main,
        accounts: [
          { accountId: OTHER, roleName: 'reader', externalId: 'of another' },
          {
            accountId: ACCOUNT,
            roleName: 'well-architected-reader',
            externalId: EXTERNAL_ID,
          },
        ],
      },
    });
    expect(assumed).toHaveLength(1);
    expect(assumed[0]).toMatchObject({
      RoleArn: `arn:aws:iam::${ACCOUNT}:role/well-architected-reader`,
      ExternalId: EXTERNAL_ID,
    });
  });

  it('is assumed with the external id for all accounts', async () => {
    const [assumed] = await connect({
      accountId: ACCOUNT,
      wanted: EXTERNAL_ID,
      aws: {
        mainAccount: main,
        accountDefaults: { roleName: 'reader', externalId: EXTERNAL_ID },
      },
    });
    expect(assumed.ExternalId).toBe(EXTERNAL_ID);
  });

  it('is assumed without one where none is configured', async () => {
    const [assumed] = await connect({
      accountId: ACCOUNT,
      aws: { mainAccount: main, accountDefaults: { roleName: 'reader' } },
    });
    expect(assumed).not.toHaveProperty('ExternalId');
  });

  it('is not assumed with the wrong one, and the account says why', async () => {
    await expect(
      connect({
        accountId: ACCOUNT,
        wanted: EXTERNAL_ID,
        aws: {
          mainAccount: main,
          accountDefaults: { roleName: 'reader', externalId: 'guessed' },
        },
      }),
    ).rejects.toMatchObject({
      reason: 'ASSUME_ROLE_FAILED',
      message: expect.stringMatching(
        /^No access to account 111122223333: AccessDenied: .*sts:AssumeRole$/,
      ),
    });
  });
});
