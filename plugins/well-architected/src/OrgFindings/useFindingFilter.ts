/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingDue,
  FindingFilter,
} from 'backstage-plugin-well-architected-common';
import { BASES } from '../filters/useFilterChoices';
import { filterOf } from '../filters/filterNames';
import { UrlState, useUrlState } from '../hooks/useUrlState';

const DUES: readonly FindingDue[] = ['overdue', 'settled', 'default', 'none'];

/** Filters in the address that only lists of findings have. */
export const FINDING_ONLY = ['age', 'due'] as const;

/** An age as the address writes it: `8-30`, or `91-` without an end. */
export function parseAge(
  text: string,
): Pick<FindingFilter, 'minAge' | 'maxAge'> {
  const [, from, to] = /^(\d{1,4})-(\d{0,4})$/.exec(text) ?? [];
  return from === undefined
    ? {}
    : { minAge: Number(from), ...(to === '' ? {} : { maxAge: Number(to) }) };
}

/**
 * The filter of findings that the address tells. Values that nothing knows
 * are left out rather than sent.
 */
export function useFindingFilter(): { url: UrlState; filter: FindingFilter } {
  const url = useUrlState();
  // findings have no level
  const { level: _level, ...filter } = filterOf(url.get);
  const basis = BASES.find(known => known === url.get('basis'));
  return {
    url,
    filter: {
      ...filter,
      ...parseAge(url.get('age')),
      ...(basis ? { basis: [basis] } : {}),
      due: DUES.find(due => due === url.get('due')),
    },
  };
}
