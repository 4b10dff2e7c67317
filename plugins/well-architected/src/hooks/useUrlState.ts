/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Filters and open panels, kept in the address so that they can be shared. */
export interface UrlState {
  get(name: string): string;
  /** Sets or, with an empty value, removes; one step of history at most. */
  set(values: Record<string, string>, options?: { push?: boolean }): void;
  /** The address query that `set` would lead to, for links. */
  query(values: Record<string, string>): string;
}

function withValues(
  current: URLSearchParams,
  values: Record<string, string>,
): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
}

export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();
  const set = useCallback<UrlState['set']>(
    (values, options) =>
      setParams(current => withValues(current, values), {
        replace: !options?.push,
        preventScrollReset: true,
      }),
    [setParams],
  );
  return {
    get: name => params.get(name) ?? '',
    set,
    query: values => `?${withValues(params, values)}`,
  };
}
