/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of every entity on one day. */
export interface Facts {
  checks: { id: string; pillar: string }[];
  entities: { ref: string; name: string; owner: string }[];
  /** By entity, then by check: how many resources fail; 0 for none. */
  failed: number[][];
}

const fileOf = (directory: string, day: number) =>
  join(directory, `day-${day}.json`);

/** Days count from 1. */
export const saveFacts = (directory: string, day: number, facts: Facts) =>
  writeFileSync(fileOf(directory, day), JSON.stringify(facts));

export const loadFacts = (directory: string, day: number): Facts =>
  JSON.parse(readFileSync(fileOf(directory, day), 'utf8'));
