/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { toLifecycleRules, toReplicationRules } from './bucketRules';

it('keeps enabled lifecycle rules and what they do', () => {
  expect(
    toLifecycleRules([
      {
        ID: 'all',
        Status: 'Enabled',
        Expiration: { Days: 365 },
        Transitions: [{ Days: 30, StorageClass: 'STANDARD_IA' }],
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
      },
      { ID: 'off', Status: 'Disabled', Expiration: { Days: 1 } },
    ]),
  ).toEqual([
    {
      id: 'all',
      expiresObjects: true,
      transitionsTo: ['STANDARD_IA'],
      abortMultipartDays: 7,
      expiresNoncurrent: true,
    },
  ]);
});

it('does not take the removal of delete markers for an expiry', () => {
  const [rule] = toLifecycleRules([
    { Status: 'Enabled', Expiration: { ExpiredObjectDeleteMarker: true } },
  ]);
  expect(rule).toMatchObject({ id: 'rule 1', expiresObjects: false });
});

it('keeps enabled replication rules with the name of their bucket', () => {
  expect(
    toReplicationRules([
      {
        ID: 'copy',
        Status: 'Enabled',
        Destination: {
          Bucket: 'arn:aws:s3:::orders-copy',
          Account: '444455556666',
          ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
        },
      },
      { Status: 'Disabled', Destination: { Bucket: 'arn:aws:s3:::old' } },
    ]),
  ).toEqual([
    {
      id: 'copy',
      destinationBucket: 'orders-copy',
      destinationAccount: '444455556666',
      replicationTimeControl: true,
    },
  ]);
});
