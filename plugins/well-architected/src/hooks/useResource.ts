/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useEffect, useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** Something read from the backend, as a section of a page shows it. */
export interface Resource<T> {
  /** Stays while it is being read again, so that pages do not flicker. */
  value?: T;
  error?: Error;
  loading: boolean;
  reload: () => void;
}

/**
 * Reads something from the backend. While it is read again, or when that
 * fails, what was read before for the same key stays on the page.
 *
 * @param options.key - identity of what is read; another key starts from
 * nothing
 * @param options.version - of the same thing; with another one it is read
 * again, and what people are typing beside it stays
 */
export function useResource<T>(options: {
  key: string;
  version?: number | string;
  read: () => Promise<T>;
}): Resource<T> {
  const { key, version, read } = options;
  const last = useRef<{ key: string; value: T }>();
  const state = useAsyncRetry(
    async () => ({ key, value: await read() }),
    [key, version],
  );
  const fresh = state.value?.key === key ? state.value : undefined;
  useEffect(() => {
    if (fresh) {
      last.current = fresh;
    }
  }, [fresh]);
  const kept = last.current?.key === key ? last.current : undefined;
  return {
    value: (fresh ?? kept)?.value,
    error: state.loading ? undefined : state.error,
    loading: state.loading,
    reload: state.retry,
  };
}
