/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

const script = resolvePackagePath(
  'backstage-plugin-well-architected-backend-module-aws',
  '../../scripts/generate.mjs',
);

it('everything that is generated is up to date', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    '--check',
  ]);
  expect(stdout).toContain('nothing to write');
}, 60_000);
