/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(__dirname, '../../../../../../test/hostile/names.json');

/** Names that do harm where they are taken for more than text, by what they try. */
export const HOSTILE_NAMES: [id: string, name: string][] = Object.entries(
  JSON.parse(readFileSync(FILE, 'utf8')) as Record<
    string,
    string | { repeat: string; times: number }
  >,
)
  .filter(([id]) => !id.startsWith('$'))
  .map(([id, value]) => [
    id.toLocaleLowerCase('en-US'),
    typeof value === 'string' ? value : value.repeat.repeat(value.times),
  ]);
