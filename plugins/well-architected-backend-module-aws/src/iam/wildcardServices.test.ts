/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PolicyStatement } from './readStatements';
import { wildcardServices } from './wildcardServices';

const allow = (changes: Partial<PolicyStatement>): PolicyStatement => ({
  effect: 'Allow',
  actions: ['s3:*'],
  resources: ['*'],
  conditional: false,
  ...changes,
});

describe('wildcardServices', () => {
  it.each([
    ['a whole service', allow({}), ['s3']],
    ['upper case', allow({ actions: ['S3:*', 's3:*'] }), ['s3']],
    ['everything', allow({ actions: ['*:*', 'kms:*'] }), ['*', 'kms']],
    ['NotAction', allow({ actions: undefined }), ['*']],
    ['NotResource', allow({ resources: undefined }), ['s3']],
    ['a part of a service', allow({ actions: ['s3:Get*'] }), []],
    ['named resources', allow({ resources: ['arn:aws:s3:::a/*'] }), []],
    ['under a condition', allow({ conditional: true }), []],
    ['a denial', allow({ effect: 'Deny' }), []],
  ])('%s', (_, statement, services) => {
    expect(wildcardServices([statement])).toEqual(services);
  });
});
