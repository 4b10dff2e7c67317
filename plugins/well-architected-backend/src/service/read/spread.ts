/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * At most so many items, but two at least: the first, the last, and others
 * evenly spread between them.
 */
export function spread<T>(items: T[], most: number): T[] {
  const count = Math.max(2, most);
  if (items.length <= count) {
    return items;
  }
  const step = (items.length - 1) / (count - 1);
  return Array.from(
    { length: count },
    (_, index) => items[Math.round(index * step)],
  );
}
