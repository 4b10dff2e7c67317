/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { detectSecret, DetectedSecret } from './detectSecret';

/** A detected secret and the name that it was found under. @public */
export interface NamedSecret extends DetectedSecret {
  name: string;
}

/**
 * The secrets among named values, sorted by name; the values are left behind.
 *
 * @public
 */
export function detectSecrets(
  values: Readonly<Record<string, string | undefined>>,
): NamedSecret[] {
  return Object.keys(values)
    .sort()
    .flatMap(name => {
      const found = detectSecret(name, values[name] ?? '');
      return found ? [{ name, ...found }] : [];
    });
}
