/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * List prices of common resources in a handful of Regions: on demand, Linux,
 * shared tenancy, without tax, in USD.
 *
 * Source: the public AWS price pages (Amazon EC2 On-Demand, Amazon EBS, Elastic
 * Load Balancing, Amazon VPC, Amazon RDS for MySQL, single AZ), typed by hand.
 * Whatever is not here has no estimate; nothing is derived from other Regions.
 */
export const LIST_PRICES_SOURCE = {
  name: 'AWS public on-demand list prices (Linux, USD)',
  /** ISO 8601 date that the prices stand for. */
  asOf: '2025-06-01',
  url: 'https://aws.amazon.com/ec2/pricing/on-demand/',
} as const;

/** Prices of one Region; what is absent has no estimate. */
export interface RegionPrices {
  /** Instance type → USD an hour. */
  instanceHour: Readonly<Record<string, number>>;
  /** Database class (MySQL, single AZ) → USD an hour. */
  databaseHour: Readonly<Record<string, number>>;
  /** Volume type → USD a GiB and month. */
  volumeGibMonth: Readonly<Record<string, number>>;
  /** USD a GiB and month in the standard tier. */
  snapshotGibMonth?: number;
  /** USD an hour, without data. */
  natGatewayHour?: number;
  /** USD an hour, without capacity units; the same for the two types. */
  loadBalancerHour?: number;
  /** USD an hour and Availability Zone, without data. */
  interfaceEndpointHour?: number;
  /** USD an hour for any public IPv4 address, where it is known by Region. */
  publicAddressHour?: number;
}

/** USD an hour for any public IPv4 address, the same in every Region. */
export const PUBLIC_IPV4_HOUR = 0.005;

export const LIST_PRICES: Readonly<Record<string, RegionPrices>> = {
  'us-east-1': {
    instanceHour: {
      't2.micro': 0.0116,
      't2.small': 0.023,
      't2.medium': 0.0464,
      't2.large': 0.0928,
      't3.nano': 0.0052,
      't3.micro': 0.0104,
      't3.small': 0.0208,
      't3.medium': 0.0416,
      't3.large': 0.0832,
      't3.xlarge': 0.1664,
      't3.2xlarge': 0.3328,
      't4g.nano': 0.0042,
      't4g.micro': 0.0084,
      't4g.small': 0.0168,
      't4g.medium': 0.0336,
      't4g.large': 0.0672,
      't4g.xlarge': 0.1344,
      't4g.2xlarge': 0.2688,
      'm4.large': 0.1,
      'm4.xlarge': 0.2,
      'm5.large': 0.096,
      'm5.xlarge': 0.192,
      'm5.2xlarge': 0.384,
      'm5.4xlarge': 0.768,
      'm6i.large': 0.096,
      'm6i.xlarge': 0.192,
      'm6g.large': 0.077,
      'm6g.xlarge': 0.154,
      'm7g.large': 0.0816,
      'm7g.xlarge': 0.1632,
      'c5.large': 0.085,
      'c5.xlarge': 0.17,
      'c5.2xlarge': 0.34,
      'c5.4xlarge': 0.68,
      'c6g.large': 0.068,
      'c7g.large': 0.0725,
      'r5.large': 0.126,
      'r5.xlarge': 0.252,
      'r5.2xlarge': 0.504,
      'r6g.large': 0.1008,
      'r7g.large': 0.1071,
      'g4dn.xlarge': 0.526,
      'g4dn.2xlarge': 0.752,
      'g5.xlarge': 1.006,
      'g5.2xlarge': 1.212,
      'p3.2xlarge': 3.06,
    },
    databaseHour: {
      'db.t3.micro': 0.017,
      'db.t3.small': 0.034,
      'db.t3.medium': 0.068,
      'db.t4g.micro': 0.016,
      'db.t4g.small': 0.032,
      'db.t4g.medium': 0.065,
      'db.m5.large': 0.171,
      'db.m5.xlarge': 0.342,
      'db.m6g.large': 0.152,
      'db.r5.large': 0.24,
    },
    volumeGibMonth: {
      standard: 0.05,
      gp2: 0.1,
      gp3: 0.08,
      io1: 0.125,
      io2: 0.125,
      st1: 0.045,
      sc1: 0.015,
    },
    snapshotGibMonth: 0.05,
    natGatewayHour: 0.045,
    loadBalancerHour: 0.0225,
    interfaceEndpointHour: 0.01,
  },
  'eu-west-1': {
    instanceHour: {
      't2.micro': 0.0126,
      't2.small': 0.025,
      't2.medium': 0.05,
      't2.large': 0.1008,
      't3.nano': 0.0057,
      't3.micro': 0.0114,
      't3.small': 0.0228,
      't3.medium': 0.0456,
      't3.large': 0.0912,
      't3.xlarge': 0.1824,
      't3.2xlarge': 0.3648,
      't4g.nano': 0.0046,
      't4g.micro': 0.0092,
      't4g.small': 0.0184,
      't4g.medium': 0.0368,
      't4g.large': 0.0736,
      't4g.xlarge': 0.1472,
      't4g.2xlarge': 0.2944,
      'm4.large': 0.111,
      'm4.xlarge': 0.222,
      'm5.large': 0.107,
      'm5.xlarge': 0.214,
      'm5.2xlarge': 0.428,
      'm5.4xlarge': 0.856,
      'm6i.large': 0.107,
      'm6i.xlarge': 0.214,
      'm6g.large': 0.086,
      'm6g.xlarge': 0.172,
      'c5.large': 0.096,
      'c5.xlarge': 0.192,
      'c5.2xlarge': 0.384,
      'c5.4xlarge': 0.768,
      'c6g.large': 0.073,
      'r5.large': 0.141,
      'r5.xlarge': 0.282,
      'r5.2xlarge': 0.564,
      'r6g.large': 0.113,
    },
    databaseHour: {},
    volumeGibMonth: {
      standard: 0.055,
      gp2: 0.11,
      gp3: 0.088,
      io1: 0.138,
      io2: 0.138,
      st1: 0.05,
    },
    snapshotGibMonth: 0.05,
    natGatewayHour: 0.048,
    loadBalancerHour: 0.0252,
    interfaceEndpointHour: 0.011,
  },
  'eu-central-1': {
    instanceHour: {
      't3.micro': 0.012,
      't3.small': 0.024,
      't3.medium': 0.048,
      't3.large': 0.096,
      't3.xlarge': 0.192,
      't4g.micro': 0.0096,
      't4g.small': 0.0192,
      't4g.medium': 0.0384,
      't4g.large': 0.0768,
      'm5.large': 0.115,
      'm5.xlarge': 0.23,
      'm5.2xlarge': 0.46,
      'm5.4xlarge': 0.92,
      'm6g.large': 0.092,
      'c5.large': 0.097,
      'c5.xlarge': 0.194,
      'c5.2xlarge': 0.388,
      'r5.large': 0.152,
      'r5.xlarge': 0.304,
    },
    databaseHour: {},
    volumeGibMonth: {
      gp2: 0.119,
      gp3: 0.0952,
      io1: 0.149,
      io2: 0.149,
    },
    snapshotGibMonth: 0.054,
    natGatewayHour: 0.052,
    loadBalancerHour: 0.027,
    interfaceEndpointHour: 0.012,
  },
};
