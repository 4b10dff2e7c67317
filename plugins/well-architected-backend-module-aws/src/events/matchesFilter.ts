/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Filters of an event pattern as texts:
 * - `aws.health`, the value itself; `aws.*`, a wildcard
 * - `!aws.ec2|aws.s3`, none of these
 */

const MATCHES_ALL = '*';

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (v): v is string => typeof v === 'string',
  );

function filterText(filter: unknown): string[] {
  if (typeof filter === 'string') {
    return [filter];
  }
  if (typeof filter !== 'object' || filter === null) {
    return [];
  }
  return Object.entries(filter).flatMap(([kind, value]) => {
    switch (kind) {
      case 'prefix':
        return textsOf(value).map(text => `${text}*`);
      case 'suffix':
        return textsOf(value).map(text => `*${text}`);
      case 'wildcard':
      case 'equals-ignore-case':
        return textsOf(value);
      case 'anything-but': {
        const names = textsOf(value);
        return names.length > 0 ? [`!${names.join('|')}`] : [];
      }
      case 'exists':
        return value === true ? [MATCHES_ALL] : [];
      default:
        return [];
    }
  });
}

/** Filters of one field of a pattern; `*` where the pattern leaves it open. */
export function filtersOf(field: unknown): string[] {
  return field === undefined
    ? [MATCHES_ALL]
    : (Array.isArray(field) ? field : [field]).flatMap(filterText);
}

function matchesOne(filter: string, value: string): boolean {
  if (filter.startsWith('!')) {
    return !filter.slice(1).split('|').includes(value);
  }
  const parts = filter
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(value);
}

/** Whether one of the filters lets the value through. */
export function matchesFilter(
  filters: readonly string[],
  value: string,
): boolean {
  return filters.some(filter => matchesOne(filter, value));
}
