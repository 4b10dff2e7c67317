/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* EKS clusters and node groups are emulated; add-ons are overruled. */
import {
  CreateClusterCommand,
  CreateNodegroupCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import clusterCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/eks-cluster';
import nodegroupCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/eks-nodegroup';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const ROLE = 'arn:aws:iam::111111111111:role/eks';

async function createClusters() {
  const eks = new EKSClient(settings());
  for (const [name, types] of [
    ['good', ['api', 'audit', 'authenticator']],
    ['bad', []],
  ] as const) {
    await eks.send(
      new CreateClusterCommand({
        name,
        version: '1.34',
        roleArn: ROLE,
        resourcesVpcConfig: { subnetIds: ['subnet-1', 'subnet-2'] },
        logging: {
          clusterLogging: [
            { types: [...types], enabled: true },
            { types: ['scheduler'], enabled: false },
          ],
        },
        tags: { app: 'orders' },
      }),
    );
    await eks.send(
      new CreateNodegroupCommand({
        clusterName: name,
        nodegroupName: 'general',
        subnets: ['subnet-1'],
        nodeRole: ROLE,
        capacityType: 'SPOT',
        instanceTypes: ['m7g.large'],
        amiType: 'AL2_ARM_64',
        scalingConfig: { minSize: 2, maxSize: 6, desiredSize: 3 },
      }),
    );
  }
}

describe('eks-cluster', () => {
  it('reads clusters with their logs and add-ons, over all pages', async () => {
    await createClusters();
    running.proxy.truncate('eks:ListClusters', { pageSize: 1 });
    running.proxy.overrule('eks:ListAddons', call =>
      call.input.nextToken
        ? { addons: ['coredns'] }
        : { addons: ['vpc-cni'], nextToken: 'more' },
    );
    const { resources } = await read(clusterCollector);
    expect(resources.map(r => r.id).sort()).toEqual(['bad', 'good']);
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: `arn:aws:eks:${region}:111111111111:cluster/good`,
      tags: { app: 'orders' },
      createdAt: expect.stringMatching(/Z$/),
      data: {
        version: '1.34',
        logTypes: ['api', 'audit', 'authenticator'],
        subnetIds: ['subnet-1', 'subnet-2'],
        autoMode: false,
        addons: ['vpc-cni', 'coredns'],
      },
    });
    expect(resources.find(r => r.id === 'bad')?.data.logTypes).toEqual([]);
  });

  it('tells which action is missing', async () => {
    await createClusters();
    running.proxy.deny('eks:ListAddons');
    expect((await read(clusterCollector)).resources[0].data.addons).toEqual(
      unreadBecauseOf('eks:ListAddons'),
    );
    for (const action of ['eks:DescribeCluster', 'eks:ListClusters']) {
      running.proxy.deny(action);
      expect((await read(clusterCollector)).status).toMatchObject({
        status: 'denied',
        missingAction: action,
      });
    }
  });
});

describe('eks-nodegroup', () => {
  it('reads the node groups of all clusters, over all pages', async () => {
    await createClusters();
    running.proxy.truncate('eks:List*', { pageSize: 1 });
    const { resources } = await read(nodegroupCollector);
    expect(resources.map(r => r.id).sort()).toEqual([
      'bad/general',
      'good/general',
    ]);
    expect(resources.find(r => r.id === 'good/general')).toMatchObject({
      name: 'general',
      parents: [`arn:aws:eks:${region}:111111111111:cluster/good`],
      data: {
        cluster: 'good',
        capacityType: 'SPOT',
        instanceTypes: ['m7g.large'],
        amiType: 'AL2_ARM_64',
        minSize: 2,
        maxSize: 6,
        desiredSize: 3,
        subnetIds: ['subnet-1'],
        autoScalingGroups: [expect.stringContaining('eks-')],
      },
    });
  });

  it.each(['eks:DescribeNodegroup', 'eks:ListNodegroups', 'eks:ListClusters'])(
    'tells that %s is missing',
    async action => {
      await createClusters();
      running.proxy.deny(action);
      expect((await read(nodegroupCollector)).status).toMatchObject({
        status: 'denied',
        missingAction: action,
      });
    },
  );
});
