/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  connectionsParameterOf,
  demandsTls,
  tlsParameterOf,
} from './parametersOfEngine';

it.each([
  ['postgres', 'rds.force_ssl', 'max_connections'],
  ['sqlserver-se', 'rds.force_ssl', undefined],
  ['aurora-mysql', 'require_secure_transport', 'max_connections'],
  ['docdb', 'tls', undefined],
  ['neptune', 'neptune_enforce_ssl', undefined],
  ['oracle-ee', undefined, undefined],
])('parameters of %s', (engine, tls, connections) => {
  expect(tlsParameterOf(engine)).toBe(tls);
  expect(connectionsParameterOf(engine)).toBe(connections);
});

it.each([
  ['1', true],
  ['ON', true],
  ['enabled', true],
  ['tls1.2+', true],
  ['0', false],
  ['disabled', false],
  ['not set', false],
])('value %s', (value, on) => {
  expect(demandsTls(value)).toBe(on);
});
