/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * The items of a service that AWS does not offer in every Region: where it is
 * not offered its endpoint has no name in DNS, which proves that there are no
 * items. Any other error, and any error in the middle of a list, is thrown.
 */
export async function* whereOffered<T>(
  items: AsyncIterable<T>,
): AsyncGenerator<T> {
  let began = false;
  try {
    for await (const item of items) {
      began = true;
      yield item;
    }
  } catch (error) {
    if (began || !isUnknownName(error)) {
      throw error;
    }
  }
}

const isUnknownName = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOTFOUND';
