/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateManagedPrefixListCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteCommand,
  CreateSecurityGroupCommand,
  CreateVpcEndpointCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import flowLog from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-flow-log';
import natGateway from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-nat-gateway';
import networkAcl from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-network-acl';
import networkInterface from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-network-interface';
import routeTable from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-route-table';
import securityGroup from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-security-group';
import subnet from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-subnet';
import vpc from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-vpc';
import endpoint from '../../../plugins/well-architected-backend-module-aws/src/collectors/ec2-vpc-endpoint';
import { createVpc } from './ec2Account';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const client = () => new EC2Client(settings());

async function createGroup(ec2: EC2Client, name: string, vpcId: string) {
  const { GroupId } = await ec2.send(
    new CreateSecurityGroupCommand({
      GroupName: name,
      Description: name,
      VpcId: vpcId,
    }),
  );
  return GroupId ?? '';
}

describe('VPC, subnets and routes', () => {
  it('reads which subnet routes to an internet gateway', async () => {
    const ec2 = client();
    const { vpcId, subnetIds, routeTableId } = await createVpc(ec2);
    const { InternetGateway } = await ec2.send(
      new CreateInternetGatewayCommand({}),
    );
    const GatewayId = InternetGateway?.InternetGatewayId;
    await ec2.send(
      new AttachInternetGatewayCommand({
        InternetGatewayId: GatewayId,
        VpcId: vpcId,
      }),
    );
    await ec2.send(
      new CreateRouteCommand({
        RouteTableId: routeTableId,
        DestinationCidrBlock: '0.0.0.0/0',
        GatewayId,
      }),
    );
    await ec2.send(
      new AssociateRouteTableCommand({
        RouteTableId: routeTableId,
        SubnetId: subnetIds[0],
      }),
    );
    const tables = (await read(routeTable)).resources.filter(
      r => r.data.vpcId === vpcId,
    );
    expect(tables.find(r => r.id === routeTableId)?.data).toMatchObject({
      isMain: false,
      subnetIds: [subnetIds[0]],
      routes: expect.arrayContaining([
        { destination: '0.0.0.0/0', target: GatewayId, state: 'active' },
      ]),
    });
    expect(tables.find(r => r.data.isMain)?.data.subnetIds).toEqual([]);

    const { resources } = await read(subnet);
    expect(resources.find(r => r.id === subnetIds[1])).toMatchObject({
      parents: [`arn:aws:ec2:${region}:111111111111:vpc/${vpcId}`],
      data: {
        vpcId,
        availabilityZone: `${region}b`,
        cidr: '10.9.1.0/24',
        freeAddresses: 251,
        ipv6Only: false,
      },
    });
    const vpcs = (await read(vpc)).resources;
    expect(vpcs.map(r => r.data)).toEqual(
      expect.arrayContaining([
        { isDefault: true, cidr: '172.31.0.0/16' },
        { isDefault: false, cidr: '10.9.0.0/16' },
      ]),
    );
  });

  it('reads all pages', async () => {
    const ec2 = client();
    const { vpcId } = await createVpc(ec2);
    const whole = (await read(subnet)).resources.length;
    running.proxy.truncate('ec2:Describe*', { pageSize: 1 });
    expect((await read(subnet)).resources).toHaveLength(whole);
    expect((await read(vpc)).resources.map(r => r.id)).toContain(vpcId);
    expect((await read(routeTable)).resources.length).toBeGreaterThan(1);
  });
});

describe('ec2-flow-log', () => {
  it('reads the flow log of a VPC', async () => {
    const ec2 = client();
    const { vpcId } = await createVpc(ec2);
    await ec2.send(
      new CreateFlowLogsCommand({
        ResourceIds: [vpcId],
        ResourceType: 'VPC',
        TrafficType: 'REJECT',
        LogGroupName: 'flow',
        DeliverLogsPermissionArn: 'arn:aws:iam::111111111111:role/flow',
      }),
    );
    const { resources } = await read(flowLog);
    expect(resources).toEqual([
      expect.objectContaining({
        data: {
          resourceId: vpcId,
          status: 'ACTIVE',
          trafficType: 'REJECT',
          destinationType: 'cloud-watch-logs',
        },
      }),
    ]);
  });
});

describe('ec2-security-group', () => {
  it('reads open, narrow and default groups', async () => {
    const ec2 = client();
    const { vpcId } = await createVpc(ec2);
    const open = await createGroup(ec2, 'open', vpcId);
    const narrow = await createGroup(ec2, 'narrow', vpcId);
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId: open,
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 22,
            ToPort: 22,
            IpRanges: [{ CidrIp: '0.0.0.0/0' }],
            Ipv6Ranges: [{ CidrIpv6: '::/0' }],
          },
        ],
      }),
    );
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId: narrow,
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 5432,
            ToPort: 5432,
            UserIdGroupPairs: [{ GroupId: open }],
          },
        ],
      }),
    );
    const { resources } = await read(securityGroup);
    const data = (id: string) => resources.find(r => r.id === id)?.data;
    expect(data(open)?.ingress).toEqual([
      expect.objectContaining({ kind: 'cidr', source: '0.0.0.0/0' }),
      expect.objectContaining({ kind: 'cidr', source: '::/0', toPort: 22 }),
    ]);
    expect(data(narrow)).toMatchObject({
      isDefault: false,
      ingress: [{ kind: 'group', source: open, fromPort: 5432 }],
      prefixLists: {},
    });
    expect(
      resources.some(r => r.data.isDefault && r.data.vpcId === vpcId),
    ).toBe(true);
  });

  it('resolves prefix lists, or leaves them unread', async () => {
    const ec2 = client();
    const { vpcId } = await createVpc(ec2);
    const { PrefixList } = await ec2.send(
      new CreateManagedPrefixListCommand({
        PrefixListName: 'office',
        AddressFamily: 'IPv4',
        MaxEntries: 2,
        Entries: [{ Cidr: '198.51.100.0/24' }],
      }),
    );
    const list = PrefixList?.PrefixListId ?? '';
    const id = await createGroup(ec2, 'office', vpcId);
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId: id,
        IpPermissions: [
          {
            IpProtocol: 'tcp',
            FromPort: 22,
            ToPort: 22,
            PrefixListIds: [{ PrefixListId: list }],
          },
        ],
      }),
    );
    const found = async () =>
      (await read(securityGroup)).resources.find(r => r.id === id)?.data;
    expect((await found())?.prefixLists).toEqual({
      [list]: ['198.51.100.0/24'],
    });
    running.proxy.deny('ec2:GetManagedPrefixListEntries');
    expect((await found())?.prefixLists).toEqual(
      unreadBecauseOf('ec2:GetManagedPrefixListEntries'),
    );
  });
});

describe('interfaces, gateways, endpoints and ACLs', () => {
  it('reads each of them', async () => {
    const ec2 = client();
    const { vpcId, subnetIds } = await createVpc(ec2);
    const group = await createGroup(ec2, 'app', vpcId);
    const { NetworkInterface } = await ec2.send(
      new CreateNetworkInterfaceCommand({
        SubnetId: subnetIds[0],
        Groups: [group],
        PrivateIpAddress: '10.9.0.20',
      }),
    );
    await ec2.send(
      new CreateNatGatewayCommand({
        SubnetId: subnetIds[0],
        ConnectivityType: 'private',
      }),
    );
    await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId: vpcId,
        VpcEndpointType: 'Interface',
        ServiceName: `com.amazonaws.${region}.secretsmanager`,
        SubnetIds: subnetIds,
      }),
    );
    const { NetworkAcl } = await ec2.send(
      new CreateNetworkAclCommand({ VpcId: vpcId }),
    );
    await ec2.send(
      new CreateNetworkAclEntryCommand({
        NetworkAclId: NetworkAcl?.NetworkAclId,
        RuleNumber: 100,
        RuleAction: 'allow',
        Protocol: '6',
        CidrBlock: '0.0.0.0/0',
        PortRange: { From: 22, To: 22 },
        Egress: false,
      }),
    );

    const interfaces = (await read(networkInterface)).resources;
    expect(
      interfaces.find(r => r.id === NetworkInterface?.NetworkInterfaceId)?.data,
    ).toMatchObject({
      subnetId: subnetIds[0],
      securityGroups: [group],
      privateIps: ['10.9.0.20'],
    });
    const [nat] = (await read(natGateway)).resources;
    expect(nat).toMatchObject({
      createdAt: expect.stringMatching(/Z$/),
      data: { state: 'available', vpcId, connectivity: 'private' },
    });
    const [found] = (await read(endpoint)).resources;
    expect(found.data).toMatchObject({
      endpointType: 'Interface',
      state: 'available',
      subnetIds,
    });
    const acls = (await read(networkAcl)).resources;
    expect(
      acls.find(r => r.id === NetworkAcl?.NetworkAclId)?.data,
    ).toMatchObject({
      isDefault: false,
      ingress: expect.arrayContaining([
        {
          number: 100,
          action: 'allow',
          protocol: '6',
          cidr: '0.0.0.0/0',
          fromPort: 22,
          toPort: 22,
        },
      ]),
    });
    expect(acls.some(r => r.data.isDefault)).toBe(true);
  });
});

it.each([
  [vpc, 'ec2:DescribeVpcs'],
  [subnet, 'ec2:DescribeSubnets'],
  [routeTable, 'ec2:DescribeRouteTables'],
  [flowLog, 'ec2:DescribeFlowLogs'],
  [securityGroup, 'ec2:DescribeSecurityGroups'],
  [networkInterface, 'ec2:DescribeNetworkInterfaces'],
  [natGateway, 'ec2:DescribeNatGateways'],
  [endpoint, 'ec2:DescribeVpcEndpoints'],
  [networkAcl, 'ec2:DescribeNetworkAcls'],
] as const)('tells which action is missing: %#', async (collector, action) => {
  running.proxy.deny(action);
  expect((await read(collector as typeof vpc)).status).toMatchObject({
    status: 'denied',
    missingAction: action,
  });
});
