/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* SageMaker endpoints and notebook instances are emulated. */
import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  CreateNotebookInstanceCommand,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import endpointCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/sagemaker-endpoint';
import notebookCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/sagemaker-notebook-instance';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const ROLE = 'arn:aws:iam::111111111111:role/sagemaker';

async function createEndpoints() {
  const client = new SageMakerClient(settings());
  await client.send(
    new CreateModelCommand({
      ModelName: 'orders',
      ExecutionRoleArn: ROLE,
      PrimaryContainer: { Image: 'orders:1' },
    }),
  );
  for (const name of ['first', 'second']) {
    await client.send(
      new CreateEndpointConfigCommand({
        EndpointConfigName: name,
        ProductionVariants: [
          {
            VariantName: 'AllTraffic',
            ModelName: 'orders',
            InstanceType: 'ml.g4dn.xlarge',
            InitialInstanceCount: 2,
            InitialVariantWeight: 1,
          },
        ],
      }),
    );
    await client.send(
      new CreateEndpointCommand({
        EndpointName: name,
        EndpointConfigName: name,
      }),
    );
  }
}

describe('sagemaker-endpoint', () => {
  it('reads endpoints with their variants, over all pages', async () => {
    await createEndpoints();
    running.proxy.truncate('sagemaker:ListEndpoints', { pageSize: 1 });
    const { resources } = await read(endpointCollector);
    expect(resources.map(r => r.id).sort()).toEqual(['first', 'second']);
    expect(resources[0]).toMatchObject({
      arn: expect.stringContaining(':endpoint/'),
      createdAt: expect.stringMatching(/Z$/),
      data: {
        variants: [
          {
            name: 'AllTraffic',
            instanceType: 'ml.g4dn.xlarge',
            serverless: false,
          },
        ],
      },
    });
  });

  it.each(['sagemaker:DescribeEndpoint', 'sagemaker:DescribeEndpointConfig'])(
    'leaves the variants unread without %s',
    async action => {
      await createEndpoints();
      running.proxy.deny(action);
      expect(
        (await read(endpointCollector)).resources[0].data.variants,
      ).toEqual(unreadBecauseOf(action));
    },
  );

  it('tells which action is missing', async () => {
    running.proxy.deny('sagemaker:ListEndpoints');
    expect((await read(endpointCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'sagemaker:ListEndpoints',
    });
  });
});

describe('sagemaker-notebook-instance', () => {
  it('reads all pages', async () => {
    const client = new SageMakerClient(settings());
    for (const NotebookInstanceName of ['one', 'two']) {
      await client.send(
        new CreateNotebookInstanceCommand({
          NotebookInstanceName,
          InstanceType: 'ml.t3.medium',
          RoleArn: ROLE,
        }),
      );
    }
    running.proxy.truncate('sagemaker:ListNotebookInstances', { pageSize: 1 });
    const { resources } = await read(notebookCollector);
    expect(resources.map(r => r.id).sort()).toEqual(['one', 'two']);
    expect(resources[0]).toMatchObject({
      arn: expect.stringContaining(':notebook-instance/'),
      data: {
        status: 'InService',
        instanceType: 'ml.t3.medium',
        modifiedAt: expect.stringMatching(/Z$/),
      },
    });
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('sagemaker:ListNotebookInstances');
    expect((await read(notebookCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'sagemaker:ListNotebookInstances',
    });
  });
});
