/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  CHECK_STATES,
} from 'backstage-plugin-well-architected-common';
import { UrlState, useUrlState } from '../hooks/useUrlState';
import { Sorting } from '../parts/SortHeader';
import { ResultFilter } from './filterResults';

/** Filters and order of the findings as the address tells them. */
export function useFindingFilters(): {
  url: UrlState;
  filter: ResultFilter;
  sorting: Sorting | undefined;
  setSorting: (sorting: Sorting | undefined) => void;
} {
  const url = useUrlState();
  const state = url.get('state');
  const known = state === 'all' || CHECK_STATES.includes(state as CheckState);
  const column = url.get('sort');
  return {
    url,
    filter: {
      // Without a filter the page shows what there is to do.
      state: known ? (state as ResultFilter['state']) : 'fail',
      risk: url.get('risk'),
      pillar: url.get('pillar'),
      text: url.get('text'),
    },
    sorting: column
      ? { column, direction: url.get('dir') === 'desc' ? 'desc' : 'asc' }
      : undefined,
    setSorting: sorting =>
      url.set({
        sort: sorting?.column ?? '',
        dir: sorting?.direction === 'desc' ? 'desc' : '',
      }),
  };
}
