/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory } from 'backstage-plugin-well-architected-node';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** When the example was recorded. */
export const RECORDED_AT = '2026-11-16T05:00:00.000Z';

export type ExampleFile = '111122223333' | '111122223333-pitr' | '444455556666';

/** What the collectors read from one account of the real-world example. */
export async function readExample(file: ExampleFile): Promise<Inventory> {
  const path = join(
    __dirname,
    `../fixtures/real-world-example/${file}.json.gz`,
  );
  return JSON.parse(gunzipSync(await readFile(path)).toString('utf8'));
}
