/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { Session, tagList, Tags } from './session';

/** A VPC with public and private subnets in three Availability Zones. */
export interface Network {
  vpcId: string;
  publicSubnets: string[];
  privateSubnets: string[];
}

/** Builds the network of an account. */
export async function network(
  session: Session,
  options: { tags: Tags; cidr: number; flowLogs: boolean; endpoints: boolean },
): Promise<Network> {
  const ec2 = new EC2Client(session.settings);
  const { tags, cidr } = options;
  const tagged = (type: string) => [
    { ResourceType: type as 'vpc', Tags: tagList(tags) },
  ];
  const { Vpc } = await ec2.send(
    new CreateVpcCommand({
      CidrBlock: `10.${cidr}.0.0/16`,
      TagSpecifications: tagged('vpc'),
    }),
  );
  const VpcId = Vpc?.VpcId ?? '';
  const { InternetGateway } = await ec2.send(
    new CreateInternetGatewayCommand({}),
  );
  await ec2.send(
    new AttachInternetGatewayCommand({
      InternetGatewayId: InternetGateway?.InternetGatewayId,
      VpcId,
    }),
  );
  const routeTable = async () => {
    const { RouteTable } = await ec2.send(
      new CreateRouteTableCommand({ VpcId }),
    );
    return RouteTable?.RouteTableId ?? '';
  };
  const subnets = async (offset: number, RouteTableId: string) => {
    const ids: string[] = [];
    for (const [i, zone] of ['a', 'b', 'c'].entries()) {
      const { Subnet } = await ec2.send(
        new CreateSubnetCommand({
          VpcId,
          CidrBlock: `10.${cidr}.${offset + i}.0/24`,
          AvailabilityZone: `${session.region}${zone}`,
          TagSpecifications: tagged('subnet'),
        }),
      );
      const SubnetId = Subnet?.SubnetId ?? '';
      await ec2.send(
        new AssociateRouteTableCommand({ RouteTableId, SubnetId }),
      );
      ids.push(SubnetId);
    }
    return ids;
  };
  const open = await routeTable();
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId: open,
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: InternetGateway?.InternetGatewayId,
    }),
  );
  const publicSubnets = await subnets(0, open);
  const { AllocationId } = await ec2.send(
    new AllocateAddressCommand({ Domain: 'vpc' }),
  );
  const { NatGateway } = await ec2.send(
    new CreateNatGatewayCommand({ SubnetId: publicSubnets[0], AllocationId }),
  );
  session.metrics.add(NatGateway?.NatGatewayId ?? '', {
    BytesOutToDestination: () => 6e9,
    BytesInFromDestination: () => 9e9,
    BytesOutToSource: () => 9e9,
    BytesInFromSource: () => 6e9,
  });
  const closed = await routeTable();
  await ec2.send(
    new CreateRouteCommand({
      RouteTableId: closed,
      DestinationCidrBlock: '0.0.0.0/0',
      NatGatewayId: NatGateway?.NatGatewayId,
    }),
  );
  const privateSubnets = await subnets(10, closed);
  if (options.flowLogs) {
    await ec2.send(
      new CreateFlowLogsCommand({
        ResourceIds: [VpcId],
        ResourceType: 'VPC',
        TrafficType: 'ALL',
        LogDestinationType: 's3',
        // The emulator refuses a bucket that does not exist.
        LogDestination: `arn:aws:s3:::meridian-trail-${session.accountId}`,
      }),
    );
  }
  if (options.endpoints) {
    for (const service of ['s3', 'dynamodb']) {
      await ec2.send(
        new CreateVpcEndpointCommand({
          VpcId,
          ServiceName: `com.amazonaws.${session.region}.${service}`,
          VpcEndpointType: 'Gateway',
          RouteTableIds: [closed],
        }),
      );
    }
  }
  return { vpcId: VpcId, publicSubnets, privateSubnets };
}

/** A security group; each rule is a port and who may reach it. */
export async function securityGroup(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    vpcId: string;
    open: { port: number; from: string }[];
  },
): Promise<string> {
  const ec2 = new EC2Client(session.settings);
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({
      GroupName: options.name,
      Description: options.name,
      VpcId: options.vpcId,
      TagSpecifications: [
        { ResourceType: 'security-group', Tags: tagList(options.tags) },
      ],
    }),
  );
  for (const { port, from } of options.open) {
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: port,
            ToPort: port,
            ...(from.startsWith('sg-')
              ? { UserIdGroupPairs: [{ GroupId: from }] }
              : { IpRanges: [{ CidrIp: from }] }),
          },
        ],
      }),
    );
  }
  return GroupId;
}
