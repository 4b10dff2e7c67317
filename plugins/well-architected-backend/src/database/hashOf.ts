/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { hash } from 'node:crypto';

const LENGTH = 40;

/** Hash of a text. */
export function hashOfText(text: string): string {
  return hash('sha256', text, 'hex').slice(0, LENGTH);
}

/** Hash of a value made of plain data; the order of keys counts. */
export function hashOf(value: unknown): string {
  return hashOfText(JSON.stringify(value));
}
