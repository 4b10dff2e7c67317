/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { filtersOf } from './matchesFilter';

/** What a pattern asks of an event; the filters as `matchesFilter` reads them. */
export interface EventPattern {
  sources: string[];
  detailTypes: string[];
}

/**
 * What an EventBridge pattern asks of source and detail type, one entry per
 * alternative of a `$or`. Nothing else of the pattern is kept. Empty for no
 * pattern, and for one that is no JSON object.
 */
export function readPattern(pattern: string | undefined): EventPattern[] {
  const parsed = parse(pattern);
  if (!parsed) {
    return [];
  }
  const { $or: alternatives, ...common } = parsed;
  const all = Array.isArray(alternatives) ? alternatives : [{}];
  return all.map(alternative => {
    const whole: Record<string, unknown> = { ...common, ...alternative };
    return {
      sources: filtersOf(whole.source),
      detailTypes: filtersOf(whole['detail-type']),
    };
  });
}

function parse(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined;
  } catch {
    return undefined;
  }
}
