/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector, Check, CollectorNeed } from '../define';

const needsOf = (check: Check): CollectorNeed[] => {
  switch (check.kind) {
    case 'resource':
      return [...check.on, ...check.uses];
    case 'account':
      return check.uses;
    default:
      return [];
  }
};

/**
 * The collectors that these checks need, each with the details they need.
 *
 * Collectors that provide tags are always among them, because the scope of
 * entities is made of tags.
 *
 * @public
 */
export function wantedDetails(options: {
  checks: Check[];
  collectors: AnyCollector[];
}): Map<AnyCollector, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const need of options.checks.flatMap(needsOf)) {
    const details = wanted.get(need.collector.id) ?? new Set<string>();
    need.details.forEach(detail => details.add(detail));
    wanted.set(need.collector.id, details);
  }
  return new Map(
    options.collectors
      .filter(c => wanted.has(c.id) || c.provides === 'tags')
      .map(c => [c, wanted.get(c.id) ?? new Set<string>()]),
  );
}
