/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { spec } from './openapi/generated/router';

describe('the generated API document', () => {
  it('is the one of openapi.yaml', () => {
    const yaml = readFileSync(join(__dirname, 'openapi.yaml'), 'utf8');
    expect(spec).toEqual(parse(yaml));
  });
});
