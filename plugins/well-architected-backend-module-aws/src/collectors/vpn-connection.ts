/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Site-to-Site VPN connections with the state of their two tunnels.
 *
 * Calls: ec2:DescribeVpnConnections, which has no pages. IAM: the same name.
 * Regional. Cost of a run: one call.
 */
import { DescribeVpnConnectionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Site-to-Site VPN connections. */
export default defineCollector({
  id: 'vpn-connection',
  type: 'AWS::EC2::VPNConnection',
  noun: { one: 'VPN connection', many: 'VPN connections' },
  scope: 'regional',
  list: { 'ec2:DescribeVpnConnections': 'ec2:DescribeVpnConnections' },
  schema: z.object({
    /** `available`, `pending`, `deleting`. */
    state: z.string(),
    customerGatewayId: z.string(),
    /** Virtual private gateway or transit gateway, or core network. */
    attachedTo: z.string(),
    tunnels: z.array(
      z.object({ outsideIp: z.string(), up: z.boolean(), says: z.string() }),
    ),
  }),
  sample: {
    id: 'vpn-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:vpn-connection/vpn-0f00d0001',
    data: {
      state: 'available',
      customerGatewayId: 'cgw-0f00d0001',
      attachedTo: 'vgw-0f00d0001',
      tunnels: [
        { outsideIp: '198.51.100.1', up: true, says: '' },
        { outsideIp: '198.51.100.2', up: true, says: '' },
      ],
    },
  },
  async *collect(ctx) {
    const { VpnConnections } = await ctx
      .client(EC2Client)
      .send(new DescribeVpnConnectionsCommand({}));
    for (const vpn of VpnConnections ?? []) {
      const id = vpn.VpnConnectionId;
      if (!id || vpn.State === 'deleted') {
        continue;
      }
      const tags = tagRecord(vpn.Tags);
      yield {
        id,
        name: tags.Name || id,
        arn: ec2Arn(ctx, `vpn-connection/${id}`),
        tags,
        data: {
          state: vpn.State ?? 'pending',
          customerGatewayId: vpn.CustomerGatewayId ?? '',
          attachedTo:
            vpn.VpnGatewayId ||
            vpn.TransitGatewayId ||
            vpn.CoreNetworkArn ||
            '',
          tunnels: (vpn.VgwTelemetry ?? []).map(tunnel => ({
            outsideIp: tunnel.OutsideIpAddress ?? '',
            up: tunnel.Status === 'UP',
            says: tunnel.StatusMessage ?? '',
          })),
        },
      };
    }
  },
});
