/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useMemo } from 'react';
import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import { JsonObject, JsonValue } from '@backstage/types';
import useObservable from 'react-use/esm/useObservable';

/** Filters that somebody kept under a name. */
export interface SavedFilter {
  name: string;
  /** The part of the plugin's pages that they belong to. */
  page: string;
  /** The address query, without the question mark. */
  query: string;
}

const KEY = 'saved-filters';

const isSaved = (item: unknown): item is SavedFilter & JsonObject =>
  typeof item === 'object' &&
  item !== null &&
  ['name', 'page', 'query'].every(
    key => typeof (item as Record<string, unknown>)[key] === 'string',
  );

/**
 * The saved filters of the signed-in user for one page, by name. Where they
 * are kept is the portal's choice: the browser, or the user settings backend.
 */
export function useSavedFilters(page: string): {
  saved: SavedFilter[];
  /** Keeps filters; those of the same name are replaced. */
  save: (filter: Omit<SavedFilter, 'page'>) => Promise<void>;
  remove: (name: string) => Promise<void>;
} {
  const storage = useApi(storageApiRef).forBucket('well-architected');
  const observed = useMemo(() => storage.observe$<JsonValue>(KEY), [storage]);
  const { value } = useObservable(observed, storage.snapshot<JsonValue>(KEY));
  const all = Array.isArray(value) ? value.filter(isSaved) : [];
  const without = (name: string) =>
    all.filter(item => item.page !== page || item.name !== name);
  return {
    saved: all
      .filter(item => item.page === page)
      .sort((a, b) => a.name.localeCompare(b.name)),
    save: filter =>
      storage.set(KEY, [...without(filter.name), { ...filter, page }]),
    remove: name => storage.set(KEY, without(name)),
  };
}
