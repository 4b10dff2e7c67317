/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Direct Connect connections, dedicated and hosted ones.
 *
 * Calls: directconnect:DescribeConnections; detail `virtualInterfaces`:
 * directconnect:DescribeVirtualInterfaces for all of them together.
 * IAM: the same names. Regional.
 * Cost of a run: one call per 100 connections, one per 100 interfaces.
 */
import {
  Connection,
  Connections,
  DescribeConnectionsCommand,
  DescribeVirtualInterfacesCommand,
  DirectConnectClient,
  VirtualInterfaces,
} from '@aws-sdk/client-direct-connect';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { whereOffered } from '../support/whereOffered';

const virtualInterface = z.object({
  id: z.string(),
  /** `private`, `public` or `transit`. */
  kind: z.string(),
  /** `available`, `down` … */
  state: z.string(),
});

/** The SDK has no paginators for this service. */
async function* connections(
  client: DirectConnectClient,
): AsyncGenerator<Connection> {
  let page: Connections | undefined;
  do {
    page = await client.send(
      new DescribeConnectionsCommand({
        maxResults: 100,
        nextToken: page?.nextToken,
      }),
    );
    yield* page.connections ?? [];
  } while (page.nextToken);
}

async function interfacesByConnection(client: DirectConnectClient) {
  const of: Record<string, z.infer<typeof virtualInterface>[]> = {};
  let page: VirtualInterfaces | undefined;
  do {
    page = await client.send(
      new DescribeVirtualInterfacesCommand({
        maxResults: 100,
        nextToken: page?.nextToken,
      }),
    );
    for (const found of page.virtualInterfaces ?? []) {
      (of[found.connectionId ?? ''] ??= []).push({
        id: found.virtualInterfaceId ?? '',
        kind: found.virtualInterfaceType ?? '',
        state: found.virtualInterfaceState ?? 'unknown',
      });
    }
  } while (page.nextToken);
  return { of };
}

/** Direct Connect connections. */
export default defineCollector({
  id: 'directconnect-connection',
  type: 'AWS::DirectConnect::Connection',
  noun: {
    one: 'Direct Connect connection',
    many: 'Direct Connect connections',
  },
  scope: 'regional',
  list: {
    'directconnect:DescribeConnections': 'directconnect:DescribeConnections',
  },
  details: {
    virtualInterfaces: {
      'directconnect:DescribeVirtualInterfaces':
        'directconnect:DescribeVirtualInterfaces',
    },
  },
  schema: z.object({
    /** `available`, `down`, `requested` … */
    state: z.string(),
    /** Code of the Direct Connect location, such as `EqFA5`. */
    location: z.string(),
    bandwidth: z.string(),
    virtualInterfaces: readable(z.array(virtualInterface)),
  }),
  sample: {
    id: 'dxcon-0f00d001',
    name: 'orders-a',
    arn: 'arn:aws:directconnect:eu-west-1:111122223333:dxcon/dxcon-0f00d001',
    data: {
      state: 'available',
      location: 'EqDB4',
      bandwidth: '1Gbps',
      virtualInterfaces: [
        { id: 'dxvif-0f00d001', kind: 'private', state: 'available' },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(DirectConnectClient);
    const { region, accountId } = ctx;
    let interfaces: ReturnType<typeof interfacesByConnection> | undefined;
    // read once, and only where there is a connection
    const allInterfaces = () => {
      interfaces ??= interfacesByConnection(client);
      return interfaces;
    };
    for await (const connection of whereOffered(connections(client))) {
      const id = connection.connectionId ?? '';
      if (connection.connectionState === 'deleted') {
        continue;
      }
      const read = await ctx.detail('virtualInterfaces', allInterfaces);
      yield {
        id,
        name: connection.connectionName ?? id,
        arn: `arn:${partitionOf(
          region,
        )}:directconnect:${region}:${accountId}:dxcon/${id}`,
        tags: Object.fromEntries(
          (connection.tags ?? []).flatMap(tag =>
            tag.key ? [[tag.key, tag.value ?? '']] : [],
          ),
        ),
        data: {
          state: connection.connectionState ?? 'unknown',
          location: connection.location ?? '',
          bandwidth: connection.bandwidth ?? '',
          virtualInterfaces: isUnread(read) ? read : read.of[id] ?? [],
        },
      };
    }
  },
});
