/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeInstancesCommand,
  DescribeVolumesCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListClustersCommand,
  ListServicesCommand,
} from '@aws-sdk/client-ecs';
import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { Session } from './session';

/** The size of one resource, as Compute Optimizer spells the parts of it. */
export interface Sizes {
  instances: { arn: string; type: string }[];
  groups: { arn: string; type: string; desired: number }[];
  volumes: { arn: string; type: string; gib: number }[];
  services: { arn: string; cpu: number; memory: number }[];
  databases: { arn: string; type: string; storage: string; gib: number }[];
  functions: { arn: string; memoryMb: number }[];
}

/** Nothing to measure. */
export const noSizes = (): Sizes => ({
  instances: [],
  groups: [],
  volumes: [],
  services: [],
  databases: [],
  functions: [],
});

async function readServices(session: Session): Promise<Sizes['services']> {
  const ecs = new ECSClient(session.settings);
  const found: Sizes['services'] = [];
  const { clusterArns = [] } = await ecs.send(new ListClustersCommand({}));
  for (const cluster of clusterArns) {
    const { serviceArns = [] } = await ecs.send(
      new ListServicesCommand({ cluster }),
    );
    const { services = [] } = await ecs.send(
      new DescribeServicesCommand({ cluster, services: serviceArns }),
    );
    for (const service of services) {
      const { taskDefinition } = await ecs.send(
        new DescribeTaskDefinitionCommand({
          taskDefinition: service.taskDefinition,
        }),
      );
      found.push({
        arn: service.serviceArn ?? '',
        cpu: Number(taskDefinition?.cpu),
        memory: Number(taskDefinition?.memory),
      });
    }
  }
  return found;
}

/** Remembers the size of all that was built, for Compute Optimizer to judge. */
export async function measureSizes(session: Session) {
  const { settings, region, accountId, sizes } = session;
  const arn = (rest: string) => `arn:aws:ec2:${region}:${accountId}:${rest}`;
  const ec2 = new EC2Client(settings);
  const { Reservations = [] } = await ec2.send(
    new DescribeInstancesCommand({}),
  );
  sizes.instances = Reservations.flatMap(r => r.Instances ?? []).map(i => ({
    arn: arn(`instance/${i.InstanceId}`),
    type: i.InstanceType ?? '',
  }));
  const typeOf = new Map(sizes.instances.map(i => [i.arn, i.type]));
  const { Volumes = [] } = await ec2.send(new DescribeVolumesCommand({}));
  sizes.volumes = Volumes.filter(v => v.State === 'in-use').map(v => ({
    arn: arn(`volume/${v.VolumeId}`),
    type: v.VolumeType ?? '',
    gib: v.Size ?? 0,
  }));
  const { AutoScalingGroups = [] } = await new AutoScalingClient(settings).send(
    new DescribeAutoScalingGroupsCommand({}),
  );
  sizes.groups = AutoScalingGroups.map(group => ({
    arn: group.AutoScalingGroupARN ?? '',
    type: typeOf.get(arn(`instance/${group.Instances?.[0]?.InstanceId}`)) ?? '',
    desired: group.DesiredCapacity ?? 0,
  }));
  sizes.services = await readServices(session);
  const { DBInstances = [] } = await new RDSClient(settings).send(
    new DescribeDBInstancesCommand({}),
  );
  sizes.databases = DBInstances.map(db => ({
    arn: db.DBInstanceArn ?? '',
    type: db.DBInstanceClass ?? '',
    storage: db.StorageType ?? '',
    gib: db.AllocatedStorage ?? 0,
  }));
  const { Functions = [] } = await new LambdaClient(settings).send(
    new ListFunctionsCommand({}),
  );
  sizes.functions = Functions.map(f => ({
    arn: f.FunctionArn ?? '',
    memoryMb: f.MemorySize ?? 0,
  }));
}
