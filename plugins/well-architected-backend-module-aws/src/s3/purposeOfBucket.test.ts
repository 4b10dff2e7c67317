/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { markOfBucket, purposeOfBucket } from './purposeOfBucket';

it.each([
  ['orders-data', 'data'],
  ['orders-static', 'data'],
  ['orders-access-logs', 'logs'],
  ['logs.example.com', 'logs'],
  ['catalogs', 'data'],
  ['cdk-hnb659fds-assets-111122223333-eu-west-1', 'build output'],
  ['aws-sam-cli-managed-default-samclisourcebucket-1', 'build output'],
  ['codepipeline-eu-west-1-1', 'build output'],
  ['orders-artifacts', 'build output'],
  ['orders-tfstate-logs', 'data'],
  ['aws-cloudtrail-logs-111122223333', 'data'],
])('%s holds %s', (name, purpose) => {
  expect(purposeOfBucket(name)).toBe(purpose);
});

it('reads the marks that people set', () => {
  expect(markOfBucket({ Criticality: 'Mission-Critical' })).toBe(
    'criticality=mission-critical',
  );
  expect(markOfBucket({ critical: 'true' })).toBe('critical=true');
  expect(markOfBucket({ 'data-classification': 'confidential' })).toBe(
    'data-classification=confidential',
  );
  expect(markOfBucket({ criticality: 'low' })).toBeUndefined();
});
