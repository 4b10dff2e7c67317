/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CHECK_STATES,
  CheckResult,
  CheckState,
  EFFORTS,
  PLAN_PILLAR_ORDER,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { Sorting } from '../parts/SortHeader';

/** Filters of the findings; empty texts let everything through. */
export interface ResultFilter {
  state: CheckState | 'all';
  risk: string;
  pillar: string;
  text: string;
}

/** What the filters look at, of today or of a milestone. */
export type Filterable = Pick<
  CheckResult,
  'checkId' | 'title' | 'message' | 'state' | 'risk' | 'pillar'
>;

const matchesText = (result: Filterable, text: string) => {
  const wanted = text.toLocaleLowerCase('en-US');
  return [result.checkId, result.title, result.message].some(part =>
    part.toLocaleLowerCase('en-US').includes(wanted),
  );
};

/** The results that match all filters, in the order given. */
export function filterResults<T extends Filterable>(
  results: T[],
  filter: ResultFilter,
): T[] {
  return results.filter(
    result =>
      (filter.state === 'all' || result.state === filter.state) &&
      (!filter.risk || result.risk === filter.risk) &&
      (!filter.pillar || result.pillar === filter.pillar) &&
      (!filter.text || matchesText(result, filter.text)),
  );
}

const COMPARE: Record<string, (a: CheckResult, b: CheckResult) => number> = {
  state: (a, b) =>
    CHECK_STATES.indexOf(a.state) - CHECK_STATES.indexOf(b.state),
  risk: (a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk),
  pillar: (a, b) =>
    PLAN_PILLAR_ORDER.indexOf(a.pillar) - PLAN_PILLAR_ORDER.indexOf(b.pillar),
  title: (a, b) => a.title.localeCompare(b.title),
  affected: (a, b) => b.failed + b.unknown - (a.failed + a.unknown),
  effort: (a, b) => EFFORTS.indexOf(a.effort) - EFFORTS.indexOf(b.effort),
  since: (a, b) => a.since.localeCompare(b.since),
};

/**
 * Sorts by a column. Within equals, and without a column, the order of the
 * action plan in which the backend sent them stays.
 */
export function sortResults(
  results: CheckResult[],
  sorting: Sorting | undefined,
): CheckResult[] {
  const compare = sorting && COMPARE[sorting.column];
  if (!compare) {
    return results;
  }
  const sign = sorting.direction === 'desc' ? -1 : 1;
  return [...results].sort((a, b) => sign * compare(a, b));
}
