/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import type { SearchResult } from '@backstage/plugin-search-common';
import {
  WELL_ARCHITECTED_CHECK_TYPE,
  WELL_ARCHITECTED_FINDING_TYPE,
} from 'backstage-plugin-well-architected-common';

type Typed = Pick<SearchResult, 'type'>;

/** Which results each list item shows. */
export const isFindingResult = ({ type }: Typed) =>
  type === WELL_ARCHITECTED_FINDING_TYPE;

export const isCheckResult = ({ type }: Typed) =>
  type === WELL_ARCHITECTED_CHECK_TYPE;

/** Names of the types, for filters by type. */
export const SEARCH_TYPES = {
  findings: {
    value: WELL_ARCHITECTED_FINDING_TYPE,
    name: 'Well-Architected findings',
  },
  checks: {
    value: WELL_ARCHITECTED_CHECK_TYPE,
    name: 'Well-Architected checks',
  },
} as const;
