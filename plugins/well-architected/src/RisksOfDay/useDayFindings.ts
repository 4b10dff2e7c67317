/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  FindingDayFilter,
} from 'backstage-plugin-well-architected-common';
import { FilterName } from '../filters/filterNames';
import { isDay } from '../filters/isDay';
import { UrlState } from '../hooks/useUrlState';
import { useRiskFilter } from '../Risks/useRiskFilter';

/** Filters of findings that history does not keep by day. */
const NOT_KEPT: FilterName[] = ['account', 'basis'];
/** The same, without a name among the filters that can be chosen. */
const NEITHER = ['age', 'due'];

/** Findings of whoever was there, not of those at both ends alone. */
export const NOT_ALIKE = { alikeFrom: '', alikeTo: '' };

/** States of what applies, as campaigns count it. */
const APPLYING: CheckState[] = ['pass', 'fail', 'unknown', 'waived'];

/** Filter of the findings of a day, as the address tells it. */
export function useDayFindings(): {
  url: UrlState;
  filter: FindingDayFilter;
  alike?: { from: string; to: string };
  /** Filters of the address that this list does not know. */
  ignored: FilterName[];
  /** Names of all filters of the address that it does not know. */
  others: string[];
  key: string;
} {
  const { url, filter } = useRiskFilter();
  const { entity, owner, childGroups, system, domain, kind, type } = filter;
  const { lifecycle, pillar, risk, check, state, text } = filter;
  const [from, to] = [url.get('alikeFrom'), url.get('alikeTo')];
  const isAlike = isDay(from) && isDay(to);
  const carried: FindingDayFilter = {
    ...{ entity, owner, childGroups, system, domain, kind, type },
    ...{ lifecycle, pillar, risk, check, text },
    state: url.get('state') === 'all' ? APPLYING : state,
    campaign: url.get('campaign') || undefined,
    ...(isAlike ? { alikeFrom: from, alikeTo: to } : {}),
  };
  return {
    url,
    filter: carried,
    ...(isAlike ? { alike: { from, to } } : {}),
    ignored: NOT_KEPT.filter(name => url.get(name) !== ''),
    others: [...NOT_KEPT, ...NEITHER, ...Object.keys(NOT_ALIKE), 'campaign'],
    key: JSON.stringify(carried),
  };
}
