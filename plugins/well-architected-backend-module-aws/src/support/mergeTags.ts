/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Tags of several resources as one record; of a key the last one counts. */
export function mergeTags(
  tags: readonly (Record<string, string> | undefined)[],
): Record<string, string> {
  return Object.fromEntries(tags.flatMap(of => Object.entries(of ?? {})));
}
