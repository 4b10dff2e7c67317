/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { endOfEngine } from './rdsEngines.data';

it.each([
  ['postgres', '16.4', '2029-02-28'],
  ['postgres', '9.6.24', '2022-04-30'],
  ['mysql', '8.0.39', '2026-07-31'],
  ['aurora-mysql', '8.0.mysql_aurora.3.08.0', '2028-04-30'],
  ['mariadb', '10.11.9', '2028-02-29'],
])('%s %s', (engine, version, ends) => {
  expect(endOfEngine(engine, version)?.ends).toBe(ends);
});

it('knows nothing of other engines and versions', () => {
  expect(endOfEngine('oracle-ee', '19.0')).toBeUndefined();
  expect(endOfEngine('postgres', '99.1')).toBeUndefined();
  expect(endOfEngine('postgres', '160.1')).toBeUndefined();
});
