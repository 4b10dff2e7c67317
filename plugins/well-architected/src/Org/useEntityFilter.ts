/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityFilter,
  EntitySort,
  isPillarId,
  Level,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { UrlState, useUrlState } from '../hooks/useUrlState';
import { LEVELS } from './levels';

/** Orders of the list, in the order in which they are offered. */
export const SORTS = [
  'worst',
  'best',
  'name',
  'coverage',
  'high',
  'evaluatedAt',
] as const satisfies readonly EntitySort[];

/** Filters that the address may carry, apart from text and order. */
export const FILTER_NAMES = [
  'owner',
  'system',
  'kind',
  'pillar',
  'risk',
  'level',
  'account',
  'check',
] as const;

const one = <T extends string>(value: T | ''): T[] | undefined =>
  value === '' ? undefined : [value];

/**
 * Filter and order of the list of entities as the address tells them. Values
 * that nothing knows are left out rather than sent.
 */
export function useEntityFilter(): {
  url: UrlState;
  filter: EntityFilter;
  sort: EntitySort;
  /** Identity of filter and order. */
  key: string;
} {
  const url = useUrlState();
  const pillar = url.get('pillar');
  const risk = url.get('risk');
  const level = url.get('level');
  const asked = url.get('sort');
  const sort = SORTS.find(known => known === asked) ?? 'worst';
  const owner = one(url.get('owner'));
  const filter: EntityFilter = {
    owner,
    // An owner's figures include the child groups, so its list must as well.
    childGroups: owner ? true : undefined,
    system: one(url.get('system')),
    kind: one(url.get('kind')),
    account: one(url.get('account')),
    check: one(url.get('check')),
    pillar: isPillarId(pillar) ? [pillar] : undefined,
    risk: RISKS.includes(risk as Risk) ? [risk as Risk] : undefined,
    level: LEVELS.includes(level as Level) ? [level as Level] : undefined,
    text: url.get('text') || undefined,
  };
  return { url, filter, sort, key: JSON.stringify({ filter, sort }) };
}
