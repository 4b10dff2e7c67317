/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
} from 'backstage-plugin-well-architected-common';
import { filterOf } from '../filters/filterNames';
import { UrlState, useUrlState } from '../hooks/useUrlState';

/** Orders of the list, in the order in which they are offered. */
export const SORTS = [
  'worst',
  'best',
  'name',
  'coverage',
  'high',
  'evaluatedAt',
] as const satisfies readonly EntitySort[];

/** What the orders are called. */
export const SORT_TEXTS = {
  worst: 'org.entities.sortWorst',
  best: 'org.entities.sortBest',
  name: 'org.entities.sortName',
  coverage: 'org.entities.sortCoverage',
  high: 'org.entities.sortHigh',
  evaluatedAt: 'org.entities.sortEvaluatedAt',
} as const;

/** Filter and order of the list of entities as the address tells them. */
export function useEntityFilter(): {
  url: UrlState;
  filter: EntityFilter;
  sort: EntitySort;
  /** Identity of filter and order. */
  key: string;
} {
  const url = useUrlState();
  const asked = url.get('sort');
  const sort = SORTS.find(known => known === asked) ?? 'worst';
  const filter = filterOf(url.get);
  return { url, filter, sort, key: JSON.stringify({ filter, sort }) };
}
