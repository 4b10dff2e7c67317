/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, ImportedFinding, NativeCheck } from '../define';

/** The checks of our own that look for the same as one of these controls. */
export type NativeChecks = (
  controls: ImportedFinding['controls'],
) => readonly NativeCheck[];

const keyOf = (tool: string, id: string) => `${tool}|${id}`;

/**
 * Checks of our own by the ids that other tools give them.
 *
 * @internal
 */
export function nativeChecksOf(checks: readonly Check[]): NativeChecks {
  const byControl = new Map<string, Check[]>();
  for (const check of checks.filter(c => c.evidence !== 'imported')) {
    for (const [tool, ids] of Object.entries(check.equivalents ?? {})) {
      for (const id of ids) {
        const key = keyOf(tool, id);
        byControl.set(key, [...(byControl.get(key) ?? []), check]);
      }
    }
  }
  return controls => {
    const found = Object.entries(controls ?? {}).flatMap(([tool, ids]) =>
      ids.flatMap(id => byControl.get(keyOf(tool, id)) ?? []),
    );
    return [...new Set(found)].sort((a, b) => a.id.localeCompare(b.id));
  };
}
