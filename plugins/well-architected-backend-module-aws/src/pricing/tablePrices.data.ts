/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * List prices of DynamoDB tables of the class Standard: provisioned capacity
 * and on-demand requests, in USD, without storage and reserved capacity.
 *
 * Source: the public price page of Amazon DynamoDB, typed by hand. A Region
 * that is not here has no estimate; nothing is derived from other Regions.
 */
export const TABLE_PRICES_SOURCE = {
  name: 'AWS public list prices of Amazon DynamoDB (USD)',
  /** ISO 8601 date that the prices stand for. */
  asOf: '2025-06-01',
  url: 'https://aws.amazon.com/dynamodb/pricing/',
} as const;

/** Prices of one Region in USD. */
export interface TablePrices {
  readUnitHour: number;
  writeUnitHour: number;
  /** A million on-demand read request units. */
  millionReads: number;
  /** A million on-demand write request units. */
  millionWrites: number;
}

export const TABLE_PRICES: Readonly<Record<string, TablePrices>> = {
  'us-east-1': {
    readUnitHour: 0.00013,
    writeUnitHour: 0.00065,
    millionReads: 0.125,
    millionWrites: 0.625,
  },
  'us-west-2': {
    readUnitHour: 0.00013,
    writeUnitHour: 0.00065,
    millionReads: 0.125,
    millionWrites: 0.625,
  },
  'eu-west-1': {
    readUnitHour: 0.000147,
    writeUnitHour: 0.000735,
    millionReads: 0.1415,
    millionWrites: 0.705,
  },
  'eu-central-1': {
    readUnitHour: 0.0001586,
    writeUnitHour: 0.000793,
    millionReads: 0.1525,
    millionWrites: 0.7625,
  },
};
