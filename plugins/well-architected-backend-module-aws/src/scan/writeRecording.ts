/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { Inventory } from 'backstage-plugin-well-architected-node';

const byKey = <T>(record: Record<string, T>) =>
  Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/**
 * Writes an inventory as a recording: one line of JSON, compressed when the
 * name of the file ends in `.gz`. The same inventory gives the same bytes.
 */
export async function writeRecording(options: {
  file: string;
  inventory: Inventory;
}): Promise<void> {
  const { file, inventory } = options;
  const text = JSON.stringify({
    ...inventory,
    metrics: byKey(inventory.metrics),
  });
  await writeFile(
    file,
    file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text,
  );
}
