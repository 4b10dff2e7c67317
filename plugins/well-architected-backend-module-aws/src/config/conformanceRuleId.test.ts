/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { conformanceRuleId } from './conformanceRuleId';

describe('conformanceRuleId', () => {
  it.each([
    ['s3-bucket-versioning-enabled', 'S3_BUCKET_VERSIONING_ENABLED'],
    ['S3BucketVersioningEnabled', 'S3_BUCKET_VERSIONING_ENABLED'],
    ['restricted-ssh', 'INCOMING_SSH_DISABLED'],
    ['restricted-common-ports', 'RESTRICTED_INCOMING_TRAFFIC'],
  ])('%s is an instance of %s', (name, identifier) => {
    expect(conformanceRuleId(name)).toBe(identifier);
  });
});
