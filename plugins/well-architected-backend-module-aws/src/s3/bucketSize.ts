/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { maximum, MetricSeries } from 'backstage-plugin-well-architected-node';

/** S3 measures once a day, with a delay of up to two. */
const DAILY = {
  namespace: 'AWS/S3',
  stat: 'Average',
  periodSeconds: 24 * 60 * 60,
  days: 3,
  minPoints: 1,
};

type Named = { id: string };

/** Bytes of a bucket in the Standard class. */
export const bucketSize = {
  ...DAILY,
  name: 'BucketSizeBytes',
  dimensions: (bucket: Named) => ({
    BucketName: bucket.id,
    StorageType: 'StandardStorage',
  }),
};

/** Objects of a bucket in all classes. */
export const bucketObjects = {
  ...DAILY,
  name: 'NumberOfObjects',
  dimensions: (bucket: Named) => ({
    BucketName: bucket.id,
    StorageType: 'AllStorageTypes',
  }),
};

/** Gigabytes (10^9 bytes) of the largest of the last days. */
export function bucketGigabytes(series: MetricSeries): number {
  return maximum(series.values) / 1e9;
}
