/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AttachInstancesCommand,
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  PutScalingPolicyCommand,
  PutScheduledUpdateGroupActionCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  _InstanceType,
  AllocateAddressCommand,
  CreateLaunchTemplateCommand,
  CreateSnapshotCommand,
  CreateVolumeCommand,
  EC2Client,
  RegisterImageCommand,
  RunInstancesCommand,
  StopInstancesCommand,
  VolumeType,
} from '@aws-sdk/client-ec2';
import { Generator } from '../metrics/MetricModel';
import { Session, tagList, Tags } from './session';

/** Graviton families end their generation with a g: m7g, t4g, c7gn. */
export const isArm = (type: string) => /^[a-z]+\d+g/.test(type);

async function image(session: Session, type: string): Promise<string> {
  const Architecture = isArm(type) ? 'arm64' : 'x86_64';
  const { ImageId = '' } = await new EC2Client(session.settings).send(
    new RegisterImageCommand({
      Name: `linux-${Architecture}-${Math.round(Math.random() * 1e9)}`,
      Architecture,
      RootDeviceName: '/dev/xvda',
    }),
  );
  return ImageId;
}

const rootVolume = (volumeType: VolumeType, encrypted: boolean) => [
  {
    DeviceName: '/dev/xvda',
    Ebs: { VolumeSize: 100, VolumeType: volumeType, Encrypted: encrypted },
  },
];

/** A single instance. Returns its id. */
export async function instance(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    type: _InstanceType;
    subnetId: string;
    securityGroupId?: string;
    imdsv2: boolean;
    encrypted?: boolean;
    volumeType?: VolumeType;
    cpu: Generator;
    stopped?: boolean;
  },
): Promise<string> {
  const ec2 = new EC2Client(session.settings);
  const tags = tagList({ ...options.tags, Name: options.name });
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({
      ImageId: await image(session, options.type),
      InstanceType: options.type,
      MinCount: 1,
      MaxCount: 1,
      SubnetId: options.subnetId,
      SecurityGroupIds: options.securityGroupId
        ? [options.securityGroupId]
        : undefined,
      MetadataOptions: { HttpTokens: options.imdsv2 ? 'required' : 'optional' },
      BlockDeviceMappings: rootVolume(
        options.volumeType ?? 'gp3',
        options.encrypted ?? true,
      ),
      TagSpecifications: [
        { ResourceType: 'instance', Tags: tags },
        { ResourceType: 'volume', Tags: tags },
      ],
    }),
  );
  const id = Instances[0].InstanceId ?? '';
  measureInstance(session, id, options.cpu);
  session.managedInstances.push(id);
  session.instances.set(options.name, [
    ...(session.instances.get(options.name) ?? []),
    id,
  ]);
  if (options.stopped) {
    await ec2.send(new StopInstancesCommand({ InstanceIds: [id] }));
  }
  return id;
}

function measureInstance(session: Session, id: string, cpu: Generator) {
  session.metrics.add(id, {
    CPUUtilization: cpu,
    NetworkIn: at => cpu(at) * 4e6,
    NetworkOut: at => cpu(at) * 4e6,
    NetworkPacketsIn: at => cpu(at) * 4e3,
    NetworkPacketsOut: at => cpu(at) * 4e3,
  });
}

/** An Auto Scaling group behind a launch template. */
export async function autoScalingGroup(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    type: _InstanceType;
    subnets: string[];
    securityGroupId?: string;
    imdsv2: boolean;
    volumeType?: VolumeType;
    size: { min: number; max: number; desired: number };
    policy: boolean;
    /** Everything runs on Spot capacity. Default: false. */
    spot?: boolean;
    /** Off outside of working hours. */
    scheduled?: boolean;
    healthCheck?: 'ELB' | 'EC2';
    targetGroups?: string[];
    cpu: Generator;
  },
) {
  const ec2 = new EC2Client(session.settings);
  const asg = new AutoScalingClient(session.settings);
  const { name, size } = options;
  await ec2.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: name,
      LaunchTemplateData: {
        ImageId: await image(session, options.type),
        InstanceType: options.type,
        SecurityGroupIds: options.securityGroupId
          ? [options.securityGroupId]
          : undefined,
        MetadataOptions: {
          HttpTokens: options.imdsv2 ? 'required' : 'optional',
        },
        BlockDeviceMappings: rootVolume(options.volumeType ?? 'gp3', true),
        TagSpecifications: [
          { ResourceType: 'instance', Tags: tagList(options.tags) },
          { ResourceType: 'volume', Tags: tagList(options.tags) },
        ],
      },
    }),
  );
  await asg.send(
    new CreateAutoScalingGroupCommand({
      AutoScalingGroupName: name,
      LaunchTemplate: { LaunchTemplateName: name, Version: '$Latest' },
      // Its instances are attached below: the emulator gives instances of a
      // launch template neither its volumes nor its metadata options.
      MinSize: 0,
      MaxSize: size.max,
      DesiredCapacity: 0,
      VPCZoneIdentifier: options.subnets.join(','),
      TargetGroupARNs: options.targetGroups,
      HealthCheckType: options.healthCheck ?? 'EC2',
      HealthCheckGracePeriod: 120,
      Tags: tagList(options.tags).map(tag => ({
        ...tag,
        ResourceId: name,
        ResourceType: 'auto-scaling-group',
        PropagateAtLaunch: true,
      })),
    }),
  );
  if (options.spot) {
    session.spotGroups.add(name);
  }
  const ids: string[] = [];
  for (let i = 0; i < size.desired; i += 1) {
    ids.push(
      await instance(session, {
        ...options,
        name,
        subnetId: options.subnets[i % options.subnets.length],
      }),
    );
  }
  await asg.send(
    new AttachInstancesCommand({
      AutoScalingGroupName: name,
      InstanceIds: ids,
    }),
  );
  await asg.send(
    new UpdateAutoScalingGroupCommand({
      AutoScalingGroupName: name,
      MinSize: size.min,
    }),
  );
  if (options.policy) {
    await asg.send(
      new PutScalingPolicyCommand({
        AutoScalingGroupName: name,
        PolicyName: 'cpu',
        PolicyType: 'TargetTrackingScaling',
        TargetTrackingConfiguration: {
          TargetValue: 50,
          PredefinedMetricSpecification: {
            PredefinedMetricType: 'ASGAverageCPUUtilization',
          },
        },
      }),
    );
  }
  if (options.scheduled) {
    for (const [action, Recurrence, DesiredCapacity] of [
      ['evening', '0 18 * * 1-5', 0],
      ['morning', '0 7 * * 1-5', size.desired],
    ] as const) {
      await asg.send(
        new PutScheduledUpdateGroupActionCommand({
          AutoScalingGroupName: name,
          ScheduledActionName: action,
          Recurrence,
          MinSize: 0,
          DesiredCapacity,
        }),
      );
    }
  }
  session.metrics.add(name, {
    CPUUtilization: options.cpu,
    GroupInServiceInstances: () => size.desired,
    GroupDesiredCapacity: () => size.desired,
    NetworkIn: at => options.cpu(at) * 4e6,
    NetworkOut: at => options.cpu(at) * 4e6,
  });
}

/** A volume that nothing uses. */
export async function looseVolume(
  session: Session,
  options: { tags: Tags; sizeGb: number; type: VolumeType },
) {
  await new EC2Client(session.settings).send(
    new CreateVolumeCommand({
      AvailabilityZone: `${session.region}a`,
      Size: options.sizeGb,
      VolumeType: options.type,
      Encrypted: true,
      TagSpecifications: [
        { ResourceType: 'volume', Tags: tagList(options.tags) },
      ],
    }),
  );
}

/** A snapshot of a volume that is gone. */
export async function oldSnapshot(session: Session, tags: Tags) {
  const ec2 = new EC2Client(session.settings);
  const { VolumeId } = await ec2.send(
    new CreateVolumeCommand({
      AvailabilityZone: `${session.region}a`,
      Size: 200,
      VolumeType: 'gp3',
      Encrypted: true,
      TagSpecifications: [{ ResourceType: 'volume', Tags: tagList(tags) }],
    }),
  );
  await ec2.send(
    new CreateSnapshotCommand({
      VolumeId,
      Description: 'before the migration',
      TagSpecifications: [{ ResourceType: 'snapshot', Tags: tagList(tags) }],
    }),
  );
}

/** An Elastic IP address that nothing uses. */
export async function unusedAddress(session: Session, tags: Tags) {
  await new EC2Client(session.settings).send(
    new AllocateAddressCommand({
      Domain: 'vpc',
      TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: tagList(tags) }],
    }),
  );
}
