/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateRouteTableCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeImagesCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';

/** An image of Amazon Linux that moto knows. */
export async function anImage(ec2: EC2Client): Promise<string> {
  const { Images = [] } = await ec2.send(
    new DescribeImagesCommand({ Owners: ['amazon'] }),
  );
  const image = Images.find(i => i.Architecture === 'x86_64' && !i.Platform);
  return image?.ImageId ?? '';
}

/** Starts one instance and gives its id. */
export async function runInstance(
  ec2: EC2Client,
  more: Partial<RunInstancesCommand['input']> = {},
): Promise<string> {
  const { Instances = [] } = await ec2.send(
    new RunInstancesCommand({
      ImageId: await anImage(ec2),
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      ...more,
    }),
  );
  return Instances[0].InstanceId ?? '';
}

/** A VPC with one subnet in each of two zones and a route table. */
export async function createVpc(ec2: EC2Client) {
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({ CidrBlock: '10.9.0.0/16' }),
  );
  const vpcId = Vpc?.VpcId ?? '';
  const subnetIds: string[] = [];
  for (const [index, zone] of ['a', 'b'].entries()) {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId: vpcId,
        CidrBlock: `10.9.${index}.0/24`,
        AvailabilityZone: `eu-central-1${zone}`,
      }),
    );
    subnetIds.push(Subnet?.SubnetId ?? '');
  }
  const { RouteTable } = await ec2.send(
    new CreateRouteTableCommand({ VpcId: vpcId }),
  );
  return { vpcId, subnetIds, routeTableId: RouteTable?.RouteTableId ?? '' };
}
