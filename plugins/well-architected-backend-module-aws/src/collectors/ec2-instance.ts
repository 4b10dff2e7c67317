/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * EC2 instances in any state, terminated ones left out.
 *
 * Calls: ec2:DescribeInstances; with `generation` also ec2:DescribeInstanceTypes,
 * with `image` ec2:DescribeImages, with `userData` ec2:DescribeInstanceAttribute.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 1 000 instances, one per 100 instance types, one
 * per 100 images, and with `userData` one per instance. User data is looked at
 * here and left behind: only places of secrets and rules are kept.
 * LaunchTime starts anew with every start, so the time of creation is the
 * earliest of launch, attachment of a volume and attachment of an interface.
 */
import {
  DescribeInstanceAttributeCommand,
  EC2Client,
  Instance,
  paginateDescribeInstances,
  paginateDescribeInstanceTypes,
} from '@aws-sdk/client-ec2';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { isCurrentGeneration } from '../ec2/isCurrentGeneration';
import { readImageDates } from '../ec2/readImageDates';
import { stoppedAt } from '../ec2/stoppedAt';
import { secretsInUserData } from '../ec2/userData';
import { secretSchema } from '../secrets/secretSchema';
import { tagRecord } from '../support/tagRecord';

const schema = z.object({
  /** `running`, `stopped`, `pending`, `stopping` or `shutting-down`. */
  state: z.string(),
  instanceType: z.string(),
  /** `x86_64`, `arm64` or a mac variant. */
  architecture: z.string(),
  /** Such as `Linux/UNIX` or `Windows`. */
  platform: z.string(),
  availabilityZone: z.string(),
  vpcId: z.string().optional(),
  subnetId: z.string().optional(),
  publicIp: z.string().optional(),
  privateIp: z.string().optional(),
  /** Whether the metadata service is on, and whether it wants a token. */
  metadata: z.object({ endpoint: z.string(), tokens: z.string() }),
  /** ISO 8601; absent unless stopped and told by the API. */
  stoppedAt: z.string().optional(),
  /** ISO 8601; of the latest start. */
  launchedAt: z.string(),
  /** Absent where the API does not tell. */
  vcpus: z.number().optional(),
  autoScalingGroup: z.string().optional(),
  /** ARN. */
  instanceProfile: z.string().optional(),
  imageId: z.string(),
  /** ISO 8601; null when the image is gone. */
  imageCreatedAt: readable(z.string().nullable()),
  userDataSecrets: readable(z.array(secretSchema)),
  rootDevice: z.string().optional(),
  volumes: z.array(z.object({ id: z.string(), device: z.string() })),
  securityGroups: z.array(z.string()),
  /** AWS calls the instance type a current generation. */
  currentGeneration: readable(z.boolean()),
});

function earliest(instance: Instance): Date | undefined {
  const times = [
    instance.LaunchTime,
    ...(instance.BlockDeviceMappings ?? []).map(m => m.Ebs?.AttachTime),
    ...(instance.NetworkInterfaces ?? []).map(n => n.Attachment?.AttachTime),
  ].flatMap(time => (time ? [time.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

function facts(instance: Instance) {
  const { CoreCount, ThreadsPerCore } = instance.CpuOptions ?? {};
  return {
    state: instance.State?.Name ?? 'pending',
    instanceType: instance.InstanceType ?? '',
    architecture: instance.Architecture ?? '',
    platform: instance.PlatformDetails ?? instance.Platform ?? 'Linux/UNIX',
    availabilityZone: instance.Placement?.AvailabilityZone ?? '',
    vpcId: instance.VpcId,
    subnetId: instance.SubnetId,
    publicIp: instance.PublicIpAddress,
    privateIp: instance.PrivateIpAddress,
    metadata: {
      endpoint: instance.MetadataOptions?.HttpEndpoint ?? 'enabled',
      tokens: instance.MetadataOptions?.HttpTokens ?? 'optional',
    },
    stoppedAt: stoppedAt({
      state: instance.State?.Name,
      reason: instance.StateTransitionReason,
    }),
    launchedAt: instance.LaunchTime?.toISOString() ?? '',
    vcpus: CoreCount && ThreadsPerCore ? CoreCount * ThreadsPerCore : undefined,
    autoScalingGroup: instance.Tags?.find(
      t => t.Key === 'aws:autoscaling:groupName',
    )?.Value,
    instanceProfile: instance.IamInstanceProfile?.Arn,
    imageId: instance.ImageId ?? '',
    rootDevice: instance.RootDeviceName,
    volumes: (instance.BlockDeviceMappings ?? []).flatMap(m =>
      m.Ebs?.VolumeId
        ? [{ id: m.Ebs.VolumeId, device: m.DeviceName ?? '' }]
        : [],
    ),
    securityGroups: (instance.SecurityGroups ?? []).flatMap(g =>
      g.GroupId ? [g.GroupId] : [],
    ),
  };
}

/** EC2 instances. */
export default defineCollector({
  id: 'ec2-instance',
  type: 'AWS::EC2::Instance',
  noun: { one: 'EC2 instance', many: 'EC2 instances' },
  scope: 'regional',
  list: { 'ec2:DescribeInstances': 'ec2:DescribeInstances' },
  details: {
    generation: { 'ec2:DescribeInstanceTypes': 'ec2:DescribeInstanceTypes' },
    image: { 'ec2:DescribeImages': 'ec2:DescribeImages' },
    userData: {
      'ec2:DescribeInstanceAttribute': 'ec2:DescribeInstanceAttribute',
    },
  },
  schema,
  sample: {
    id: 'i-0f00dfeed00000001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0f00dfeed00000001',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      state: 'running',
      instanceType: 'm7g.large',
      architecture: 'arm64',
      platform: 'Linux/UNIX',
      availabilityZone: 'eu-west-1a',
      vpcId: 'vpc-0f00d0001',
      subnetId: 'subnet-0private1',
      privateIp: '10.0.1.10',
      metadata: { endpoint: 'enabled', tokens: 'required' },
      launchedAt: '2026-01-15T08:00:00.000Z',
      vcpus: 2,
      instanceProfile:
        'arn:aws:iam::111122223333:instance-profile/orders-server',
      imageId: 'ami-0f00d0001',
      imageCreatedAt: '2026-01-10T08:00:00.000Z',
      userDataSecrets: [],
      rootDevice: '/dev/xvda',
      volumes: [{ id: 'vol-0f00d0001', device: '/dev/xvda' }],
      securityGroups: ['sg-0f00d0001'],
      currentGeneration: true,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    const instances: Instance[] = [];
    for await (const page of paginateDescribeInstances({ client }, {})) {
      for (const reservation of page.Reservations ?? []) {
        instances.push(...(reservation.Instances ?? []));
      }
    }
    const generations = await ctx.detail('generation', () =>
      isCurrentGeneration({
        types: instances.map(i => i.InstanceType ?? ''),
        read: batch =>
          paginateDescribeInstanceTypes({ client }, { InstanceTypes: batch }),
      }),
    );
    const living = instances.filter(
      i => i.InstanceId && i.State?.Name !== 'terminated',
    );
    const images = await ctx.detail('image', () =>
      readImageDates(
        client,
        living.map(i => i.ImageId ?? ''),
      ),
    );
    yield* ctx.each(living, async instance => {
      const { InstanceId: id = '', Tags } = instance;
      const tags = tagRecord(Tags);
      const data = facts(instance);
      return {
        id,
        name: tags.Name || id,
        arn: ec2Arn(ctx, `instance/${id}`),
        tags,
        createdAt: earliest(instance)?.toISOString(),
        data: {
          ...data,
          imageCreatedAt: isUnread(images)
            ? images
            : images.get(data.imageId) ?? null,
          userDataSecrets: await ctx.detail('userData', () =>
            readUserDataSecrets(client, id),
          ),
          currentGeneration:
            'unread' in generations
              ? generations
              : generations.current.includes(data.instanceType),
        },
      };
    });
  },
});

async function readUserDataSecrets(client: EC2Client, InstanceId: string) {
  const { UserData } = await client.send(
    new DescribeInstanceAttributeCommand({ InstanceId, Attribute: 'userData' }),
  );
  return secretsInUserData(UserData?.Value);
}
