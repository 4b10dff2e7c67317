/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useState } from 'react';
import { Page } from 'backstage-plugin-well-architected-common';

/** A list that is read page by page, as far as it was read. */
export interface PagedList<T> {
  items: T[];
  /** All that there are, where the backend counted them. */
  total?: number;
  hasMore: boolean;
  busy: boolean;
  /** Why the last page could not be read; what was read before stays. */
  error?: Error;
  loadMore: () => Promise<void>;
}

/**
 * The first page of a list and what was loaded after it. Give the component
 * a `key` of its filter: another filter begins with its own first page.
 *
 * @param readMore - Reads the page that begins at a cursor.
 */
export function usePagedList<T>(options: {
  first: Page<T>;
  readMore: (cursor: string) => Promise<Page<T>>;
}): PagedList<T> {
  const { first, readMore } = options;
  const [more, setMore] = useState<Page<T>[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();
  const pages = [first, ...more];
  const cursor = pages[pages.length - 1].nextCursor;
  return {
    items: pages.flatMap(page => page.items),
    total: first.totalItems,
    hasMore: Boolean(cursor),
    busy,
    error,
    loadMore: async () => {
      if (!cursor || busy) {
        return;
      }
      setBusy(true);
      setError(undefined);
      try {
        const page = await readMore(cursor);
        setMore(read => [...read, page]);
      } catch (failure) {
        setError(failure as Error);
      } finally {
        setBusy(false);
      }
    },
  };
}
