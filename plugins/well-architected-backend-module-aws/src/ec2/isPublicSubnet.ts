/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  Resource,
} from 'backstage-plugin-well-architected-node';
import routeTable from '../collectors/ec2-route-table';
import subnet from '../collectors/ec2-subnet';

type Table = ReturnType<typeof routeTable.sample>;
type Subnet = ReturnType<typeof subnet.sample>;

const bySubnet = (table: Table) => table.data.subnetIds;
const byVpcIfMain = (table: Table) =>
  table.data.isMain ? table.data.vpcId : undefined;
const byId = (found: Resource<string, unknown>) => found.id;

/**
 * Finds a subnet of the account and whether it routes to an internet gateway;
 * the main table of the VPC counts where the subnet has no table of its own.
 *
 * @returns undefined when the subnet is not in the account (a shared VPC)
 * @throws UnknownError when subnets or route tables could not be read
 */
export function findSubnet(
  context: AssessContext,
  subnetId: string,
): { subnet: Subnet; isPublic: boolean } | undefined {
  const found = context.index(subnet, byId).get(subnetId)?.[0];
  if (!found) {
    return undefined;
  }
  const tables =
    context.index(routeTable, bySubnet).get(subnetId) ??
    context.index(routeTable, byVpcIfMain).get(found.data.vpcId) ??
    [];
  const isPublic = tables.some(table =>
    table.data.routes.some(
      route =>
        ['0.0.0.0/0', '::/0'].includes(route.destination) &&
        route.target.startsWith('igw-') &&
        route.state === 'active',
    ),
  );
  return { subnet: found, isPublic };
}
