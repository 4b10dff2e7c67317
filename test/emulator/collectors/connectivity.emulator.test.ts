/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * VPN connections, Classic Load Balancers and regional NAT gateways. Emulated:
 * VPN connections and Classic Load Balancers; overruled: the state of tunnels,
 * all of Direct Connect.
 */
import {
  CreateCustomerGatewayCommand,
  CreateVpnConnectionCommand,
  CreateVpnGatewayCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import {
  CreateLoadBalancerCommand,
  ElasticLoadBalancingClient,
  RegisterInstancesWithLoadBalancerCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import directConnect from '../../../plugins/well-architected-backend-module-aws/src/collectors/directconnect-connection';
import balancerCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/elb-load-balancer';
import vpnCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/vpn-connection';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

describe('vpn-connection', () => {
  it('reads a connection', async () => {
    const ec2 = new EC2Client(settings());
    const { CustomerGateway } = await ec2.send(
      new CreateCustomerGatewayCommand({
        Type: 'ipsec.1',
        IpAddress: '198.51.100.9',
        BgpAsn: 65000,
      }),
    );
    const { VpnGateway } = await ec2.send(
      new CreateVpnGatewayCommand({ Type: 'ipsec.1' }),
    );
    const { VpnConnection } = await ec2.send(
      new CreateVpnConnectionCommand({
        Type: 'ipsec.1',
        CustomerGatewayId: CustomerGateway?.CustomerGatewayId,
        VpnGatewayId: VpnGateway?.VpnGatewayId,
      }),
    );
    const { resources } = await read(vpnCollector);
    expect(resources).toMatchObject([
      {
        id: VpnConnection?.VpnConnectionId,
        arn: `arn:aws:ec2:${region}:111111111111:vpn-connection/${VpnConnection?.VpnConnectionId}`,
        data: {
          customerGatewayId: CustomerGateway?.CustomerGatewayId,
          attachedTo: VpnGateway?.VpnGatewayId,
        },
      },
    ]);
  });

  it('reads the state of tunnels, and leaves deleted connections out', async () => {
    const tunnel = (ip: string, status: string) =>
      `<item><outsideIpAddress>${ip}</outsideIpAddress><status>${status}</status><statusMessage>2 BGP ROUTES</statusMessage></item>`;
    running.proxy.overrule(
      'ec2:DescribeVpnConnections',
      `<DescribeVpnConnectionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><vpnConnectionSet><item><vpnConnectionId>vpn-1</vpnConnectionId><state>available</state><transitGatewayId>tgw-1</transitGatewayId><vgwTelemetry>${tunnel(
        '198.51.100.1',
        'UP',
      )}${tunnel(
        '198.51.100.2',
        'DOWN',
      )}</vgwTelemetry></item><item><vpnConnectionId>vpn-2</vpnConnectionId><state>deleted</state></item></vpnConnectionSet></DescribeVpnConnectionsResponse>`,
    );
    const { resources } = await read(vpnCollector);
    expect(resources.map(r => r.data)).toMatchObject([
      {
        attachedTo: 'tgw-1',
        tunnels: [
          { outsideIp: '198.51.100.1', up: true },
          { outsideIp: '198.51.100.2', up: false, says: '2 BGP ROUTES' },
        ],
      },
    ]);
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('ec2:DescribeVpnConnections');
    expect((await read(vpnCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ec2:DescribeVpnConnections',
    });
  });
});

describe('elb-load-balancer', () => {
  async function createBalancers() {
    const elb = new ElasticLoadBalancingClient(settings());
    const { Instances } = await new EC2Client(settings()).send(
      new RunInstancesCommand({
        ImageId: 'ami-12345678',
        MinCount: 1,
        MaxCount: 1,
      }),
    );
    const id = Instances?.[0].InstanceId ?? '';
    for (const LoadBalancerName of ['one', 'two']) {
      await elb.send(
        new CreateLoadBalancerCommand({
          LoadBalancerName,
          Listeners: [
            { Protocol: 'http', LoadBalancerPort: 80, InstancePort: 8080 },
          ],
          AvailabilityZones: [`${region}a`, `${region}b`],
        }),
      );
      await elb.send(
        new RegisterInstancesWithLoadBalancerCommand({
          LoadBalancerName,
          Instances: [{ InstanceId: id }],
        }),
      );
    }
    return id;
  }

  it('reads balancers with the health of their instances', async () => {
    const id = await createBalancers();
    running.proxy.truncate('elb:DescribeLoadBalancers', { pageSize: 1 });
    const { resources } = await read(balancerCollector);
    expect(resources.map(r => r.id).sort()).toEqual(['one', 'two']);
    expect(resources[0]).toMatchObject({
      arn: `arn:aws:elasticloadbalancing:${region}:111111111111:loadbalancer/${resources[0].id}`,
      createdAt: expect.stringMatching(/Z$/),
      data: {
        scheme: 'internet-facing',
        zones: [`${region}a`, `${region}b`],
        instanceIds: [id],
        health: [{ id, state: 'InService' }],
      },
    });
  });

  it('tells which action is missing', async () => {
    await createBalancers();
    running.proxy.deny('elb:DescribeInstanceHealth');
    expect((await read(balancerCollector)).resources[0].data.health).toEqual(
      unreadBecauseOf('elasticloadbalancing:DescribeInstanceHealth'),
    );
    running.proxy.deny('elb:DescribeLoadBalancers');
    expect((await read(balancerCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'elasticloadbalancing:DescribeLoadBalancers',
    });
  });
});

describe('directconnect-connection', () => {
  const line = (connectionId: string, connectionState: string) => ({
    connectionId,
    connectionState,
    connectionName: connectionId,
    location: 'EqFA5',
    bandwidth: '1Gbps',
    tags: [{ key: 'app', value: 'orders' }],
  });
  const interfaces = (connectionId: string, nextToken?: string) => ({
    nextToken,
    virtualInterfaces: [
      {
        connectionId,
        virtualInterfaceId: `dxvif-${connectionId}`,
        virtualInterfaceType: 'private',
        virtualInterfaceState: 'available',
      },
    ],
  });
  const lines = () => {
    running.proxy.overrule('directconnect:DescribeConnections', call =>
      call.input.nextToken
        ? { connections: [line('dx-2', 'down'), line('dx-3', 'deleted')] }
        : { connections: [line('dx-1', 'available')], nextToken: 'more' },
    );
    running.proxy.overrule('directconnect:DescribeVirtualInterfaces', call =>
      call.input.nextToken ? interfaces('dx-2') : interfaces('dx-1', 'more'),
    );
  };

  it('reads lines with their interfaces, over all pages', async () => {
    lines();
    const { resources, calls } = await read(directConnect);
    expect(resources).toMatchObject([
      {
        id: 'dx-1',
        arn: `arn:aws:directconnect:${region}:111111111111:dxcon/dx-1`,
        tags: { app: 'orders' },
        data: {
          state: 'available',
          location: 'EqFA5',
          virtualInterfaces: [
            { id: 'dxvif-dx-1', kind: 'private', state: 'available' },
          ],
        },
      },
      { id: 'dx-2', data: { virtualInterfaces: [{ id: 'dxvif-dx-2' }] } },
    ]);
    expect(calls['directconnect:DescribeVirtualInterfaces']).toBe(2);
  });

  it('tells which action is missing', async () => {
    lines();
    running.proxy.deny('directconnect:DescribeVirtualInterfaces');
    const { resources } = await read(directConnect);
    expect(resources.map(r => r.data.virtualInterfaces)).toEqual([
      unreadBecauseOf('directconnect:DescribeVirtualInterfaces'),
      unreadBecauseOf('directconnect:DescribeVirtualInterfaces'),
    ]);
    running.proxy.deny('directconnect:DescribeConnections');
    expect((await read(directConnect)).status).toMatchObject({
      status: 'denied',
      missingAction: 'directconnect:DescribeConnections',
    });
  });
});
