/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { useText } from '../hooks/useText';
import { FilterBar } from '../filters/FilterBar';
import { FilterName } from '../filters/filterNames';
import { FilterSelect } from '../parts/FilterSelect';
import { SORT_TEXTS, SORTS, useEntityFilter } from './useEntityFilter';

const FILTERS: FilterName[] = ['owner', 'level', 'pillar', 'risk'];
const MORE: FilterName[] = [
  'state',
  'system',
  'domain',
  'kind',
  'type',
  'lifecycle',
  'account',
];

/** Filters and order of the list of entities, kept in the address. */
export function EntityFilters() {
  const t = useText();
  const { url, sort } = useEntityFilter();
  return (
    <FilterBar
      page="entities"
      searchLabel={t('org.entities.search')}
      names={FILTERS}
      more={MORE}
    >
      <FilterSelect
        label={t('org.entities.sort')}
        value={sort}
        options={SORTS.map(value => ({ value, label: t(SORT_TEXTS[value]) }))}
        onChange={value => url.set({ sort: value === 'worst' ? '' : value })}
      />
    </FilterBar>
  );
}
