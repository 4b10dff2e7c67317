/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { gzipSync } from 'node:zlib';
import { secretsInUserData } from './userData';

// Put together here, so that no scanner takes this file for a leak.
const SCRIPT = `#!/bin/bash\nexport API_KEY=${'f3a9'.repeat(8)}\n`;
const FOUND = [{ name: 'line 2 (API_KEY)', rule: 'literal-under-secret-name' }];

describe('secretsInUserData', () => {
  it('reads base64, packed or not', () => {
    const plain = Buffer.from(SCRIPT).toString('base64');
    const packed = gzipSync(SCRIPT).toString('base64');
    expect(secretsInUserData(plain)).toEqual(FOUND);
    expect(secretsInUserData(packed)).toEqual(FOUND);
  });

  it('tells that packed data is broken', () => {
    const broken = gzipSync(SCRIPT).subarray(0, 20).toString('base64');
    expect(secretsInUserData(broken)).toMatchObject({
      unread: { reason: 'API_ERROR' },
    });
  });

  it('finds nothing in nothing', () => {
    expect(secretsInUserData(undefined)).toEqual([]);
  });
});
