/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RegionPrices } from './listPrices.data';

/** Attributes of a product of the Price List API that the queries use. */
export interface ProductAttributes {
  instanceType?: string;
  volumeApiName?: string;
  usagetype?: string;
}

/** One question to the Price List API, and where its answers belong. */
export interface PriceQuery {
  service: string;
  /** Fields that must be equal; the Region is added. */
  match: Readonly<Record<string, string>>;
  unit: 'Hrs' | 'GB-Mo';
  /** A table by type, or a single price. */
  into: keyof RegionPrices;
  /** Key in the table, or whether the product is the one that is meant. */
  pick: (attributes: ProductAttributes) => string | undefined;
}

const ONLY = 'price';
const usage = (end: string) => (attributes: ProductAttributes) =>
  attributes.usagetype?.endsWith(end) ? ONLY : undefined;

/**
 * What is read for each Region: the same things that the dated file holds.
 * Linux, shared tenancy, on demand; databases as MySQL in one zone.
 */
export const PRICE_QUERIES: readonly PriceQuery[] = [
  {
    service: 'AmazonEC2',
    match: {
      productFamily: 'Compute Instance',
      operatingSystem: 'Linux',
      tenancy: 'Shared',
      preInstalledSw: 'NA',
      capacitystatus: 'Used',
    },
    unit: 'Hrs',
    into: 'instanceHour',
    pick: attributes => attributes.instanceType,
  },
  {
    service: 'AmazonRDS',
    match: {
      productFamily: 'Database Instance',
      databaseEngine: 'MySQL',
      deploymentOption: 'Single-AZ',
    },
    unit: 'Hrs',
    into: 'databaseHour',
    pick: attributes => attributes.instanceType,
  },
  {
    service: 'AmazonEC2',
    match: { productFamily: 'Storage' },
    unit: 'GB-Mo',
    into: 'volumeGibMonth',
    pick: attributes => attributes.volumeApiName,
  },
  {
    service: 'AmazonEC2',
    match: { productFamily: 'Storage Snapshot' },
    unit: 'GB-Mo',
    into: 'snapshotGibMonth',
    pick: usage('EBS:SnapshotUsage'),
  },
  {
    service: 'AmazonEC2',
    match: { productFamily: 'NAT Gateway' },
    unit: 'Hrs',
    into: 'natGatewayHour',
    pick: usage('NatGateway-Hours'),
  },
  {
    service: 'AWSELB',
    match: { productFamily: 'Load Balancer-Application' },
    unit: 'Hrs',
    into: 'loadBalancerHour',
    pick: usage('LoadBalancerUsage'),
  },
  {
    service: 'AmazonVPC',
    match: { productFamily: 'VpcEndpoint' },
    unit: 'Hrs',
    into: 'interfaceEndpointHour',
    pick: usage('VpcEndpoint-Hours'),
  },
  {
    service: 'AmazonVPC',
    match: { group: 'VPCPublicIPv4Address' },
    unit: 'Hrs',
    into: 'publicAddressHour',
    pick: usage('PublicIPv4:InUseAddress'),
  },
];
