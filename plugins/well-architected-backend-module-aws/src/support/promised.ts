/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * A part of an answer that AWS always sends. Without it everything that is read
 * from it would have its default, and look as if AWS had said so.
 *
 * @param part - such as `Table`, for the sentence
 * @throws Error when it is not there
 */
export function promised<T extends object>(
  value: T | undefined,
  part: string,
): T {
  if (typeof value !== 'object' || value === null) {
    throw new Error(`the answer has no ${part}`);
  }
  return value;
}
