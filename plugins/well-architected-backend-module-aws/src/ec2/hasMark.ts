/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Whether somebody marked a resource: one of the words is a tag key that is not
 * switched off, or the whole value of a tag such as `role: bastion`.
 */
export function hasMark(
  resource: { tags: Record<string, string> },
  words: readonly string[],
): boolean {
  return Object.entries(resource.tags).some(([key, value]) => {
    const text = value.trim().toLocaleLowerCase('en-US');
    return (
      words.includes(text) ||
      (words.includes(key.toLocaleLowerCase('en-US')) &&
        !['false', 'no', '0'].includes(text))
    );
  });
}
