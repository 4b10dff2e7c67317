/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ACCOUNT_READINGS,
  AccountFilter,
  AccountSort,
} from 'backstage-plugin-well-architected-common';
import { UrlState, useUrlState } from '../hooks/useUrlState';

/** Orders of the list, in the order in which they are offered. */
export const ACCOUNT_SORTS = [
  'worst',
  'name',
  'age',
  'high',
  'unclaimed',
] as const satisfies readonly AccountSort[];

/**
 * Filter and order of the list of accounts as the address tells them. Values
 * that nothing knows are left out rather than sent.
 */
export function useAccountFilter(): {
  url: UrlState;
  filter: AccountFilter;
  sort: AccountSort;
  /** Identity of filter and order. */
  key: string;
} {
  const url = useUrlState();
  const asked = url.get('sort');
  const sort = ACCOUNT_SORTS.find(known => known === asked) ?? 'worst';
  const state = ACCOUNT_READINGS.find(known => known === url.get('state'));
  const filter: AccountFilter = {
    state: state && [state],
    text: url.get('text') || undefined,
  };
  return { url, filter, sort, key: JSON.stringify({ filter, sort }) };
}
