/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isClusterStorage, isGravitonClass, supportsGraviton } from './engines';

it.each([
  ['postgres', '17.5', true],
  ['postgres', '12.3', true],
  ['postgres', '12.2', false],
  ['mysql', '8.0.16', false],
  ['mysql', '8.0.17', true],
  ['mysql', '8.4.3', true],
  ['aurora-mysql', '8.0.mysql_aurora.3.08.0', true],
  ['sqlserver-se', '16.0', false],
  ['oracle-ee', '19', false],
  ['redis', '5.0.5', false],
  ['redis', '5.0.6', true],
  ['valkey', '8.0.1', true],
  ['memcached', '1.5.10', false],
  ['elasticsearch', '7.8', false],
  ['elasticsearch', '7.10', true],
  ['opensearch', '2.19', true],
])('%s %s', (engine, version, expected) => {
  expect(supportsGraviton(engine, version)).toBe(expected);
});

it.each([
  ['db.r7g.large', true],
  ['db.r6gd.xlarge', true],
  ['db.t4g.medium', true],
  ['db.x2g.large', true],
  ['cache.r7g.large', true],
  ['cache.c7gn.large', true],
  ['r6gd.large.search', true],
  ['im4gn.large.search', true],
  ['cache.r6i.large', false],
  ['m5.large.search', false],
  ['db.r6i.large', false],
  ['db.m5d.large', false],
  ['db.serverless', false],
])('%s', (instanceClass, expected) => {
  expect(isGravitonClass(instanceClass)).toBe(expected);
});

it('knows whose storage grows by itself', () => {
  expect(isClusterStorage('aurora-postgresql')).toBe(true);
  expect(isClusterStorage('docdb')).toBe(true);
  expect(isClusterStorage('mysql')).toBe(false);
});
