/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance test G8: the access key id of the AWS documentation is found in
 * an environment variable, and is no finding in a description.
 */
import { LambdaClient } from '@aws-sdk/client-lambda';
import {
  assessInventory,
  collectAccount,
  fakeConnection,
} from 'backstage-plugin-well-architected-node';
import check from '../checks/security/sec-lambda-env-no-secrets';
import collector from '../collectors/lambda-function';

const EXAMPLE_KEY = 'AKIAIOSFODNN7EXAMPLE';

/** Observations and inventory of an account with this one function. */
async function review(configuration: object) {
  const client = new LambdaClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async () => ({
        response: {
          statusCode: 200,
          headers: {},
          body: Buffer.from(
            JSON.stringify({
              Functions: [
                {
                  FunctionName: 'orders-handler',
                  FunctionArn: collector.sample().arn,
                  Runtime: 'nodejs22.x',
                  ...configuration,
                },
              ],
            }),
          ),
        },
      }),
    },
  });
  const inventory = await collectAccount({
    connection: fakeConnection({ clients: new Map([[LambdaClient, client]]) }),
    regions: ['eu-west-1'],
    collectors: [collector],
    checks: [check],
  });
  const observations = assessInventory({
    inventory,
    checks: [check],
    account: { id: '111122223333', name: 'production' },
  });
  return { inventory, observations };
}

describe('G8 the credential of the founding document', () => {
  it('is detected in an environment variable, and left there', async () => {
    const { inventory, observations } = await review({
      Environment: { Variables: { TABLE: 'orders', LEGACY_USER: EXAMPLE_KEY } },
    });
    expect(observations).toEqual([
      expect.objectContaining({
        status: 'fail',
        message: expect.stringMatching(
          /orders-handler .*LEGACY_USER .*aws-access-key-id/,
        ),
      }),
    ]);
    expect(JSON.stringify([inventory, observations])).not.toContain(
      EXAMPLE_KEY,
    );
  });

  it('is none in a description', async () => {
    const { observations } = await review({
      Description: `Used ${EXAMPLE_KEY} until 2024`,
      Environment: { Variables: { TABLE: 'orders' } },
    });
    expect(observations).toEqual([expect.objectContaining({ status: 'pass' })]);
  });
});
