/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AllocateAddressCommand,
  AssociateAddressCommand,
  CreateImageCommand,
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  ModifyInstanceMetadataOptionsCommand,
  StopInstancesCommand,
} from '@aws-sdk/client-ec2';
import address from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-address';
import instance from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-instance';
import launchTemplate from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-launch-template';
import snapshot from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-snapshot';
import volume from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-volume';
import { runInstance } from './ec2Account';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const client = () => new EC2Client(settings());

describe('ec2-instance', () => {
  it('reads a good and a stopped instance', async () => {
    const ec2 = client();
    const good = await runInstance(ec2, {
      InstanceType: 'm7g.large',
      MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
      TagSpecifications: [
        {
          ResourceType: 'instance',
          Tags: [
            { Key: 'Name', Value: 'orders-1' },
            { Key: 'component', Value: 'orders-api' },
          ],
        },
      ],
    });
    await ec2.send(
      new ModifyInstanceMetadataOptionsCommand({
        InstanceId: good,
        HttpTokens: 'required',
      }),
    );
    const stopped = await runInstance(ec2);
    await ec2.send(new StopInstancesCommand({ InstanceIds: [stopped] }));
    const { resources, status } = await read(instance);
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.find(r => r.id === good)).toMatchObject({
      name: 'orders-1',
      arn: `arn:aws:ec2:${region}:111111111111:instance/${good}`,
      tags: { component: 'orders-api' },
      createdAt: expect.stringMatching(/Z$/),
      data: {
        state: 'running',
        instanceType: 'm7g.large',
        metadata: { tokens: 'required' },
        currentGeneration: true,
        subnetId: expect.stringMatching(/^subnet-/),
      },
    });
    expect(resources.find(r => r.id === stopped)?.data).toMatchObject({
      state: 'stopped',
      stoppedAt: expect.stringMatching(/Z$/),
    });
  });

  it('reads all pages and asks for each type once', async () => {
    const ec2 = client();
    const ids = [
      await runInstance(ec2),
      await runInstance(ec2),
      await runInstance(ec2),
    ];
    running.proxy.truncate('ec2:DescribeInstances', { pageSize: 1 });
    running.proxy.forget();
    const { resources } = await read(instance);
    expect(resources.map(r => r.id).sort()).toEqual(ids.sort());
    expect(running.proxy.calls()['ec2:DescribeInstances']).toBe(3);
    expect(running.proxy.calls()['ec2:DescribeInstanceTypes']).toBe(1);
  });

  it('leaves unread what is denied', async () => {
    await runInstance(client());
    running.proxy.deny('ec2:DescribeInstanceTypes');
    const { resources } = await read(instance);
    expect(resources[0].data.currentGeneration).toEqual(
      unreadBecauseOf('ec2:DescribeInstanceTypes'),
    );
  });

  it('finds nothing in an empty account', async () => {
    expect((await read(instance)).status).toMatchObject({
      status: 'ok',
      count: 0,
    });
  });
});

describe('ec2-volume', () => {
  it('reads an attached and a free volume', async () => {
    const ec2 = client();
    const owner = await runInstance(ec2);
    const { VolumeId } = await ec2.send(
      new CreateVolumeCommand({
        AvailabilityZone: `${region}a`,
        Size: 50,
        VolumeType: 'gp2',
        Encrypted: true,
      }),
    );
    const { resources } = await read(volume);
    expect(resources.find(r => r.id === VolumeId)).toMatchObject({
      parents: [],
      data: {
        state: 'available',
        sizeGib: 50,
        volumeType: 'gp2',
        encrypted: true,
        attachments: [],
      },
    });
    expect(
      resources.find(r => r.data.attachments[0]?.instanceId === owner),
    ).toMatchObject({
      parents: [`arn:aws:ec2:${region}:111111111111:instance/${owner}`],
      data: { state: 'in-use' },
    });
  });

  it('reads all pages', async () => {
    const ec2 = client();
    for (let i = 0; i < 3; i += 1) {
      await ec2.send(
        new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 1 }),
      );
    }
    running.proxy.truncate('ec2:DescribeVolumes', { pageSize: 1 });
    expect((await read(volume)).resources).toHaveLength(3);
  });
});

describe('ec2-snapshot', () => {
  it('tells which snapshots own images use', async () => {
    const ec2 = client();
    const { VolumeId } = await ec2.send(
      new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 10 }),
    );
    const { SnapshotId } = await ec2.send(
      new CreateSnapshotCommand({ VolumeId, Description: 'by hand' }),
    );
    const { ImageId } = await ec2.send(
      new CreateImageCommand({
        InstanceId: await runInstance(ec2),
        Name: 'orders',
      }),
    );
    const { resources } = await read(snapshot);
    expect(resources.find(r => r.id === SnapshotId)).toMatchObject({
      parents: [`arn:aws:ec2:${region}:111111111111:volume/${VolumeId}`],
      data: {
        volumeId: VolumeId,
        sizeGib: 10,
        description: 'by hand',
        state: 'completed',
        imageIds: [],
      },
    });
    expect(resources.map(r => r.data.imageIds)).toContainEqual([ImageId]);
  });

  it('leaves unread what is denied', async () => {
    const ec2 = client();
    const { VolumeId } = await ec2.send(
      new CreateVolumeCommand({ AvailabilityZone: `${region}a`, Size: 10 }),
    );
    await ec2.send(new CreateSnapshotCommand({ VolumeId }));
    running.proxy.deny('ec2:DescribeImages');
    const { resources } = await read(snapshot);
    expect(resources[0].data.imageIds).toEqual(
      unreadBecauseOf('ec2:DescribeImages'),
    );
  });
});

describe('ec2-address', () => {
  it('reads a used and a free address', async () => {
    const ec2 = client();
    const free = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    const used = await ec2.send(new AllocateAddressCommand({ Domain: 'vpc' }));
    const owner = await runInstance(ec2);
    await ec2.send(
      new AssociateAddressCommand({
        AllocationId: used.AllocationId,
        InstanceId: owner,
      }),
    );
    const { resources } = await read(address);
    expect(resources.find(r => r.id === free.AllocationId)).toMatchObject({
      name: free.PublicIp,
      data: { publicIp: free.PublicIp, instanceId: undefined },
    });
    expect(resources.find(r => r.id === used.AllocationId)?.data).toMatchObject(
      { instanceId: owner, associationId: expect.any(String) },
    );
  });
});

describe('ec2-launch-template', () => {
  it('reads the default version of every template', async () => {
    const ec2 = client();
    for (const [name, tokens] of [
      ['good', 'required'],
      ['bad', 'optional'],
    ] as const) {
      await ec2.send(
        new CreateLaunchTemplateCommand({
          LaunchTemplateName: name,
          LaunchTemplateData: {
            InstanceType: 'm7g.large',
            MetadataOptions: { HttpTokens: tokens },
          },
        }),
      );
    }
    await ec2.send(
      new CreateLaunchTemplateVersionCommand({
        LaunchTemplateName: 'bad',
        LaunchTemplateData: { MetadataOptions: { HttpTokens: 'required' } },
      }),
    );
    const { resources } = await read(launchTemplate);
    expect(
      Object.fromEntries(resources.map(r => [r.name, r.data])),
    ).toMatchObject({
      good: { defaultVersion: 1, metadataTokens: 'required' },
      bad: { defaultVersion: 1, metadataTokens: 'optional' },
    });
  });
});

it.each([
  [instance, 'ec2:DescribeInstances'],
  [volume, 'ec2:DescribeVolumes'],
  [snapshot, 'ec2:DescribeSnapshots'],
  [address, 'ec2:DescribeAddresses'],
  [launchTemplate, 'ec2:DescribeLaunchTemplateVersions'],
] as const)('tells which action is missing: %#', async (collector, action) => {
  running.proxy.deny(action);
  expect((await read(collector as typeof volume)).status).toMatchObject({
    status: 'denied',
    missingAction: action,
  });
});
