/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AnyCollector, Check } from 'backstage-plugin-well-architected-node';

/** What people call the resources of a type. */
export type Nouns = ReadonlyMap<string, { one: string; many: string }>;

function collectorsOf(check: Check): AnyCollector[] {
  switch (check.kind) {
    case 'resource':
      return [...check.on, ...check.uses].map(need => need.collector);
    case 'account':
      return check.uses.map(need => need.collector);
    default:
      return [];
  }
}

/** The nouns of the collectors that these checks need, by resource type. */
export function nounsOf(checks: Iterable<Check>): Nouns {
  return new Map(
    [...checks]
      .flatMap(collectorsOf)
      .map(({ type, noun }) => [type, noun] as const),
  );
}

/** "DynamoDB table", or the words of the type itself: "Glue Table". */
export function nounOfType(type: string, nouns: Nouns): string {
  return nouns.get(type)?.one ?? (type.split('::').slice(1).join(' ') || type);
}

/**
 * "2 DynamoDB tables"; of a type that no check of this installation needs, the
 * words of the type itself: "2 × Glue Table".
 */
export function countOfType(options: {
  type: string;
  count: number;
  nouns: Nouns;
}): string {
  const { type, count, nouns } = options;
  const noun = nouns.get(type);
  if (!noun) {
    return `${count} × ${nounOfType(type, nouns)}`;
  }
  return `${count} ${count === 1 ? noun.one : noun.many}`;
}
