/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector } from 'backstage-plugin-well-architected-node';

/** IAM actions by `service:Operation`. */
export type DeclaredActions = ReadonlyMap<string, readonly string[]>;

/** What the collectors declare about the calls they make. */
export function declaredActions(
  collectors: readonly AnyCollector[],
): DeclaredActions {
  const declared = new Map<string, string[]>();
  for (const { list, details } of collectors) {
    for (const calls of [list, ...Object.values(details ?? {})]) {
      for (const [operation, actions] of Object.entries(calls)) {
        const known = declared.get(operation) ?? [];
        const more = [actions].flat().filter(a => !known.includes(a));
        declared.set(operation, [...known, ...more]);
      }
    }
  }
  return declared;
}
