/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Reads all pages of an operation that answers with `Items` and `NextToken`.
 * The SDK has no paginators for the second API of API Gateway.
 */
export async function* readPages<T>(
  read: (
    token: string | undefined,
  ) => Promise<{ Items?: T[]; NextToken?: string }>,
): AsyncGenerator<T, void> {
  let token: string | undefined;
  do {
    const page = await read(token);
    yield* page.Items ?? [];
    token = page.NextToken || undefined;
  } while (token !== undefined);
}

/** All items of all pages. */
export async function readAll<T>(
  read: (
    token: string | undefined,
  ) => Promise<{ Items?: T[]; NextToken?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  for await (const item of readPages(read)) {
    items.push(item);
  }
  return items;
}
