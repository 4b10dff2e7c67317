/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SortOrder } from 'backstage-plugin-well-architected-common';
import { Sorting } from '../parts/SortHeader';
import { useUrlState } from './useUrlState';

/** How a list that the backend sorts is sorted, kept in the address. */
export function useSorting<Sort extends string>(
  columns: readonly Sort[],
): {
  sorting: Sorting | undefined;
  setSorting: (sorting: Sorting | undefined) => void;
  /** For the request; the list's own order where it is empty. */
  request: { sort?: Sort; order?: SortOrder };
} {
  const url = useUrlState();
  const column = columns.find(known => known === url.get('sort'));
  const direction = url.get('dir') === 'desc' ? 'desc' : 'asc';
  return {
    sorting: column ? { column, direction } : undefined,
    setSorting: sorting =>
      url.set({
        sort: sorting?.column ?? '',
        dir: sorting?.direction === 'desc' ? 'desc' : '',
      }),
    request: column ? { sort: column, order: direction } : {},
  };
}
